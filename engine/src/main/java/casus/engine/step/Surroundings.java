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
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything a life is lived in: the record, standings and clocks of one fold.
final class Surroundings {
  private final Rulebook rulebook;
  private final View view;
  private final Standings standings;
  private final Evaluator evaluator;
  private final Diary diary;
  private final Applicability applicability;
  private final DueDates dueDates;
  private final Performances performances;
  private final Contraries contraries;

  Surroundings(Common common, View view, Evaluator evaluator, Diary diary) {
    this.rulebook = common.rulebook();
    this.view = view;
    this.standings = common.standings();
    this.evaluator = evaluator;
    this.diary = diary;
    applicability = new Applicability(common.rulebook(), view, standings, evaluator);
    dueDates = new DueDates(common.rulebook(), evaluator);
    performances = new Performances(evaluator, diary);
    contraries = new Contraries(common, view, evaluator, diary, applicability);
  }

  Rulebook rulebook() {
    return rulebook;
  }

  View view() {
    return view;
  }

  Standings standings() {
    return standings;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  Agenda agenda() {
    return diary;
  }

  Applicability applicability() {
    return applicability;
  }

  DueDates dueDates() {
    return dueDates;
  }

  Performances performances() {
    return performances;
  }

  Contraries contraries() {
    return contraries;
  }

  Verdict excuses(Rule rule, Subject subject) {
    return evaluator.any(rule.excuses(), subject);
  }

  /// Excuses of a standing duty that ask how negotiations stand; what others ask is asked of what
  /// is done (semantics 26a).
  Verdict lastingExcuses(Rule rule, Subject subject) {
    return evaluator.any(
        rule.excuses().stream()
            .filter(e -> e.leaves().allMatch(Condition.TrackStands.class::isInstance))
            .toList(),
        subject);
  }

  Verdict ended(Rule rule, Subject subject) {
    return evaluator.any(rule.ends(), subject);
  }

  Verdict suspended(Rule rule, Subject subject) {
    return evaluator.any(rule.suspends(), subject);
  }

  /// Whether it is settled that the time at all times of which something is owed is over.
  Verdict outside(Window.AtAllTimes window, Subject subject) {
    return window.during().map(c -> evaluator.verdict(c, subject).not()).orElse(Verdict.FALSE);
  }

  /// Holds a rule against a case.
  RuleOnCase onCase(Rule rule, OccasionId caseId) {
    return new RuleOnCase(rule, evaluator, diary, view.byCase().getOrDefault(caseId, List.of()));
  }

  /// Returns when the first occurrence of a case happened.
  Optional<Instant> firstOf(OccasionId caseId) {
    List<Occasion> members = view.byCase().getOrDefault(caseId, List.of());
    return members.isEmpty() ? Optional.empty() : Optional.of(members.getFirst().time());
  }
}
