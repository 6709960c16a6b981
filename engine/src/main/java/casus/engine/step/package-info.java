// SPDX-License-Identifier: Apache-2.0
/// The step: how obligations come to be owed and what becomes of them, instant by instant
/// (semantics 20-29).
package casus.engine.step;
