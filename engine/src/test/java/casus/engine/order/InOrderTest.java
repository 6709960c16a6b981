// SPDX-License-Identifier: Apache-2.0
package casus.engine.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import casus.testkit.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// A set that is one array says what a tree says.
class InOrderTest {
  @Test
  void aSetOfOneArraySaysWhatATreeSays() {
    Seeds.forAll("an array is a sorted set", 1_000, InOrderTest::compare);
  }

  private static void compare(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    NavigableSet<Integer> one = drawn(random);
    NavigableSet<Integer> other = drawn(random);
    List<Integer> ordered = new ArrayList<>(one);
    InOrder<Integer> ours = InOrder.sorted(ordered.size(), ordered::get);
    assertAlike(one, ours);
    assertAlike(one, InOrder.copyOf(new ArrayList<>(one.descendingSet())));
    TreeSet<Integer> both = new TreeSet<>(one);
    both.addAll(other);
    assertAlike(both, InOrder.copyOf(new ArrayList<>(both.descendingSet())));
    int from = random.nextInt(20);
    int to = from + random.nextInt(10);
    assertEquals(one.subSet(from, to), ours.subSet(from, to));
    assertEquals(one.headSet(to), ours.headSet(to));
    assertEquals(one.tailSet(from), ours.tailSet(from));
    assertEquals(one.contains(from), ours.contains(from));
  }

  private static NavigableSet<Integer> drawn(SplittableRandom random) {
    TreeSet<Integer> numbers = new TreeSet<>();
    int size = random.nextInt(8);
    for (int i = 0; i < size; i++) {
      numbers.add(random.nextInt(20));
    }
    return numbers;
  }

  private static void assertAlike(SortedSet<Integer> tree, InOrder<Integer> ours) {
    assertEquals(tree, ours);
    assertEquals(ours, tree);
    assertEquals(tree.hashCode(), ours.hashCode());
    assertEquals(tree.toString(), ours.toString());
    assertEquals(List.copyOf(tree), ours.list());
    if (!tree.isEmpty()) {
      assertEquals(tree.first(), ours.first());
      assertEquals(tree.last(), ours.last());
    }
  }

  @Test
  void anotherOrderIsNotKept() {
    TreeSet<String> reversed = new TreeSet<>(Comparator.reverseOrder());
    reversed.addAll(List.of("a", "b", "c"));
    assertEquals(List.of("a", "b", "c"), InOrder.copyOf(reversed).list());
  }

  @Test
  void whatIsInOrderIsNotCopied() {
    InOrder<String> one = InOrder.copyOf(List.of("a"));
    assertSame(one, InOrder.copyOf(one));
  }

  @Test
  void nothingIsAddedOrTakenOut() {
    InOrder<String> one = InOrder.copyOf(List.of("a"));
    assertThrows(UnsupportedOperationException.class, () -> one.add("b"));
    assertThrows(UnsupportedOperationException.class, () -> one.remove("a"));
    assertThrows(UnsupportedOperationException.class, one::clear);
    assertEquals(List.of("a"), one.list());
  }

  @Test
  void nothingHasNoFirstAndNoLast() {
    InOrder<String> none = InOrder.none();
    assertThrows(NoSuchElementException.class, none::first);
    assertThrows(NoSuchElementException.class, none::last);
    assertThrows(NoSuchElementException.class, () -> none.iterator().next());
    assertThrows(IllegalArgumentException.class, () -> none.subSet("b", "a"));
  }
}
