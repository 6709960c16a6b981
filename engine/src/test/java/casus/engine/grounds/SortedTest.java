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

/// Lists of ids in order say what sets say.
class SortedTest {
  @Test
  void unionsAreThoseOfSets() {
    Seeds.forAll(
        "unions",
        2_000,
        seed -> {
          SplittableRandom random = new SplittableRandom(seed);
          List<EntryId> many = List.copyOf(new TreeSet<>(ids(random)));
          List<EntryId> others = random.nextBoolean() ? ids(random) : sorted(many, ids(random));
          TreeSet<EntryId> both = new TreeSet<>(many);
          both.addAll(others);
          assertEquals(List.copyOf(both), Sorted.union(many, others));
          TreeSet<EntryId> without = new TreeSet<>(ids(random));
          List<EntryId> left = both.stream().filter(id -> !without.contains(id)).toList();
          assertEquals(left, Sorted.union(many, new TreeSet<>(others), without));
        });
  }

  private static List<EntryId> ids(SplittableRandom random) {
    List<EntryId> ids = new ArrayList<>();
    for (int size = random.nextInt(12); size > 0; size--) {
      ids.add(new EntryId("e" + random.nextInt(20)));
    }
    return ids;
  }

  /// As most often: nearly the same once more.
  private static List<EntryId> sorted(List<EntryId> many, List<EntryId> more) {
    TreeSet<EntryId> all = new TreeSet<>(many);
    all.addAll(more.subList(0, Math.min(2, more.size())));
    return List.copyOf(all);
  }
}
