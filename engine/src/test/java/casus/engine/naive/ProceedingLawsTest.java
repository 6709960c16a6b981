// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.Proceeding;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.vantage.Vantage;
import casus.testkit.Seeds;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What follows from a docket that grows is what follows from the docket.
class ProceedingLawsTest {
  private static final int CASES = 150;

  /// Entries come in any order, so most are backdated, and corrections come before what they
  /// correct; after each, everything is equal, grounds included.
  @Test
  void afterEveryEntryItSaysWhatAReplaySays() {
    Seeds.forAll(
        "a proceeding says what a replay says",
        CASES,
        RandomCase::of,
        ProceedingLawsTest::checkEntryByEntry,
        RandomCase::smaller);
  }

  /// Found by runs of thousands: votes that kept a clock from starting, seen too early or too late;
  /// what became of standing duties that a duty on a case asks about.
  @ParameterizedTest
  @ValueSource(longs = {6_000_291, 6_008_290, 574, 2_069})
  void casesInWhichTheyOnceDiffered(long seed) {
    checkEntryByEntry(RandomCase.of(seed));
  }

  private static void checkEntryByEntry(RandomCase c) {
    Proceeding proceeding = Proceeding.of(c.text(), c.choice(), Draw.ATLAS);
    List<Entry> lodged = new ArrayList<>();
    for (Entry entry : shuffled(c)) {
      proceeding.lodge(entry);
      lodged.add(entry);
      assertEquals(replay(c, lodged), proceeding.assessment());
    }
  }

  /// Time may pass without an entry, and may be wound back.
  @Test
  void asOfAnyInstantItSaysWhatAReplaySays() {
    Seeds.forAll(
        "a proceeding can be looked at as of any instant",
        CASES,
        RandomCase::of,
        c -> {
          Proceeding proceeding = Proceeding.of(c.text(), c.choice(), Draw.ATLAS);
          List<Entry> lodged = new ArrayList<>();
          for (Entry entry : shuffled(c)) {
            proceeding.lodge(entry);
            lodged.add(entry);
          }
          Docket docket = new Docket("lodged", lodged);
          List<Instant> instants = new ArrayList<>();
          lodged.forEach(e -> instants.add(e.occurred()));
          lodged.forEach(e -> instants.add(e.onRecord().plusSeconds(3 * 86_400)));
          Collections.shuffle(instants, new Random(lodged.size()));
          for (Instant asOf : instants.subList(0, Math.min(6, instants.size()))) {
            Vantage vantage = new Vantage(asOf, docket.lastLodged().orElseThrow());
            assertEquals(
                Engine.assess(c.text(), docket, vantage, c.choice(), Draw.ATLAS),
                proceeding.assessment(asOf));
          }
        },
        RandomCase::smaller);
  }

  /// What an act costs that comes last does not grow with the docket: it alone is read.
  @Test
  void anActAtTheEndIsReadAlone() {
    int tried = 0;
    for (long seed = 0; seed < CASES; seed++) {
      RandomCase c = RandomCase.of(seed);
      Optional<Entry> told =
          c.docket().entries().stream()
              .filter(e -> e.event() instanceof Event.OccurrenceAlleged)
              .findFirst();
      if (told.isEmpty()
          || !c.choice().readings().isEmpty()
          || c.text().undertakings().anyMatch(u -> u.trigger().isStanding())) {
        continue;
      }
      Proceeding proceeding = Proceeding.of(c.text(), c.choice(), Draw.ATLAS);
      proceeding.lodge(c.docket());
      proceeding.assessment();
      Entry act = act(c, ((Event.OccurrenceAlleged) told.get().event()).occasion());
      long before = proceeding.effort().entries();
      proceeding.lodge(act);
      proceeding.assessment();
      assertEquals(1, proceeding.effort().entries() - before, "seed " + seed);
      tried++;
    }
    assertTrue(
        tried >= CASES / 10, "only " + tried + " cases had an occurrence and no standing duty");
  }

  private static Entry act(RandomCase c, OccasionId about) {
    PartyId actor = c.text().cast().parties().getFirst().id();
    TreeSet<PartyId> actors = new TreeSet<>(List.of(actor));
    Event event =
        new Event.ActReported(
            new ActTypeId("assist"), actors, Optional.empty(), Optional.of(about));
    Instant at = c.docket().lastOccurred().orElseThrow().plusSeconds(3_600);
    EntryId id = new EntryId("last");
    return new Entry(
        id, new Author(actor.value()), at, Optional.of(at), event, "", Optional.empty());
  }

  @Test
  void anEntryIsLodgedOnce() {
    RandomCase c = RandomCase.of(1);
    Entry entry = c.docket().entries().getFirst();
    Proceeding proceeding = Proceeding.of(c.text(), c.choice(), Draw.ATLAS);
    proceeding.lodge(entry);
    assertThrows(IllegalArgumentException.class, () -> proceeding.lodge(entry));
  }

  private static List<Entry> shuffled(RandomCase c) {
    List<Entry> entries = new ArrayList<>(c.docket().entries());
    Collections.shuffle(entries, new Random(entries.size()));
    return entries;
  }

  private static Assessment replay(RandomCase c, List<Entry> lodged) {
    Docket docket = new Docket("lodged", lodged);
    Vantage last =
        new Vantage(docket.lastOccurred().orElseThrow(), docket.lastLodged().orElseThrow());
    return Engine.assess(c.text(), docket, last, c.choice(), Draw.ATLAS);
  }
}
