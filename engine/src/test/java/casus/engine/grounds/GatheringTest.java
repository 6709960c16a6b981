// SPDX-License-Identifier: Apache-2.0
package casus.engine.grounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.engine.docket.EntryId;
import casus.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What was gathered by any point is the list that a set would give, and stays so.
class GatheringTest {
  @Test
  void whatIsGatheredIsWhatASetHolds() {
    Seeds.forAll("gathering", 1_000, GatheringTest::compare);
  }

  private static void compare(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Gathering gathering = new Gathering();
    TreeSet<EntryId> set = new TreeSet<>();
    List<List<EntryId>> gathered = new ArrayList<>();
    List<List<EntryId>> expected = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      List<EntryId> more = ids(random);
      gathering.add(more);
      set.addAll(more);
      List<EntryId> few = ids(random);
      TreeSet<EntryId> both = new TreeSet<>(set);
      both.addAll(few);
      gathered.add(gathering.all());
      expected.add(List.copyOf(set));
      gathered.add(gathering.all().with(few));
      expected.add(List.copyOf(both));
      assertEquals(List.copyOf(set), gathering.all().with(few).gathered());
    }
    for (int i = 0; i < gathered.size(); i++) {
      for (int j = 0; j < gathered.size(); j++) {
        assertEquals(
            expected.get(i).equals(expected.get(j)), gathered.get(i).equals(gathered.get(j)));
      }
      assertEquals(expected.get(i), gathered.get(i));
      assertEquals(gathered.get(i), expected.get(i));
      assertEquals(expected.get(i).hashCode(), gathered.get(i).hashCode());
    }
  }

  private static List<EntryId> ids(SplittableRandom random) {
    List<EntryId> ids = new ArrayList<>();
    for (int size = random.nextInt(4); size > 0; size--) {
      ids.add(new EntryId("e" + random.nextInt(12)));
    }
    return ids;
  }
}
