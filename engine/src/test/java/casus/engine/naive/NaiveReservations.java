// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Event;
import casus.engine.docket.Event.Reserved;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.naive.NaiveWorld.Frame;
import casus.engine.naive.NaiveWorld.Told;
import casus.treaty.Undertaking;
import casus.treaty.name.PartyId;
import casus.treaty.party.Party;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Rules 11a and 25a of the semantics: reservations, objections, and what is not owed for them.
final class NaiveReservations {
  private NaiveReservations() {}

  private static <E extends Event.Declared> List<Told<E>> declared(NaiveWorld w, Class<E> kind) {
    return w.told(kind).stream().filter(d -> d.event().instrument().equals(w.id())).toList();
  }

  private static Reserved of(Event.ReservationMade made) {
    return new Reserved(made.party(), made.against());
  }

  private static boolean isMeant(Citation against, Citation sentence) {
    return against.equals(sentence) || against.equals(sentence.provision());
  }

  /// Rule 11a: why an entry has no effect.
  static Optional<Reason> whyNoEffect(NaiveWorld w, Told<Event.Declared> told) {
    Instant at = told.occurred();
    return switch (told.event()) {
      case Event.ReservationMade made -> whyNot(w, made, at);
      case Event.ReservationWithdrawn(_, Citation against, PartyId party) ->
          made(w, new Reserved(party, against), at).isEmpty()
              ? Optional.of(Reason.NO_SUCH_RESERVATION)
              : Optional.empty();
      case Event.ObjectionMade made -> whyNot(w, made, at);
      case Event.ObjectionWithdrawn(_, Reserved to, PartyId party) ->
          objections(w, to, party, at, _ -> true).isEmpty()
              ? Optional.of(Reason.NO_SUCH_OBJECTION)
              : Optional.empty();
      case Event.EndAgreed _,
          Event.ProlongationAgreed _,
          Event.SuspensionDeclared _,
          Event.SuspensionEnded _ ->
          Optional.empty();
    };
  }

  private static Optional<Reason> whyNot(NaiveWorld w, Event.ReservationMade made, Instant at) {
    Citation against = made.against();
    if (w.rules().stream().map(Undertaking::citation).noneMatch(c -> isMeant(against, c))) {
      return Optional.of(Reason.NO_SUCH_SENTENCE);
    }
    var rule = w.text().status().particulars().reservations();
    boolean forbidden =
        rule.isPresent() && rule.get().only().stream().noneMatch(c -> isMeant(c, against));
    if (forbidden) {
      return Optional.of(Reason.RESERVATION_NOT_ALLOWED);
    }
    return consentedBefore(w, made.party(), at)
        ? Optional.of(Reason.RESERVATION_TOO_LATE)
        : Optional.empty();
  }

  private static boolean consentedBefore(NaiveWorld w, PartyId party, Instant at) {
    return NaiveStanding.hasConsented(w, party, NaiveStanding.bindingForms(w), at.minusMillis(1));
  }

  private static Optional<Reason> whyNot(NaiveWorld w, Event.ObjectionMade made, Instant at) {
    List<Instant> reserved = made(w, made.to(), at);
    if (reserved.isEmpty() || made.party().equals(made.to().by())) {
      return Optional.of(Reason.NO_SUCH_RESERVATION);
    }
    boolean inTime = reserved.stream().anyMatch(r -> !at.isAfter(lastToObject(w, r)));
    return inTime || !consentedBefore(w, made.party(), at)
        ? Optional.empty()
        : Optional.of(Reason.OBJECTION_TOO_LATE);
  }

  /// Twelve months, to the end of the last day.
  private static Instant lastToObject(NaiveWorld w, Instant reserved) {
    ZonedDateTime local = reserved.atZone(w.text().header().legalTime());
    return local
        .toLocalDate()
        .plusMonths(12)
        .atTime(LocalTime.MAX)
        .atZone(local.getZone())
        .toInstant();
  }

  /// When reservations that have an effect were made by an instant.
  private static List<Instant> made(NaiveWorld w, Reserved which, Instant t) {
    return declared(w, Event.ReservationMade.class).stream()
        .filter(m -> of(m.event()).equals(which) && !m.occurred().isAfter(t))
        .filter(m -> whyNot(w, m.event(), m.occurred()).isEmpty())
        .map(Told::occurred)
        .toList();
  }

  private static List<Instant> objections(
      NaiveWorld w, Reserved to, PartyId by, Instant t, Predicate<Event.ObjectionMade> which) {
    return declared(w, Event.ObjectionMade.class).stream()
        .filter(o -> o.event().to().equals(to) && o.event().party().equals(by))
        .filter(o -> which.test(o.event()) && !o.occurred().isAfter(t))
        .filter(o -> whyNot(w, o.event(), o.occurred()).isEmpty())
        .map(Told::occurred)
        .toList();
  }

  /// Something made stands unless it was withdrawn at the same time or later.
  private static boolean stands(List<Instant> made, List<Instant> withdrawn, Instant t) {
    return made.stream()
        .anyMatch(m -> withdrawn.stream().noneMatch(x -> !x.isBefore(m) && !x.isAfter(t)));
  }

  private static boolean stands(NaiveWorld w, Reserved which, Instant t) {
    List<Instant> withdrawn =
        declared(w, Event.ReservationWithdrawn.class).stream()
            .filter(x ->
                x.event().party().equals(which.by()) && x.event().against().equals(which.against()))
            .map(Told::occurred)
            .toList();
    return stands(made(w, which, t), withdrawn, t);
  }

  /// Rule 11a: whether a reservation of a party stands against a sentence.
  static boolean reserves(NaiveWorld w, PartyId party, Citation sentence, Instant t) {
    return declared(w, Event.ReservationMade.class).stream()
        .map(m -> of(m.event()))
        .anyMatch(r -> r.by().equals(party) && isMeant(r.against(), sentence) && stands(w, r, t));
  }

  /// Rule 11a: whether an objection opposes that anything is in force between two.
  private static boolean opposes(NaiveWorld w, PartyId objector, PartyId reserving, Instant t) {
    return declared(w, Event.ObjectionMade.class).stream()
        .map(o -> o.event().to())
        .filter(r -> r.by().equals(reserving) && stands(w, r, t))
        .anyMatch(r -> {
          List<Instant> withdrawn =
              declared(w, Event.ObjectionWithdrawn.class).stream()
                  .filter(x -> x.event().to().equals(r) && x.event().party().equals(objector))
                  .map(Told::occurred)
                  .toList();
          return stands(objections(w, r, objector, t, Event.ObjectionMade::opposes), withdrawn, t);
        });
  }

  /// Rule 11a: whether a sentence is not owed between two.
  static boolean isFree(NaiveWorld w, PartyId a, PartyId b, Citation sentence, Instant t) {
    return reserves(w, a, sentence, t)
        || reserves(w, b, sentence, t)
        || opposes(w, a, b, t)
        || opposes(w, b, a, t);
  }

  /// Rule 25a: to whom a duty is owed, without its bearers.
  static Set<PartyId> others(NaiveWorld w, Undertaking rule, Frame f, Collection<PartyId> bearers) {
    Set<PartyId> found = new TreeSet<>();
    if (rule.terms().owedTo().isEmpty()) {
      rule.performance().toward().ifPresent(r -> found.addAll(NaiveConditions.parties(w, r, f)));
    } else {
      rule.terms().owedTo().forEach(r -> found.addAll(NaiveConditions.parties(w, r, f)));
    }
    if (found.isEmpty()) {
      w.text().cast().parties().stream().map(Party::id).forEach(found::add);
    }
    found.removeAll(bearers);
    return found;
  }

  /// Rule 25a: when it is looked at.
  static Instant when(NaiveWorld w, Frame f, Instant t) {
    return f.member().map(m -> NaiveOccasions.time(w, m)).orElse(t);
  }

  /// Rule 25a: whether a duty is owed to nobody.
  static boolean isReserved(
      NaiveWorld w, Undertaking rule, Frame f, List<PartyId> bearers, Instant t) {
    Instant at = when(w, f, t);
    Citation sentence = rule.citation();
    Set<PartyId> others = others(w, rule, f, bearers);
    return bearers.stream()
        .allMatch(b ->
            reserves(w, b, sentence, at)
                || (!others.isEmpty()
                    && others.stream().allMatch(o -> isFree(w, b, o, sentence, at))));
  }

  /// Rule 26: whether what is not to be done is not owed toward somebody, at the time of an act.
  static boolean isNotOwed(NaiveWorld w, Undertaking rule, Frame f, PartyId toward, Instant acted) {
    return rule.performance().toward().isPresent()
        && rule.terms().owedTo().isEmpty()
        && (isFree(w, f.bearer(), toward, rule.citation(), when(w, f, acted))
            || NaiveSuspensions.isSuspended(w, f.bearer(), toward, acted));
  }

  /// Rule 25a: toward whom a duty is not owed, though it is owed.
  static List<PartyId> notOwedToward(
      NaiveWorld w, Undertaking rule, Frame f, List<PartyId> bearers, Instant t) {
    if (isReserved(w, rule, f, bearers, t)) {
      return List.of();
    }
    Set<PartyId> others = others(w, rule, f, bearers);
    Instant at = when(w, f, t);
    return others.stream()
        .filter(o -> bearers.stream().allMatch(b -> isFree(w, b, o, rule.citation(), at)))
        .toList();
  }
}
