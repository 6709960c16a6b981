// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.OccasionId;
import casus.engine.rule.Rule;
import casus.engine.rule.Rulebook;
import casus.engine.standing.Standings;
import casus.engine.trigger.Agenda;
import casus.engine.trigger.Evaluator;
import casus.engine.trigger.Subject;
import casus.engine.trigger.Verdict;
import casus.engine.view.Occasion;
import casus.engine.view.View;
import casus.treaty.Clause;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything a life is lived in: rules, record, standings and the clocks of one assessment.
record Surroundings(
    Rulebook rulebook, View view, Standings standings, Evaluator evaluator, Agenda agenda) {

  Applicability applicability() {
    return new Applicability(rulebook, view, standings, evaluator);
  }

  DueDates dueDates() {
    return new DueDates(rulebook, evaluator);
  }

  Performances performances() {
    return new Performances(evaluator);
  }

  Contraries contraries() {
    return new Contraries(rulebook, view, evaluator);
  }

  Verdict excuses(Rule rule, Subject subject) {
    return any(rule.excuses(), subject);
  }

  Verdict ended(Rule rule, Subject subject) {
    return any(conditions(rule, Clause.Effect.ENDS), subject);
  }

  Verdict suspended(Rule rule, Subject subject) {
    return any(conditions(rule, Clause.Effect.SUSPENDED), subject);
  }

  /// Whether it is settled that the time at all times of which something is owed is over.
  Verdict outside(Window.AtAllTimes window, Subject subject) {
    return window.during().map(c -> evaluator.verdict(c, subject).not()).orElse(Verdict.FALSE);
  }

  private List<Condition> conditions(Rule rule, Clause.Effect effect) {
    return rulebook.endings(rule.undertaking().citation(), effect).stream()
        .map(Clause.Ending::when)
        .toList();
  }

  private Verdict any(List<Condition> conditions, Subject subject) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Condition condition : conditions) {
      verdicts.add(evaluator.verdict(condition, subject));
    }
    return Verdict.or(verdicts);
  }

  /// Returns when the first occurrence of a case happened.
  Optional<Instant> firstOf(OccasionId caseId) {
    List<Occasion> members = view.byCase().getOrDefault(caseId, List.of());
    return members.isEmpty() ? Optional.empty() : Optional.of(members.getFirst().time());
  }
}
