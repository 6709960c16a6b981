// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CitationTest {

  @Test
  void refusesABlankLabel() {
    assertThrows(IllegalArgumentException.class, () -> new Citation(" "));
  }
}
