// SPDX-License-Identifier: Apache-2.0
package casus.language.source;

import java.util.Arrays;

/// Lines and columns of a text, both from 1, columns in Unicode code points.
///
/// Made in one pass; each question is answered in the logarithm of the number of lines, however
/// long a line is.
public final class LineMap {
  private static final int STRIDE = 128;

  private final String text;
  private final int[] lineStarts;
  private final boolean isPlain;
  private final int[] codePointsBefore;

  /// Reads a text once.
  ///
  /// @param text the text
  public LineMap(String text) {
    this.text = text;
    this.lineStarts = lineStarts(text);
    this.isPlain = text.codePointCount(0, text.length()) == text.length();
    this.codePointsBefore = isPlain ? new int[0] : checkpoints(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = at + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  private static int[] checkpoints(String text) {
    int[] before = new int[text.length() / STRIDE + 1];
    for (int i = 1; i < before.length; i++) {
      before[i] = before[i - 1] + codePoints(text, (i - 1) * STRIDE, i * STRIDE);
    }
    return before;
  }

  /// Counts units that do not continue a surrogate pair, so that counts of adjoining stretches add
  /// up.
  private static int codePoints(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (!Character.isLowSurrogate(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }

  private int codePointsTo(int offset) {
    if (isPlain) {
      return offset;
    }
    int checkpoint = offset / STRIDE;
    return codePointsBefore[checkpoint] + codePoints(text, checkpoint * STRIDE, offset);
  }

  /// Returns how many lines there are.
  ///
  /// @return at least 1
  public int lines() {
    return lineStarts.length;
  }

  /// Returns where a line begins.
  ///
  /// @param line from 1
  /// @return its offset
  public int start(int line) {
    return lineStarts[line - 1];
  }

  /// Returns the line of an offset.
  ///
  /// @param offset from 0 to the length of the text
  /// @return its line, from 1
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// Returns the column of an offset.
  ///
  /// @param offset from 0 to the length of the text
  /// @return its column in code points, from 1
  public int column(int offset) {
    return codePointsTo(offset) - codePointsTo(lineStarts[line(offset) - 1]) + 1;
  }

  /// Returns how many code points of a span lie on its first line.
  ///
  /// @param span a span of the text
  /// @return at least 1
  public int length(Span span) {
    int line = line(span.start());
    int lineEnd = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    int end = Math.max(span.start(), Math.min(span.end(), lineEnd));
    return Math.max(1, codePointsTo(end) - codePointsTo(span.start()));
  }

  /// Tells whether only blanks stand before an offset on its line.
  ///
  /// @param offset from 0 to the length of the text
  /// @return true if it is the first thing on its line
  public boolean isFirstOnLine(int offset) {
    int i = offset - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }
}
