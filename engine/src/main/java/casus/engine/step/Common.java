// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.rule.Rulebook;
import casus.engine.standing.Standings;
import casus.treaty.place.Atlas;

/// What all matters of a docket have in common.
///
/// @param rulebook the rules
/// @param standings who is bound when
/// @param occurrences what can be contrary to a duty
/// @param atlas outlines of units
record Common(Rulebook rulebook, Standings standings, Occurrences occurrences, Atlas atlas) {}
