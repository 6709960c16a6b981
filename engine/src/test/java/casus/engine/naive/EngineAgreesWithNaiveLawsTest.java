// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.testkit.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The two meanings of the semantics page agree on every drawn case.
class EngineAgreesWithNaiveLawsTest {

  @Test
  void theEngineSaysWhatTheNaiveInterpreterSays() {
    Seeds.forAll(
        "the engine agrees with the naive interpreter",
        1_000,
        RandomCase::of,
        c ->
            assertEquals(
                List.of(), Comparison.differences(c.naive(), Comparison.of(Comparison.engine(c)))),
        RandomCase::smaller);
  }
}
