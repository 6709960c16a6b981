// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static final List<List<String>> ROWS =
      List.of(
          List.of(
              "point 4 (consult)", "eleven Guarantors of twelve", "by the end of the third day"),
          List.of("point 1", "Ukraine", "at all times"));

  private static TextTable table(int width) {
    return new TextTable(List.of("under", "who", "by when"), width).rows(ROWS);
  }

  /// At every width a table either keeps within it and loses no word, or says that it does not fit.
  @Test
  void aTableKeepsItsWidthOrDoesNotFit() {
    for (int width = 10; width <= 120; width++) {
      TextTable table = table(width);
      if (table.fits()) {
        int most = width;
        String all = String.join(" ", table.lines());
        assertTrue(table.lines().stream().allMatch(l -> l.length() <= most), "width " + width);
        for (List<String> row : ROWS) {
          for (String cell : row) {
            List.of(cell.split(" ", -1)).forEach(w -> assertTrue(all.contains(w), w));
          }
        }
      }
    }
    assertFalse(table(20).fits());
    assertTrue(table(60).fits());
  }

  @Test
  void aParagraphFillsEveryLineToItsWidth() {
    assertEquals(
        "  · one two\n    three four", Wrap.hanging("one two three four", "  · ", "    ", 14));
    assertEquals("SUPPOSED one\n  two three", Wrap.hanging("one two three", "SUPPOSED ", "  ", 12));
  }
}
