// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The naive interpreter says of scenarios of the corpus what the engine says: real treaties and
/// real dockets, beside the drawn ones of the engine's own tests. The interpreter takes its time,
/// so one of ten is compared, and none with hundreds of States; `-Dcasus.every=1` compares all.
class CorpusAgreesTest {
  private static final int LEAST = 400;
  private static final int LARGEST = 1_500;
  private static final int EVERY = Integer.getInteger("casus.every", 10);

  @Test
  void the_naive_interpreter_agrees_on_scenarios_of_the_corpus() {
    List<SuiteCase> cases = SuiteCase.all();
    assertTrue(cases.size() >= LEAST, () -> "Only " + cases.size() + " scenarios seen.");
    int compared = 0;
    for (int i = 0; i < cases.size(); i += EVERY) {
      SuiteCase one = cases.get(i);
      if (EVERY > 1 && one.size() > LARGEST) {
        continue;
      }
      assertEquals(List.of(), Comparison.differences(one.naive(), one.engine()), one.name());
      compared++;
    }
    assertTrue(compared * EVERY >= LEAST / 4, "too few were compared");
  }
}
