// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every input that ever broke a law, and every file the fuzzer starts from, is read again.
class RegressionTest {
  private static final int LEAST_SEEDS = 3;

  @TestFactory
  Stream<DynamicTest> whatBrokeOnceHolds() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Target target : Target.values()) {
      for (var file : Seeds.regressions(target)) {
        String name = target.folder() + "/" + file.toFile().getName();
        tests.add(DynamicTest.dynamicTest(name, () -> target.run(Checkout.bytes(file))));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> theSeedsHold() {
    return Stream.of(Target.values())
        .map(target ->
            DynamicTest.dynamicTest(
                target.folder(),
                () -> {
                  var seeds = Seeds.of(target);
                  assertTrue(seeds.size() >= 1, "A target starts from nothing.");
                  seeds.values().forEach(target::run);
                }));
  }

  @Test
  void theDictionaryHasTheWordsOfTheFormats() {
    String words = new String(Seeds.dictionary(), java.nio.charset.StandardCharsets.UTF_8);
    for (String word : List.of("territory", "unanswered", "lodged", "occurred", "expect")) {
      assertTrue(words.contains(word), word);
    }
    assertTrue(words.lines().count() > 100 * LEAST_SEEDS / 3, "The dictionary is nearly empty.");
  }
}
