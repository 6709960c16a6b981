// SPDX-License-Identifier: Apache-2.0
package casus.scenario.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Which characters part words, and which belong to them.
class BlanksTest {
  private static final String MARKS = ":,()\"“”„‟«»\n";

  @Test
  void wordsArePartedByWhatUnicodeCallsBlank() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (MARKS.indexOf(c) < 0) {
        boolean isBlank = Character.isWhitespace(c) || Character.isSpaceChar(c);
        var cut = LinesFromText.cut(Source.of("test", "a" + c + "b"), List.of());
        assertEquals(
            isBlank ? 2 : 1, cut.lines().getFirst().tokens().size(), Integer.toHexString(c));
      }
    }
  }
}
