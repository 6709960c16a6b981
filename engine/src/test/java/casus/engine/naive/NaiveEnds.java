// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Event;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.grounds.Truth;
import casus.engine.naive.NaiveWorld.Told;
import casus.treaty.Clause;
import casus.treaty.Force;
import casus.treaty.StatusRules.Exit;
import casus.treaty.StatusRules.Length;
import casus.treaty.StatusRules.Renewal;
import casus.treaty.Undertaking;
import casus.treaty.condition.Condition;
import casus.treaty.condition.Condition.TrackState;
import casus.treaty.name.PartyId;
import casus.treaty.party.Party;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Rules 11 and 11b of the semantics: leaving, periods, the end of the whole, and what survives.
final class NaiveEnds {
  private NaiveEnds() {}

  private static Optional<Length> length(NaiveWorld w) {
    return w.text().status().particulars().length();
  }

  private static Optional<Renewal> renewal(NaiveWorld w) {
    return length(w).flatMap(Length::renewal);
  }

  private static Optional<Exit> exit(NaiveWorld w) {
    return w.text().status().exit();
  }

  private static Instant end(NaiveWorld w, casus.treaty.time.Term term, Instant start) {
    return w.end(term, start);
  }

  /// Rule 11b: the last instants of the periods, up to the first not before an instant.
  private static List<Instant> periods(NaiveWorld w, Instant upTo) {
    if (length(w).isEmpty() || w.inForce().isEmpty()) {
      return List.of();
    }
    TreeSet<Instant> ends = new TreeSet<>();
    ends.add(end(w, length(w).get().term(), w.inForce().get()));
    boolean more = renewal(w).isPresent();
    while (more && (ends.size() < 2 || renewal(w).get().again()) && ends.last().isBefore(upTo)) {
      more = ends.add(end(w, renewal(w).get().term(), ends.last()));
    }
    return List.copyOf(ends);
  }

  /// Rule 11b: the last instant of the last period, if there is one.
  private static Optional<Instant> lastPeriod(NaiveWorld w) {
    if (length(w).isEmpty() || w.inForce().isEmpty()) {
      return Optional.empty();
    }
    Instant first = end(w, length(w).get().term(), w.inForce().get());
    if (renewal(w).isEmpty()) {
      return Optional.of(first);
    }
    Instant second = end(w, renewal(w).get().term(), first);
    return renewal(w).get().again() && second.isAfter(first)
        ? Optional.empty()
        : Optional.of(second);
  }

  /// Rule 11: the last day of a party that gives notice, under the rule on leaving.
  private static Optional<Instant> byExit(NaiveWorld w, Instant given) {
    boolean atWill = w.text().header().force() == Force.UNILATERAL;
    boolean before = w.inForce().isEmpty() || given.isBefore(w.inForce().get());
    if (before || exit(w).isEmpty()) {
      return atWill && !before ? Optional.of(given) : Optional.empty();
    }
    Exit rule = exit(w).get();
    boolean early =
        rule.notBefore().isPresent()
            && !given.isAfter(end(w, rule.notBefore().get(), w.inForce().get()));
    boolean outside =
        rule.inLast().isPresent()
            && periods(w, given).stream()
                .filter(e -> !e.isBefore(given))
                .findFirst()
                .filter(e -> !end(w, rule.inLast().get(), given).isBefore(e))
                .isEmpty();
    return early || outside ? Optional.empty() : Optional.of(end(w, rule.notice(), given));
  }

  /// Rule 11b: the last day of a party that gives notice before a period is renewed.
  private static Optional<Instant> byPeriod(NaiveWorld w, Instant given) {
    boolean before = w.inForce().isEmpty() || given.isBefore(w.inForce().get());
    if (before || renewal(w).isEmpty()) {
      return Optional.empty();
    }
    Instant notice = end(w, renewal(w).get().notice(), given);
    List<Instant> ends = periods(w, notice);
    return (renewal(w).get().again() ? ends : ends.subList(0, 1))
        .stream().filter(e -> !e.isBefore(notice)).findFirst();
  }

  /// Rules 11 and 11b: the last day of a party that gives notice at an instant.
  static Optional<Instant> lastDay(NaiveWorld w, Instant given) {
    return Stream.concat(byExit(w, given).stream(), byPeriod(w, given).stream())
        .min(Instant::compareTo);
  }

  /// Rules 11 and 11b: why a notice of withdrawal has no effect, if it has none.
  static Optional<Reason> whyNoEffect(NaiveWorld w, Event.NoticeGiven notice, Instant given) {
    boolean mayLeave = exit(w).isPresent() || w.text().header().force() == Force.UNILATERAL;
    if (!mayLeave && renewal(w).isEmpty()) {
      return Optional.of(Reason.NO_RULE_FOR_NOTICE);
    }
    if (lastDay(w, given).isPresent()) {
      return Optional.empty();
    }
    boolean begun = w.inForce().filter(i -> !given.isBefore(i)).isPresent();
    return Optional.of(begun && !mayLeave ? Reason.NOTICE_TOO_LATE : Reason.NOTICE_TOO_EARLY);
  }

  /// Rule 11b: whether a party has come to be bound and has not left.
  static boolean isIn(NaiveWorld w, PartyId party, Instant t) {
    return w.inForce().filter(i -> !i.isAfter(t)).isPresent()
        && NaiveStanding.hasConsented(w, party, NaiveStanding.bindingForms(w), t)
        && !NaiveStanding.hasLeft(w, party, t);
  }

  /// Rule 11b: since when the instrument has ended for all.
  static Optional<Instant> ended(NaiveWorld w) {
    return Stream.of(
            lastPeriod(w).map(l -> NaiveStanding.justAfter(prolonged(w, l))).stream(),
            settled(w).stream(),
            agreed(w).stream())
        .flatMap(s -> s)
        .min(Instant::compareTo);
  }

  /// Rule 11b: the last instant of the last period, prolonged if all agreed in time.
  private static Instant prolonged(NaiveWorld w, Instant last) {
    List<Told<Event.ProlongationAgreed>> all = w.told(Event.ProlongationAgreed.class);
    Optional<Instant> agreed = Optional.empty();
    Instant longer = last;
    for (casus.treaty.time.Term term :
        all.stream()
            .map(a -> a.event().term())
            .distinct()
            .sorted(java.util.Comparator.comparing(Object::toString))
            .toList()) {
      Optional<Instant> when =
          agreed(w, all.stream().filter(a -> a.event().term().equals(term)).toList())
              .filter(t -> !t.isAfter(last));
      if (when.isPresent() && (agreed.isEmpty() || when.get().isBefore(agreed.get()))) {
        agreed = when;
        longer = w.end(term, last);
      }
    }
    return longer;
  }

  /// Rule 11b: when all who are bound have agreed.
  private static Optional<Instant> agreed(NaiveWorld w) {
    return agreed(w, w.told(Event.EndAgreed.class));
  }

  private static <E extends Event.Declared> Optional<Instant> agreed(
      NaiveWorld w, List<Told<E>> told) {
    List<Told<E>> all =
        told.stream()
            .filter(a -> a.event().instrument().equals(w.id()))
            .filter(a -> isIn(w, a.event().party(), a.occurred()))
            .toList();
    return all.stream()
        .map(Told::occurred)
        .sorted()
        .filter(t ->
            w.text().cast().parties().stream()
                .map(Party::id)
                .filter(p -> isIn(w, p, t))
                .allMatch(p ->
                    all.stream()
                        .anyMatch(a -> a.event().party().equals(p) && !a.occurred().isAfter(t))))
        .findFirst();
  }

  /// Rule 11b: when settled negotiations came to be enough.
  private static Optional<Instant> settled(NaiveWorld w) {
    if (w.inForce().isEmpty()) {
      return Optional.empty();
    }
    Instant force = w.inForce().get();
    List<Condition> whens =
        NaiveRules.clauses(w.text(), w.choice())
            .flatMap(c ->
                c instanceof Clause.WholeEnding(Clause.Effect effect, Condition when)
                        && effect == Clause.Effect.ENDS
                    ? Stream.of(when)
                    : Stream.empty())
            .toList();
    return Stream.concat(
            Stream.of(force), w.told(Event.TrackSettled.class).stream().map(Told::occurred))
        .filter(t -> !t.isBefore(force))
        .sorted()
        .filter(t -> whens.stream().anyMatch(c -> value(w, c, t) == Truth.TRUE))
        .findFirst();
  }

  private static Truth value(NaiveWorld w, Condition condition, Instant t) {
    return switch (condition) {
      case Condition.AllOf(List<Condition> parts) ->
          parts.stream().map(p -> value(w, p, t)).reduce(Truth.TRUE, Truth::and);
      case Condition.AnyOf(List<Condition> parts) ->
          parts.stream().map(p -> value(w, p, t)).reduce(Truth.FALSE, Truth::or);
      case Condition.TrackStands(var track, TrackState state) when state == TrackState.SETTLED ->
          NaiveAreas.truth(NaiveConditions.isSettled(w, track, t));
      default -> Truth.UNDETERMINED;
    };
  }

  /// Rule 11b: whether a sentence survives.
  static boolean survives(NaiveWorld w, Undertaking rule) {
    return NaiveRules.clauses(w.text(), w.choice())
        .anyMatch(
            c -> c instanceof Clause.Survival s && NaiveRules.isMeant(s.target(), rule.citation()));
  }

  /// Rule 29: when somebody leaves, and when all do.
  static SortedSet<Instant> instants(NaiveWorld w) {
    SortedSet<Instant> found = new TreeSet<>();
    w.ended().ifPresent(found::add);
    NaiveStanding.withdrawals(w)
        .forEach(n -> lastDay(w, n.occurred()).map(NaiveStanding::justAfter).ifPresent(found::add));
    return found;
  }
}
