// SPDX-License-Identifier: Apache-2.0
package casus.language.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.testkit.Seeds;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Lines and columns are what counting from the beginning gives, with and without characters that
/// take two units, in lines short and long.
class LineMapTest {
  private static final List<String> PIECES =
      List.of("a", " ", "\t", "\n", "\r\n", "party", "щ", "\u2019", "\uD83D\uDE00", "\uD800\uDF30");

  @Test
  void whereAnOffsetStands() {
    Seeds.forAll("a line map counts", 400, seed -> compare(drawn(seed)));
  }

  /// Half of the texts hold nothing that takes two units; some lines are longer than a stride.
  private static String drawn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int most = seed % 2 == 0 ? PIECES.size() : PIECES.size() - 2;
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      String piece = PIECES.get(random.nextInt(most));
      text.append(random.nextInt(12) == 0 ? piece.repeat(150) : piece);
    }
    return text.toString();
  }

  private static void compare(String text) {
    LineMap map = new LineMap(text);
    for (int offset = 0; offset <= text.length(); offset++) {
      if (offset < text.length() && Character.isLowSurrogate(text.charAt(offset))) {
        continue;
      }
      String before = text.substring(0, offset);
      String onLine = before.substring(before.lastIndexOf('\n') + 1);
      assertEquals(before.chars().filter(c -> c == '\n').count() + 1, map.line(offset));
      assertEquals(onLine.codePointCount(0, onLine.length()) + 1, map.column(offset));
      assertEquals(onLine.replace(" ", "").replace("\t", "").isEmpty(), map.isFirstOnLine(offset));
      for (int end : List.of(offset, Math.min(offset + 3, text.length()), text.length())) {
        if (end == text.length() || !Character.isLowSurrogate(text.charAt(end))) {
          int lineEnd = text.indexOf('\n', offset);
          int to = lineEnd < 0 ? end : Math.min(end, lineEnd);
          int length = to <= offset ? 0 : text.codePointCount(offset, to);
          assertEquals(Math.max(1, length), map.length(new Span(offset, end)));
        }
      }
    }
  }
}
