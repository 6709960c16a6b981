// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.naive.NaiveWorld.Frame;
import casus.engine.naive.NaiveWorld.Told;
import casus.engine.obligation.Due;
import casus.engine.obligation.Untimed;
import casus.treaty.Undertaking;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.party.PartyRef;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Rules 19 and 24 of the semantics: starts of clocks and due instants.
final class NaiveStarts {
  private NaiveStarts() {}

  /// Rule 19: the instant of a start, if it has one.
  static Optional<Instant> started(NaiveWorld w, Start start, Frame f) {
    return switch (start) {
      case Start.Occurrence() -> f.member().map(m -> NaiveOccasions.time(w, m));
      case Start.BecomingKnown() ->
          f.member()
              .filter(_ -> untimed(w, start, f).isEmpty())
              .flatMap(_ -> leastLodged(reports(w, start, f)));
      case Start.Report() ->
          f.member()
              .filter(_ -> untimed(w, start, f).isEmpty())
              .flatMap(_ -> leastLodged(reports(w, start, f)));
      case Start.Act(ActTypeId act, Optional<PartyId> by) -> act(w, act, by, f);
      case Start.Answer(var question) ->
          f.occasionCase().flatMap(c -> NaiveQuestions.firstAnswered(w, question, c));
      case Start.Accrual() -> f.accrued();
      case Start.EntryIntoForce() -> w.inForce();
    };
  }

  /// Rule 19: what such a start looks at.
  private static List<Entry> reports(NaiveWorld w, Start start, Frame f) {
    if (f.member().isEmpty()) {
      return List.of();
    }
    return switch (start) {
      case Start.BecomingKnown() ->
          NaiveOccasions.allegations(w, f.member().get()).stream().map(a -> a.entry()).toList();
      case Start.Report() ->
          NaiveOccasions.statements(w, f.member().get()).stream()
              .filter(e -> NaiveStanding.isParty(w, e.by().value()))
              .toList();
      default -> List.of();
    };
  }

  private static Optional<Instant> leastLodged(List<Entry> reports) {
    return reports.stream()
        .flatMap(e ->
            e.lodged().isPresent() || !(e.event() instanceof Event.OccurrenceAlleged)
                ? Stream.of(e.onRecord())
                : Stream.empty())
        .min(Instant::compareTo);
  }

  /// Rule 19: allegations without `lodged` of something that occurred before the least of the rest.
  static List<Entry> untimed(NaiveWorld w, Start start, Frame f) {
    List<Entry> reports = reports(w, start, f);
    Instant least = leastLodged(reports).orElse(Instant.MAX);
    return reports.stream()
        .filter(e -> e.lodged().isEmpty() && e.event() instanceof Event.OccurrenceAlleged)
        .filter(e -> e.occurred().isBefore(least))
        .sorted(Comparator.comparing(Entry::occurred).thenComparing(Entry::id))
        .toList();
  }

  private static List<Untimed> told(NaiveWorld w, Start start, Frame f) {
    return untimed(w, start, f).stream().map(e -> new Untimed(start, e.id(), e.by())).toList();
  }

  private static Optional<Instant> act(NaiveWorld w, ActTypeId act, Optional<PartyId> by, Frame f) {
    return NaiveActs.acts(w).stream()
        .filter(a -> a.event().act().equals(act))
        .filter(a ->
            f.occasionCase().isPresent()
                && a.event()
                    .about()
                    .filter(o -> NaiveOccasions.isAbout(w, o, f.occasionCase().get()))
                    .isPresent())
        .filter(a -> by.isEmpty() || a.event().actors().contains(by.get()))
        .map(Told::occurred)
        .min(Instant::compareTo);
  }

  /// Rule 19: a start counts at an instant if it is not after it.
  static Optional<Instant> startedBy(NaiveWorld w, Start start, Frame f, Instant t) {
    return started(w, start, f).filter(s -> !s.isAfter(t));
  }

  /// Rule 24: the due instant, as far as the clock has started.
  static Optional<Instant> dueInstant(NaiveWorld w, Undertaking rule, Frame f, Instant t) {
    return due(w, rule, f, t) instanceof Due.At at ? Optional.of(at.instant()) : Optional.empty();
  }

  /// Rule 24: by when it is to be done, and how that was counted.
  static Due due(NaiveWorld w, Undertaking rule, Frame f, Instant t) {
    if (rule.modality() == Undertaking.Modality.MAY) {
      return new Due.Never();
    }
    if (!(rule.window() instanceof Window.Once(var promptness, var limit, var start))) {
      return new Due.AtAllTimes();
    }
    if (limit.isOpen()) {
      return new Due.LimitNotStated(promptness);
    }
    Term term = limit.stated().orElseThrow();
    if (start.isOpen()) {
      return new Due.StartNotStated(
          term,
          candidates(w, rule, term, f),
          Stream.of(new Start.BecomingKnown(), new Start.Report())
              .flatMap(s -> told(w, s, f).stream())
              .toList());
    }
    Start from = start.stated().orElseThrow();
    Optional<Due.At> at = at(w, from, term, f, t);
    return at.isPresent() ? at.get() : new Due.NotStarted(from, term, told(w, from, f));
  }

  private static Optional<Due.At> at(NaiveWorld w, Start start, Term term, Frame f, Instant t) {
    return startedBy(w, start, f, t).map(s -> new Due.At(w.end(term, s), start, s, term));
  }

  /// Rule 24: every clock the record allows, earliest first.
  private static List<Due.At> candidates(NaiveWorld w, Undertaking rule, Term term, Frame f) {
    List<Start> starts =
        new ArrayList<>(
            List.of(new Start.Occurrence(), new Start.BecomingKnown(), new Start.Report()));
    w.rules().stream()
        .filter(r -> r.citation().provision().equals(rule.citation().provision()))
        .flatMap(r -> w.selected(r.trigger().conditions()).stream())
        .flatMap(NaiveStarts::parts)
        .flatMap(c -> c instanceof Condition.HasDone h ? Stream.of(h) : Stream.empty())
        .forEach(h -> starts.add(new Start.Act(h.act(), named(h.by()))));
    return starts.stream()
        .distinct()
        .flatMap(s -> at(w, s, term, f, w.asOf()).stream())
        .sorted(Comparator.comparing(Due.At::instant))
        .toList();
  }

  private static Optional<PartyId> named(PartyRef ref) {
    return ref instanceof PartyRef.Named(PartyId p) ? Optional.of(p) : Optional.empty();
  }

  /// A condition and its parts.
  static Stream<Condition> parts(Condition condition) {
    Stream<Condition> inner =
        switch (condition) {
          case Condition.AllOf(List<Condition> parts) -> parts.stream();
          case Condition.AnyOf(List<Condition> parts) -> parts.stream();
          case Condition.Not(Condition part) -> Stream.of(part);
          default -> Stream.empty();
        };
    return Stream.concat(Stream.of(condition), inner.flatMap(NaiveStarts::parts));
  }
}
