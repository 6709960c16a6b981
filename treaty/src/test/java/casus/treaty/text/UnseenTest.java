// SPDX-License-Identifier: Apache-2.0
package casus.treaty.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What cannot be seen is what Unicode calls a format, and four letters without a shape.
class UnseenTest {
  private static final List<Integer> SHAPELESS = List.of(0x115F, 0x1160, 0x3164, 0xFFA0);

  @Test
  void everyCharacterIsWhatUnicodeSays() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      boolean isFormat = Character.getType(c) == Character.FORMAT;
      assertEquals(isFormat || SHAPELESS.contains(c), Unseen.is(c), Integer.toHexString(c));
    }
  }
}
