// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.testkit.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The two meanings of the semantics page agree on every drawn case.
class EngineAgreesWithNaiveLawsTest {

  @Test
  void theEngineSaysWhatTheNaiveInterpreterSays() {
    Seeds.forAll(
        "the engine agrees with the naive interpreter",
        1_000,
        RandomCase::of,
        EngineAgreesWithNaiveLawsTest::check,
        RandomCase::smaller);
  }

  /// Found by runs of hundreds of thousands: a status taken before a duty was owed and kept after;
  /// a window that opens later than the duty; to whom a duty of several is owed.
  @ParameterizedTest
  @ValueSource(longs = {20_031_209, 20_024_947, 20_011_900})
  void casesInWhichTheyOnceDiffered(long seed) {
    check(RandomCase.of(seed));
  }

  private static void check(RandomCase c) {
    assertEquals(List.of(), Comparison.differences(c.naive(), Comparison.of(Comparison.engine(c))));
  }
}
