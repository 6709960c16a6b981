// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.Proceeding;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.vantage.Vantage;
import casus.testkit.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
        c -> {
          Proceeding proceeding = Proceeding.of(c.text(), c.choice(), Draw.ATLAS);
          List<Entry> lodged = new ArrayList<>();
          for (Entry entry : shuffled(c)) {
            proceeding.lodge(entry);
            lodged.add(entry);
            assertEquals(replay(c, lodged), proceeding.assessment());
          }
        },
        RandomCase::smaller);
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
