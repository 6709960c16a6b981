// SPDX-License-Identifier: Apache-2.0
package casus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedsTest {

  @Test
  void drawsEverySeedOnce() {
    List<Long> drawn = new ArrayList<>();
    Seeds.forAll("nothing", 3, seed -> drawn.add(seed));
    assertEquals(List.of(1L, 2L, 3L), drawn);
  }

  @Test
  void namesTheSeedAndShrinksToTheLeastCase() {
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () ->
                Seeds.forAll(
                    "no list holds a seven",
                    10,
                    seed -> IntStream.rangeClosed(0, (int) seed).boxed().toList(),
                    list -> assertTrue(!list.contains(7), "a seven"),
                    SeedsTest::withoutOne));
    assertTrue(error.toString().contains("seed 7 "), error.toString());
    assertTrue(error.toString().contains("\n[7]\n"), error.toString());
  }

  private static List<List<Integer>> withoutOne(List<Integer> list) {
    return list.stream()
        .map(left -> list.stream().filter(other -> !other.equals(left)).toList())
        .toList();
  }
}
