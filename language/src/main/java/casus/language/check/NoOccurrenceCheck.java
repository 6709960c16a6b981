// SPDX-License-Identifier: Apache-2.0
package casus.language.check;

import casus.language.diagnosis.Code;
import casus.language.source.Span;
import casus.treaty.Clause;
import casus.treaty.Provision;
import casus.treaty.Undertaking;
import casus.treaty.Vocabulary;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.time.Start;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// CAS408: conditions on what is said, answered or done about an occurrence, in sentences that are
/// about none. Nobody can ever tell whether they are met (semantics 13, 14).
final class NoOccurrenceCheck {
  private final Subject subject;
  private final Set<Citation> standing = new HashSet<>();

  NoOccurrenceCheck(Subject subject) {
    this.subject = subject;
    subject.undertakings().stream().filter(u -> u.trigger().isStanding()).forEach(this::note);
  }

  private void note(Undertaking undertaking) {
    standing.add(undertaking.citation());
    standing.add(undertaking.citation().provision());
  }

  void run() {
    subject.undertakings().stream().filter(u -> u.trigger().isStanding()).forEach(this::check);
    for (Provision provision : subject.instrument().provisions()) {
      for (Part<Clause> part : provision.clauses()) {
        if (part.value() instanceof Clause.Ending ending && isOfStandingAlone(ending.target())) {
          Span where = subject.places().of(ending);
          asked(ending.when()).ifPresent(w -> report(where, w, "nothing ends or rests by it"));
        } else if (part.value() instanceof Clause.WholeEnding ending && endsStandingAlone()) {
          Span where = subject.places().of(ending);
          asked(ending.when()).ifPresent(w -> reportWhole(where, w));
        }
      }
    }
  }

  /// Tells whether an end of the whole treaty can only end sentences that are about no occurrence.
  private boolean endsStandingAlone() {
    List<Citation> surviving =
        subject.instrument().provisions().stream()
            .flatMap(p -> p.clauses().stream())
            .flatMap(c ->
                c.value() instanceof Clause.Survival(Citation target)
                    ? Stream.of(target)
                    : Stream.empty())
            .toList();
    List<Undertaking> ended =
        subject.undertakings().stream()
            .filter(u -> surviving.stream().noneMatch(s -> s.covers(u.citation())))
            .toList();
    return !ended.isEmpty() && ended.stream().allMatch(u -> u.trigger().isStanding());
  }

  private boolean isOfStandingAlone(Citation target) {
    return standing.contains(target)
        && subject.undertakings().stream()
            .filter(u -> u.citation().equals(target) || u.citation().provision().equals(target))
            .allMatch(u -> u.trigger().isStanding());
  }

  private void check(Undertaking undertaking) {
    Span where = subject.places().of(undertaking);
    first(undertaking.trigger().conditions())
        .ifPresent(w -> report(where, w, "nothing is ever owed"));
    if (undertaking.modality() != Undertaking.Modality.MUST_NOT || isLimit(undertaking)) {
      // What else is not to be done can be an occurrence, or be about one: it is asked of that.
      first(undertaking.terms().unless()).ifPresent(w -> report(where, w, "it never excuses"));
    }
    if (undertaking.window() instanceof Window.AtAllTimes(Optional<Condition> during)) {
      during
          .flatMap(NoOccurrenceCheck::asked)
          .ifPresent(w -> report(where, w, "it stays open for how long"));
    }
  }

  private boolean isLimit(Undertaking undertaking) {
    return subject
        .instrument()
        .vocabulary()
        .act(undertaking.performance().act())
        .flatMap(Vocabulary.ActType::beyond)
        .isPresent();
  }

  private static Optional<String> first(List<Part<Condition>> parts) {
    return parts.stream().flatMap(p -> asked(p.value()).stream()).findFirst();
  }

  /// Returns what a condition asks of an occurrence, if it asks that of one.
  private static Optional<String> asked(Condition condition) {
    return condition.leaves().flatMap(c -> askedAlone(c).stream()).findFirst();
  }

  private static Optional<String> askedAlone(Condition leaf) {
    return switch (leaf) {
      case Condition.IsAnswered(var question, _) ->
          Optional.of("what \"" + question + "\" is answered");
      case Condition.HasDone(var act, _) ->
          Optional.of("whether somebody has done \"" + act + "\"");
      case Condition.HasPassed(_, Start start) -> asked(start);
      case Condition.IsAgainst _ -> Optional.of("against whom it is");
      case Condition.IsAttributedTo _ -> Optional.of("to whom it is attributed");
      case Condition.IsIn _, Condition.ComesFrom _ -> Optional.of("where it is");
      case Condition.Uses _, Condition.HasQuality _ -> Optional.of("what it is like");
      case Condition.AllOf _,
          Condition.AnyOf _,
          Condition.Not _,
          Condition.TrackStands _,
          Condition.UndertakingStands _,
          Condition.StandsElsewhere _ ->
          Optional.empty();
    };
  }

  private static Optional<String> asked(Start start) {
    return switch (start) {
      case Start.Occurrence _, Start.BecomingKnown _, Start.Report _ -> Optional.of("when it was");
      case Start.Act(var act, _) -> Optional.of("when somebody has done \"" + act + "\"");
      case Start.Answer(var question) -> Optional.of("when \"" + question + "\" was answered");
      case Start.Accrual _, Start.EntryIntoForce _ -> Optional.empty();
    };
  }

  private void reportWhole(Span where, String asked) {
    String message =
        "No sentence that ends with the treaty is about an occurrence, and this asks of one "
            + asked
            + ": so nothing ends or rests by it.";
    String help = "Let it hang on a negotiation, a length of time, or on what is owed.";
    subject.diagnoses().add(Code.NO_OCCURRENCE, where, message, help);
  }

  private void report(Span where, String asked, String so) {
    String message = "This is about no occurrence, and asks of one " + asked + ": so " + so + ".";
    String help = "Begin the sentence with \"in the event of\" and what can happen.";
    subject.diagnoses().add(Code.NO_OCCURRENCE, where, message, help);
  }
}
