// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.StatusRules;
import casus.treaty.StatusRules.Exit;
import casus.treaty.StatusRules.Length;
import casus.treaty.StatusRules.Particulars;
import casus.treaty.StatusRules.Renewal;
import casus.treaty.StatusRules.Reservable;
import casus.treaty.StatusRules.Suspension;
import casus.treaty.Undertaking;
import casus.treaty.condition.Condition;
import casus.treaty.name.PartyId;
import casus.treaty.party.Party;
import casus.treaty.party.PartyRef;
import casus.treaty.party.Role;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Adds to a drawn case what a text says of its force, and what parties declare of it.
///
/// It draws from a source of its own, so that everything else of a seed stays as it was.
final class RandomDeclared {
  private static final Citation RULE = Citation.of("article", "12");

  private final Draw d;
  private final Draw roles;
  private final RandomCase bare;
  private final List<PartyId> parties;
  private final List<Citation> sentences;
  private final List<Entry> added = new ArrayList<>();

  private RandomDeclared(RandomCase bare, long seed) {
    this.bare = bare;
    d = new Draw(new SplittableRandom(~seed));
    roles = new Draw(new SplittableRandom(~seed).split());
    parties = bare.text().cast().parties().stream().map(Party::id).toList();
    sentences = bare.text().undertakings().map(Undertaking::citation).toList();
  }

  static RandomCase added(RandomCase bare, long seed) {
    RandomDeclared drawn = new RandomDeclared(bare, seed);
    Instrument text = drawn.text();
    return bare.with(text).with(drawn.docket(text));
  }

  private Instrument text() {
    Instrument t = bare.text();
    StatusRules s = t.status();
    return new Instrument(
        t.header(),
        roles.chance(75) ? t.cast() : whileBound(t.cast()),
        t.vocabulary(),
        t.deciders(),
        d.chance(70) ? t.provisions() : provisions(t.provisions()),
        new StatusRules(s.entryIntoForce(), s.provisional(), exit(s.exit()), particulars()),
        t.readings());
  }

  private Instrument.Cast whileBound(Instrument.Cast cast) {
    return new Instrument.Cast(
        cast.parties(),
        cast.roles().stream()
            .map(r -> new Role(r.id(), r.members(), r.openTo(), roles.chance(70)))
            .toList());
  }

  private Particulars particulars() {
    Optional<Reservable> reservable =
        d.maybe(20, () -> new Reservable(RULE, d.chance(30) ? List.of() : List.of(sentence())));
    return new Particulars(reservable, d.maybe(25, this::length), suspension());
  }

  private Optional<Suspension> suspension() {
    return d.maybe(45, () -> new Suspension(RULE, d.maybe(60, d::term)));
  }

  private Length length() {
    Optional<Renewal> renewal = d.maybe(60, () -> new Renewal(d.chance(60), d.term(), d.term()));
    return new Length(
        RULE, Term.of(20 + d.below(60), d.chance(85) ? Unit.HOURS : Unit.DAYS), renewal);
  }

  private Optional<Exit> exit(Optional<Exit> exit) {
    return exit.map(e ->
        d.chance(75)
            ? e
            : new Exit(e.citation(), e.notBefore(), Optional.of(d.term()), e.notice()));
  }

  private Condition elsewhere() {
    return new Condition.StandsElsewhere(
        Draw.OTHER,
        sentence(),
        new PartyRef.Named(d.pick(Draw.PARTIES)),
        d.pick(Arrays.asList(Condition.Elsewhere.values())));
  }

  /// Adds what ends the whole, and what survives that.
  private List<Provision> provisions(List<Provision> bare) {
    List<Part<Clause>> clauses = new ArrayList<>();
    if (d.chance(60)) {
      Condition settled = new Condition.TrackStands(Draw.TRACK, Condition.TrackState.SETTLED);
      Condition answered =
          new Condition.IsAnswered(Draw.QUESTIONS.getFirst(), Draw.OPTIONS.subList(0, 1));
      Condition when =
          switch (d.below(5)) {
            case 0 -> new Condition.AnyOf(List.of(answered, settled));
            case 1 -> answered;
            case 2 -> new Condition.AllOf(List.of(answered, settled));
            case 3 -> elsewhere();
            default -> settled;
          };
      clauses.add(
          d.part(15, new Clause.WholeEnding(d.pick(Arrays.asList(Clause.Effect.values())), when)));
    }
    if (d.chance(60)) {
      clauses.add(d.part(15, new Clause.Survival(sentence())));
    }
    List<Provision> all = new ArrayList<>(bare);
    all.add(new Provision(Citation.of("article", "13"), "", "", clauses));
    return all;
  }

  private Citation sentence() {
    if (sentences.isEmpty() || d.chance(3)) {
      return Citation.of("article", "88");
    }
    Citation one = d.pick(sentences);
    return d.chance(40) ? one.provision() : one;
  }

  private List<Entry> docket(Instrument text) {
    Docket docket = bare.docket();
    if (docket.entries().isEmpty() || d.chance(55)) {
      return docket.entries();
    }
    boolean renewed = text.status().particulars().length().flatMap(Length::renewal).isPresent();
    if (renewed && d.chance(60)) {
      PartyId party = d.pick(parties);
      add(
          party,
          d.instant(4),
          new Event.NoticeGiven(Draw.INSTRUMENT, Event.Notice.WITHDRAWAL, party));
    }
    if (d.chance(30)) {
      agreements();
    }
    if (d.chance(25)) {
      prolongations();
    }
    if (d.chance(20)) {
      add(
          d.pick(parties),
          d.instant(4),
          new Event.TrackSettled(Draw.INSTRUMENT, Draw.TRACK, "agreed"));
    }
    if (d.chance(65)) {
      suspensions();
    }
    int reservations = d.below(3);
    for (int i = 0; i < reservations; i++) {
      reservation();
    }
    List<Entry> all = new ArrayList<>(docket.entries());
    all.addAll(added);
    return all;
  }

  private void add(PartyId by, Instant at, Event event) {
    Optional<Instant> lodged = d.maybe(70, () -> at.plus(d.below(3), ChronoUnit.HOURS));
    add(by.value(), at, lodged, event);
  }

  private void add(String by, Instant at, Optional<Instant> lodged, Event event) {
    EntryId id = new EntryId("r" + (added.size() + 10));
    added.add(new Entry(id, new Author(by), at, lodged, event, "", Optional.empty()));
  }

  private void suspensions() {
    int declarations = 1 + d.below(4);
    for (int i = 0; i < declarations; i++) {
      PartyId by = d.pick(parties.subList(0, Math.min(3, parties.size())));
      PartyId toward = d.pick(parties);
      Instant at = Draw.FIRST.plus(d.below(40), ChronoUnit.HOURS);
      add(by, at, new Event.SuspensionDeclared(Draw.INSTRUMENT, toward, by));
      if (d.chance(40)) {
        add(toward, d.instant(0), new Event.SuspensionDeclared(Draw.INSTRUMENT, by, toward));
      }
      if (d.chance(35)) {
        add(by, d.instant(20), new Event.SuspensionEnded(Draw.INSTRUMENT, toward, by));
      }
    }
  }

  private void prolongations() {
    Instant at = d.instant(2);
    Term term = d.term();
    for (PartyId party : parties) {
      if (d.chance(94)) {
        add(
            party,
            d.chance(80) ? at : d.instant(0),
            new Event.ProlongationAgreed(Draw.INSTRUMENT, d.chance(90) ? term : d.term(), party));
      }
    }
  }

  private void agreements() {
    Instant at = d.instant(10);
    for (PartyId party : parties) {
      if (d.chance(92)) {
        add(party, d.chance(60) ? at : d.instant(10), new Event.EndAgreed(Draw.INSTRUMENT, party));
      }
    }
  }

  private void reservation() {
    PartyId by = d.pick(parties);
    Citation against = sentence();
    Instant at =
        d.chance(15)
            ? d.instant(0)
            : Draw.FIRST.minus(d.chance(12) ? 24 * 400 : d.below(3), ChronoUnit.HOURS);
    add(by, at, new Event.ReservationMade(Draw.INSTRUMENT, against, by));
    Event.Reserved reserved = new Event.Reserved(by, d.chance(95) ? against : sentence());
    int objections = d.below(3);
    for (int i = 0; i < objections; i++) {
      PartyId objector = d.pick(parties);
      add(
          objector,
          Draw.FIRST.plus(d.below(d.chance(60) ? 4 : 60), ChronoUnit.HOURS),
          new Event.ObjectionMade(Draw.INSTRUMENT, reserved, d.chance(60), objector));
      if (d.chance(30)) {
        PartyId whose = d.chance(85) ? objector : d.pick(parties);
        add(objector, d.instant(0), new Event.ObjectionWithdrawn(Draw.INSTRUMENT, reserved, whose));
      }
    }
    if (d.chance(30)) {
      add(by, d.instant(0), new Event.ReservationWithdrawn(Draw.INSTRUMENT, against, by));
    }
    if (d.chance(10)) {
      Entry target =
          d.pick(added.stream().filter(e -> e.event() instanceof Event.Declared).toList());
      Event event =
          d.chance(50)
              ? new Event.EntryWithdrawn(target.id())
              : new Event.EntryCorrected(target.id(), target.event(), Optional.of(d.instant(0)));
      add(target.by().value(), d.instant(0), Optional.empty(), event);
    }
  }
}
