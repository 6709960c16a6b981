// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.treaty.Instrument;
import casus.treaty.StatusRules;
import casus.treaty.StatusRules.Particulars;
import casus.treaty.StatusRules.Reservable;
import casus.treaty.Undertaking;
import casus.treaty.name.PartyId;
import casus.treaty.party.Party;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Adds to a drawn case what a text says of its force, and what parties declare of it.
///
/// It draws from a source of its own, so that everything else of a seed stays as it was.
final class RandomDeclared {
  private static final Citation RULE = Citation.of("article", "12");

  private final Draw d;
  private final RandomCase bare;
  private final List<PartyId> parties;
  private final List<Citation> sentences;
  private final List<Entry> added = new ArrayList<>();

  private RandomDeclared(RandomCase bare, long seed) {
    this.bare = bare;
    d = new Draw(new SplittableRandom(~seed));
    parties = bare.text().cast().parties().stream().map(Party::id).toList();
    sentences = bare.text().undertakings().map(Undertaking::citation).toList();
  }

  static RandomCase added(RandomCase bare, long seed) {
    RandomDeclared drawn = new RandomDeclared(bare, seed);
    return bare.with(drawn.text()).with(drawn.docket());
  }

  private Instrument text() {
    Instrument t = bare.text();
    StatusRules s = t.status();
    return new Instrument(
        t.header(),
        t.cast(),
        t.vocabulary(),
        t.deciders(),
        t.provisions(),
        new StatusRules(s.entryIntoForce(), s.provisional(), s.exit(), particulars()),
        t.readings());
  }

  private Particulars particulars() {
    Optional<Reservable> reservable =
        d.maybe(20, () -> new Reservable(RULE, d.chance(30) ? List.of() : List.of(sentence())));
    return new Particulars(reservable);
  }

  private Citation sentence() {
    if (sentences.isEmpty() || d.chance(3)) {
      return Citation.of("article", "88");
    }
    Citation one = d.pick(sentences);
    return d.chance(40) ? one.provision() : one;
  }

  private List<Entry> docket() {
    Docket docket = bare.docket();
    if (docket.entries().isEmpty() || d.chance(55)) {
      return docket.entries();
    }
    int reservations = 1 + d.below(2);
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
      Entry target = d.pick(added);
      Event event =
          d.chance(50)
              ? new Event.EntryWithdrawn(target.id())
              : new Event.EntryCorrected(target.id(), target.event(), Optional.of(d.instant(0)));
      add(target.by().value(), d.instant(0), Optional.empty(), event);
    }
  }
}
