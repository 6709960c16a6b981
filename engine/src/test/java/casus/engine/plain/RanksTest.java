// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Entries by their ranks are what a tree of their ids says.
class RanksTest {
  private static final int ENTRIES = 30;
  private static final Docket DOCKET = docket();

  private static Docket docket() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      Event event = new Event.EntryWithdrawn(new EntryId("none"));
      // Later entries have smaller ids, so that no rank is a place.
      EntryId id = new EntryId("e" + (100 - i));
      entries.add(
          new Entry(
              id,
              new Author("UN"),
              Entry.EARLIEST.plusSeconds(i),
              Optional.empty(),
              event,
              "",
              Optional.empty()));
    }
    return new Docket("", entries);
  }

  @Test
  void ranksSayWhatATreeOfIdsSays() {
    Seeds.forAll("ranks are ids", 2_000, RanksTest::compare);
  }

  private static void compare(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TreeSet<EntryId> tree = new TreeSet<>();
    TreeSet<EntryId> otherTree = new TreeSet<>();
    Ranks ranks = Ranks.NONE;
    Ranks others = Ranks.NONE;
    Ranks.Growing growing = Ranks.NONE.growing();
    for (int i = random.nextInt(ENTRIES); i > 0; i--) {
      int place = random.nextInt(ENTRIES);
      int rank = DOCKET.columns().rank(place);
      EntryId id = DOCKET.entries().get(place).id();
      if (random.nextInt(3) == 0) {
        otherTree.add(id);
        others = otherTree.size() == 1 ? Ranks.of(rank) : others.with(rank);
      } else {
        tree.add(id);
        ranks = ranks.with(rank);
        growing.add(rank);
      }
    }
    assertEquals(List.copyOf(tree), ids(ranks));
    assertEquals(List.copyOf(tree), ids(growing.ranks()));
    assertEquals(List.copyOf(tree), growing.ids(DOCKET.columns()).list());
    assertEquals(tree.containsAll(otherTree), ranks.containsAll(others));
    TreeSet<EntryId> both = new TreeSet<>(tree);
    both.addAll(otherTree);
    Ranks all = ranks.with(others);
    assertEquals(List.copyOf(both), ids(all));
    assertEquals(ids(all), ids(all.growing().ranks()));
    assertEquals(true, all.containsAll(ranks) && all.containsAll(others));
  }

  private static List<EntryId> ids(Ranks ranks) {
    return ranks.ids(DOCKET.columns()).list();
  }
}
