// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Event;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.naive.NaiveWorld.Frame;
import casus.engine.naive.NaiveWorld.Told;
import casus.treaty.StatusRules.Suspension;
import casus.treaty.Undertaking;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Rules 11c and 25b of the semantics: what is suspended between two parties.
final class NaiveSuspensions {
  private NaiveSuspensions() {}

  private static Optional<Suspension> rule(NaiveWorld w) {
    return w.text().status().particulars().suspension();
  }

  /// When declarations of one toward another were made by an instant and stand at it.
  private static List<Instant> standing(NaiveWorld w, PartyId by, PartyId toward, Instant t) {
    List<Instant> resumed =
        w.toldBy(Event.SuspensionEnded.class, t).stream()
            .filter(r -> r.event().instrument().equals(w.id()))
            .filter(r -> r.event().party().equals(by) && r.event().toward().equals(toward))
            .map(Told::occurred)
            .toList();
    return declared(w, by, toward, t).stream()
        .filter(d -> resumed.stream().allMatch(r -> r.isBefore(d)))
        .toList();
  }

  private static List<Instant> declared(NaiveWorld w, PartyId by, PartyId toward, Instant t) {
    return w.toldBy(Event.SuspensionDeclared.class, t).stream()
        .filter(d -> d.event().instrument().equals(w.id()))
        .filter(d -> d.event().party().equals(by) && d.event().toward().equals(toward))
        .map(Told::occurred)
        .toList();
  }

  private static Instant effect(NaiveWorld w, Instant declared) {
    return rule(w)
        .flatMap(Suspension::notice)
        .map(n -> NaiveStanding.justAfter(w.end(n, declared)))
        .orElse(declared);
  }

  private static boolean byText(NaiveWorld w, PartyId by, PartyId toward, Instant t) {
    return rule(w).isPresent()
        && standing(w, by, toward, t).stream().anyMatch(d -> !effect(w, d).isAfter(t));
  }

  /// Rule 11c: whether the instrument is suspended between two.
  static boolean isSuspended(NaiveWorld w, PartyId a, PartyId b, Instant t) {
    boolean both = !standing(w, a, b, t).isEmpty() && !standing(w, b, a, t).isEmpty();
    return both || byText(w, a, b, t) || byText(w, b, a, t);
  }

  /// Rule 11c: why a declaration has no effect as of the vantage.
  static Optional<Reason> whyNoEffect(
      NaiveWorld w, Event.SuspensionDeclared declared, Instant made) {
    if (rule(w).isPresent()) {
      return Optional.empty();
    }
    boolean agreed =
        instants(w).stream()
            .filter(t -> !t.isBefore(made) && !t.isAfter(w.asOf()))
            .anyMatch(t ->
                standing(w, declared.party(), declared.toward(), t).contains(made)
                    && !standing(w, declared.toward(), declared.party(), t).isEmpty());
    return agreed ? Optional.empty() : Optional.of(Reason.NO_RULE_FOR_SUSPENSION);
  }

  /// Rule 11c: why a resumption has no effect.
  static Optional<Reason> whyNoEffect(NaiveWorld w, Event.SuspensionEnded ended, Instant at) {
    return declared(w, ended.party(), ended.toward(), at).isEmpty()
        ? Optional.of(Reason.NO_SUCH_SUSPENSION)
        : Optional.empty();
  }

  private static List<PartyId> apart(
      NaiveWorld w, Undertaking rule, Frame f, List<PartyId> bearers, Instant t) {
    return NaiveReservations.others(w, rule, f, bearers).stream()
        .filter(o -> bearers.stream().allMatch(b -> isSuspended(w, b, o, t)))
        .toList();
  }

  /// Rule 25b: whether a duty is suspended between its bearers and all it is owed to.
  static boolean isApart(
      NaiveWorld w, Undertaking rule, Frame f, List<PartyId> bearers, Instant t) {
    Set<PartyId> others = NaiveReservations.others(w, rule, f, bearers);
    return !others.isEmpty() && apart(w, rule, f, bearers, t).size() == others.size();
  }

  /// Rule 25b: toward whom alone it is suspended.
  static List<PartyId> suspendedToward(
      NaiveWorld w, Undertaking rule, Frame f, List<PartyId> bearers, Instant t) {
    return isApart(w, rule, f, bearers, t) ? List.of() : apart(w, rule, f, bearers, t);
  }

  /// Rule 29: when anything is suspended or taken up again.
  static SortedSet<Instant> instants(NaiveWorld w) {
    SortedSet<Instant> found = new TreeSet<>();
    for (Told<Event.SuspensionDeclared> d : w.told(Event.SuspensionDeclared.class)) {
      found.add(d.occurred());
      found.add(effect(w, d.occurred()));
    }
    w.told(Event.SuspensionEnded.class).forEach(e -> found.add(e.occurred()));
    return found;
  }
}
