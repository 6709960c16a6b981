// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Orders are those of the JDK.
class OrderingTest {
  private static final List<String> WORDS =
      List.of("bb", " a", "Bb", "aa", "", "c", "ab", "B", "bb", "ba");

  private static void same(Comparator<String> expected, Comparator<String> order) {
    List<String> sorted = new ArrayList<>(WORDS);
    sorted.sort(expected);
    List<String> found = new ArrayList<>(WORDS);
    found.sort(order);
    assertEquals(sorted, found);
  }

  @Test
  void orderByOneKey() {
    same(Comparator.comparing(String::strip), Ordering.comparing((String s) -> s.strip()));
    same(Comparator.comparingInt(String::length), Ordering.comparingInt(String::length));
    same(
        Comparator.comparing(String::length, Comparator.reverseOrder()),
        Ordering.comparing(String::length, Comparator.reverseOrder()));
  }

  @Test
  void orderByOneKeyThenAnother() {
    Comparator<String> first = Comparator.comparingInt(String::length);
    same(
        first.thenComparing(Comparator.naturalOrder()),
        Ordering.thenComparing(first, Comparator.<String>naturalOrder()));
    same(
        first.thenComparing(String::strip), Ordering.thenComparing(first, (String s) -> s.strip()));
    same(
        first.thenComparingInt(s -> -s.hashCode()),
        Ordering.thenComparingInt(first, s -> -s.hashCode()));
  }
}
