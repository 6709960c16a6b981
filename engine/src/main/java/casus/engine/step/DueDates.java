// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.obligation.Due;
import casus.engine.obligation.Untimed;
import casus.engine.rule.Rule;
import casus.engine.rule.Rulebook;
import casus.engine.trigger.Evaluator;
import casus.engine.trigger.Evaluator.ClockStart;
import casus.engine.trigger.Subject;
import casus.treaty.Undertaking;
import casus.treaty.Window;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// By when an obligation is to be performed (semantics 24).
final class DueDates {
  private final Rulebook rulebook;
  private final Evaluator evaluator;

  DueDates(Rulebook rulebook, Evaluator evaluator) {
    this.rulebook = rulebook;
    this.evaluator = evaluator;
  }

  /// A due date and the entries that started its clock.
  ///
  /// @param due the due date
  /// @param entries the entries
  record Dated(Due due, List<EntryId> entries) {
    /// Returns the due instant, if the text and the record give one.
    Optional<Instant> instant() {
      return due instanceof Due.At at ? Optional.of(at.instant()) : Optional.empty();
    }
  }

  /// Returns when the clock of a sentence started, if it states a start and that has happened; or
  /// the earliest it can have, if the docket does not give the hour of the report that started it.
  Optional<Instant> opening(Start start, Subject subject) {
    Optional<Instant> started = evaluator.start(start, subject).map(ClockStart::at);
    return started.isPresent() ? started : evaluator.earliest(start, subject);
  }

  /// Returns the due date as the subject's instant sees it.
  Dated dated(Rule rule, Subject subject) {
    if (rule.undertaking().modality() == Undertaking.Modality.MAY) {
      return new Dated(new Due.Never(), List.of());
    }
    return switch (rule.undertaking().window()) {
      case Window.AtAllTimes _ -> new Dated(new Due.AtAllTimes(), List.of());
      case Window.Once once -> once(rule, once, subject);
    };
  }

  private Dated once(Rule rule, Window.Once once, Subject subject) {
    if (once.limit().isOpen()) {
      return new Dated(new Due.LimitNotStated(once.promptness()), List.of());
    }
    Term term = once.limit().stated().orElseThrow();
    if (once.start().isOpen()) {
      return candidates(rule, term, subject);
    }
    Start start = once.start().stated().orElseThrow();
    return evaluator
        .start(start, subject)
        .map(s -> new Dated(at(start, s.at(), term), s.entries()))
        .orElseGet(() -> notStarted(start, term, subject));
  }

  private Dated notStarted(Start start, Term term, Subject subject) {
    return new Dated(
        new Due.NotStarted(start, term, evaluator.untimed(start, subject)),
        evaluator.considered(start, subject));
  }

  private Due.At at(Start start, Instant started, Term term) {
    Instant due = term.from(started, rulebook.instrument().header().legalTime());
    return new Due.At(due, start, started, term);
  }

  /// Tells whether a clock of a sentence can run from an event.
  boolean canStart(Rule rule, Event event) {
    if (!(rule.undertaking().window() instanceof Window.Once once)) {
      return false;
    }
    Collection<Start> starts = once.start().stated().map(List::of).orElse(rule.candidateStarts());
    return switch (event) {
      case Event.ActReported reported ->
          starts.stream()
              .anyMatch(s -> s instanceof Start.Act(var act, _) && act.equals(reported.act()));
      case Event.QuestionAnswered _,
          Event.VoteCast _,
          Event.AbsenceRecorded _,
          Event.DecisionReported _ ->
          starts.stream().anyMatch(s -> s instanceof Start.Answer);
      default -> false;
    };
  }

  private Dated candidates(Rule rule, Term term, Subject subject) {
    List<Due.At> list = new ArrayList<>();
    List<EntryId> entries = new ArrayList<>();
    List<Untimed> untimed = new ArrayList<>();
    for (Start start : rule.candidateStarts()) {
      untimed.addAll(evaluator.untimed(start, subject));
      entries.addAll(evaluator.considered(start, subject));
      evaluator
          .start(start, subject)
          .ifPresent(s -> {
            list.add(at(start, s.at(), term));
            entries.addAll(s.entries());
          });
    }
    list.sort(Comparator.comparing(Due.At::instant));
    return new Dated(new Due.StartNotStated(term, list, untimed), entries);
  }
}
