// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.crisis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.engine.codec.DocketCodec;
import casus.engine.docket.Docket;
import org.junit.jupiter.api.Test;

/// A drawn crisis is as large as asked for and the same every time.
class CrisisTest {
  @Test
  void the_same_seed_gives_the_same_docket() {
    Docket docket = Crisis.drawn(2_000, 3);
    assertEquals(2_000, docket.entries().size());
    assertArrayEquals(DocketCodec.write(docket), DocketCodec.write(Crisis.drawn(2_000, 3)));
  }
}
