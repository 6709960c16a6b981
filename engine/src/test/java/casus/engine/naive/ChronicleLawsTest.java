// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.chronicle.Chronicle;
import casus.engine.chronicle.Moment;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.vantage.Vantage;
import casus.testkit.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A chronicle holds what stands, each entry once, in the order of time, and times as the naive
/// interpreter finds them.
class ChronicleLawsTest {
  @Test
  void aChronicleHoldsWhatStandsInTheOrderOfTime() {
    Seeds.forAll(
        "a chronicle holds what stands",
        2_000,
        RandomCase::of,
        ChronicleLawsTest::check,
        RandomCase::smaller);
  }

  private static void check(RandomCase c) {
    Chronicle chronicle = Chronicle.of(c.docket(), c.choice());
    Vantage everything = new Vantage(Entry.LATEST, Entry.LATEST);
    NaiveWorld world = NaiveWorld.of(c.text(), c.docket(), everything, c.choice(), Draw.ATLAS);
    TreeMap<EntryId, Entry> standing = new TreeMap<>();
    world.visible().forEach(e -> standing.put(e.id(), e));
    TreeMap<EntryId, Entry> told = new TreeMap<>();
    for (Moment moment : chronicle.moments()) {
      assertEquals(null, told.put(moment.entry().id(), moment.entry()));
    }
    assertEquals(standing, told);
    for (OccasionId id : NaiveOccasions.occasions(world)) {
      Moment moment = chronicle.occurrence(id).orElseThrow();
      assertEquals(NaiveOccasions.time(world, id), moment.from());
      assertEquals(Moment.Kind.OCCURRENCE, moment.kind());
    }
    for (Moment moment : chronicle.moments()) {
      boolean isAct = moment.entry().event() instanceof Event.ActReported;
      assertEquals(isAct, moment.kind() == Moment.Kind.ACT);
    }
    List<Moment> sorted = new ArrayList<>(chronicle.moments());
    Collections.sort(sorted);
    assertEquals(sorted, chronicle.moments());
    if (!sorted.isEmpty()) {
      Instant first = sorted.getFirst().from();
      Instant last = sorted.getLast().from();
      assertEquals(sorted, chronicle.between(first, last));
      assertTrue(chronicle.between(last.plusMillis(1), Instant.MAX).isEmpty());
    }
  }
}
