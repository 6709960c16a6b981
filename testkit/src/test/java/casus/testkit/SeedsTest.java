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
    assertTrue(error.getMessage().contains("seed 7 "), error.getMessage());
    assertTrue(error.getMessage().contains("\n[7]\n"), error.getMessage());
  }

  private static List<List<Integer>> withoutOne(List<Integer> list) {
    return IntStream.range(0, list.size())
        .mapToObj(
            i -> {
              List<Integer> rest = new ArrayList<>(list);
              rest.remove(i);
              return List.copyOf(rest);
            })
        .toList();
  }
}
