// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// The published totals come out of the treaty file.
class CommonTaskTest {
  @Test
  void a_thousand_scenarios_give_the_published_totals() {
    assertEquals(Totals.OF_1_000, CommonTask.totals(1_000));
  }
}
