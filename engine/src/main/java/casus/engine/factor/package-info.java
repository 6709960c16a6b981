// SPDX-License-Identifier: Apache-2.0
/// What a result hangs on: one contested thing varied at a time around a chosen baseline, and those
/// that matter each with each (rulings.md 28).
package casus.engine.factor;
