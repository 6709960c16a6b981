// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.rival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.benchmarks.task.Scenario;
import casus.benchmarks.task.Tally;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is compared for speed comes to the same, entry by entry.
class ContenderTest {
  private static final int SEED = 7;

  private static Tally tally(String contender) {
    Random random = new Random(SEED);
    List<Scenario> scenarios =
        IntStream.range(0, 500).mapToObj(i -> Scenario.drawn(i, random)).toList();
    Contender<?> one = Contender.of(contender);
    one.prepare(scenarios);
    Tally tally = new Tally();
    one.run(tally);
    return tally;
  }

  @ParameterizedTest
  @ValueSource(strings = {"casus", "drools", "drools-classic"})
  void totals_and_grounds_are_those_of_the_fold(String contender) {
    Tally fold = tally("fold");
    Tally other = tally(contender);
    assertEquals(fold.totals(), other.totals());
    assertEquals(fold.checksum(), other.checksum());
  }
}
