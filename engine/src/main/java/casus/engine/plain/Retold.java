// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.rule.Rule;
import casus.engine.rule.Rulebook;
import casus.engine.standing.Standings;
import casus.engine.trigger.Evaluator;
import casus.engine.trigger.Subject;
import casus.engine.trigger.Verdict;
import casus.engine.view.Occasion;
import casus.engine.view.View;
import casus.treaty.condition.Condition;
import casus.treaty.name.PartyId;
import casus.treaty.party.Exclusion;
import casus.treaty.place.Atlas;
import java.util.List;
import java.util.Optional;

/// One occurrence as the evaluator sees it, for what is told in full: grounds and what is missing.
final class Retold {
  private final Evaluator evaluator;
  private final Occasion occasion;
  private final Subject subject;

  Retold(Rulebook rulebook, Atlas atlas, Entry entry) {
    View view = new View(List.of(entry), rulebook.choice());
    evaluator = new Evaluator(rulebook, view, new Standings(rulebook, view), atlas, _ -> {});
    OccasionId id = ((Event.OccurrenceAlleged) entry.event()).occasion();
    occasion = view.occasions().iterator().next();
    subject =
        new Subject(
            Optional.of(id),
            Optional.of(occasion),
            rulebook.instrument().cast().parties().getFirst().id(),
            occasion.time(),
            Optional.empty(),
            List.of());
  }

  Verdict what(Rule rule) {
    return evaluator.isOneOf(rule.undertaking().trigger().events(), rule.kinship(), occasion);
  }

  Verdict verdict(Condition condition) {
    return evaluator.verdict(condition, subject);
  }

  Verdict isExcluded(Exclusion exclusion, PartyId party) {
    return evaluator.isExcluded(exclusion, party, Optional.of(occasion));
  }
}
