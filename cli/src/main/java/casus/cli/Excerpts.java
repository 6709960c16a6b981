// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.treaty.text.Unseen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Lines of files as findings show them. The file shown last is kept, so that many findings about
/// one file read it once.
final class Excerpts {
  private static final int WIDEST = 160;
  private static final int LARGEST = 64 * 1024 * 1024;
  private static final char UNKNOWN = '\uFFFD';

  private String file = "";
  private String text = "";
  private int[] starts = new int[1];

  /// What is shown of a line.
  ///
  /// @param text at most 160 characters, without any that cannot be seen
  /// @param before how many of them stand before the place
  /// @param marked how many the place has, at least 1
  record Cut(String text, int before, int marked) {}

  /// Returns a line of a file; the empty text if there is no such file or line.
  String line(String name, int number) throws IOException {
    if (!file.equals(name)) {
      Path path = Path.of(name);
      boolean isThere = Files.isRegularFile(path) && Files.size(path) <= LARGEST;
      text = isThere ? Files.readString(path) : "";
      starts = startsOf(text);
      file = name;
    }
    if (number > starts.length) {
      return "";
    }
    int from = starts[number - 1];
    int to = number < starts.length ? starts[number] - 1 : text.length();
    return text.substring(from, to > from && text.charAt(to - 1) == '\r' ? to - 1 : to);
  }

  private static int[] startsOf(String text) {
    int[] found = new int[16];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = at + 1;
    }
    return Arrays.copyOf(found, count);
  }

  /// Cuts what is shown out of a line.
  ///
  /// @param column the place, from 1, in code points
  /// @param length how many code points it has
  static Cut around(String line, int column, int length) {
    int place = line.offsetByCodePoints(0, Math.min(column - 1, count(line)));
    int from = place <= WIDEST * 3 / 4 ? 0 : place - WIDEST / 2;
    int to = Math.min(line.length(), from + WIDEST);
    from -= from > 0 && Character.isLowSurrogate(line.charAt(from)) ? 1 : 0;
    StringBuilder shown = new StringBuilder(from > 0 ? "… " : "");
    for (int at = from; at < to; at += Character.charCount(line.codePointAt(at))) {
      shown.appendCodePoint(shown(line.codePointAt(at)));
    }
    shown.append(to < line.length() ? " …" : "");
    int before = line.codePointCount(from, place) + (from > 0 ? 2 : 0);
    int rest = line.codePointCount(place, to);
    return new Cut(shown.toString(), before, Math.max(1, Math.min(length, rest)));
  }

  private static int count(String line) {
    return line.codePointCount(0, line.length());
  }

  private static int shown(int c) {
    if (c >= ' ' && c <= '~') {
      return c;
    }
    if (c == '\t') {
      return ' ';
    }
    boolean hidden = Unseen.is(c) || Character.isISOControl(c);
    return hidden || Character.getType(c) == Character.SURROGATE ? UNKNOWN : c;
  }
}
