// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.rule.Rulebook;
import casus.treaty.place.Atlas;

/// What it takes to evaluate in full what was said of an occurrence.
///
/// @param rulebook the rules
/// @param atlas outlines of units
record Retelling(Rulebook rulebook, Atlas atlas) {
  Retold of(Report report) {
    return new Retold(rulebook, atlas, report.entry());
  }
}
