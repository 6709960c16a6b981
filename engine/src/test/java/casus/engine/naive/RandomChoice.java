// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.treaty.Force;
import casus.treaty.Instrument;
import casus.treaty.Reading;
import casus.treaty.name.PartyId;
import casus.treaty.name.ReadingId;
import casus.treaty.party.Party;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// Draws choices and vantages.
final class RandomChoice {
  private RandomChoice() {}

  static Choice of(RandomGenerator random, Instrument text) {
    Draw d = new Draw(random);
    List<PartyId> parties = text.cast().parties().stream().map(Party::id).toList();
    TreeSet<String> brackets = new TreeSet<>(Draw.KEYS.stream().filter(_ -> d.chance(45)).toList());
    if (d.chance(40)) {
      brackets.add("version/" + d.pick(Draw.VERSIONS));
    }
    TreeMap<Citation, ReadingId> readings = new TreeMap<>();
    for (Reading reading : text.readings()) {
      if (d.chance(60)) {
        readings.put(reading.of(), reading.id());
      }
    }
    return new Choice(
        brackets,
        new TreeSet<>(readings.values()),
        d.maybe(30, () -> new Author(d.chance(80) ? d.pick(parties).value() : "Observer")),
        d.maybe(30, () -> d.pick(parties)),
        d.maybe(10, () -> d.pick(Arrays.asList(Force.values()))),
        d.chance(70) ? Choice.Series.AS_JOINED : Choice.Series.EACH_APART);
  }

  static Vantage vantage(RandomGenerator random, Docket docket) {
    Draw d = new Draw(random);
    Instant last = Draw.FIRST.plus(Draw.HOURS + 80, ChronoUnit.HOURS);
    int kind = d.below(100);
    if (kind < 15) {
      return Vantage.of(docket);
    }
    return new Vantage(kind < 55 ? last : d.instant(6), d.chance(70) ? last : d.instant(6));
  }
}
