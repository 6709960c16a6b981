// SPDX-License-Identifier: Apache-2.0
package casus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SeedTest {

  @Test
  void drawsTheSameAgain() {
    assertEquals(new Seed(7).random().nextLong(), new Seed(7).random().nextLong());
  }
}
