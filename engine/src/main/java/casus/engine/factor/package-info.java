// SPDX-License-Identifier: Apache-2.0
/// What a result hangs on: one contested thing varied at a time around a chosen baseline
/// (rulings.md 28).
package casus.engine.factor;
