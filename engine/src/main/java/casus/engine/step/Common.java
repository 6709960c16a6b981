// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.rule.Rule;
import casus.engine.rule.Rulebook;
import casus.engine.standing.Standings;
import casus.treaty.place.Atlas;
import java.util.List;

/// What all matters of a docket have in common.
///
/// @param rulebook the text under a choice
/// @param rules those of its sentences that are followed
/// @param standings who is bound when
/// @param occurrences what can be contrary to a duty
/// @param atlas outlines of units
record Common(
    Rulebook rulebook,
    List<Rule> rules,
    Standings standings,
    Occurrences occurrences,
    Atlas atlas) {}
