// SPDX-License-Identifier: Apache-2.0
/// Whether the conditions of a sentence hold, on which grounds, and what is missing (semantics 6,
/// 8, 13-19, 21).
package casus.engine.trigger;
