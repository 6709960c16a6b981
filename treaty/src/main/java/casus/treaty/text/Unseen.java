// SPDX-License-Identifier: Apache-2.0
package casus.treaty.text;

import java.util.OptionalInt;

/// Characters that cannot be seen and change how others are shown or compared: what turns the order
/// of letters, blanks without width, marks of direction. Ends of lines, tabs and other controls are
/// none of them.
public final class Unseen {
  private static final int SOFT_HYPHEN = 0xAD;

  /// Before Arabic come the letters of Europe, and only one character that cannot be seen.
  private static final int ARABIC = 0x600;

  /// From here to the hyphenation point stand dashes, quotation marks and dots: with the letters
  /// they are what texts have, and Java need not get its table of characters ready.
  private static final int HYPHEN = 0x2010;

  private static final int HYPHENATION_POINT = 0x2027;

  private Unseen() {}

  /// Tells whether a character cannot be seen (Unicode category Cf, and a few letters without a
  /// shape).
  ///
  /// @param c a code point
  /// @return true if so
  public static boolean is(int c) {
    if (c < ARABIC || c >= HYPHEN && c <= HYPHENATION_POINT) {
      return c == SOFT_HYPHEN;
    }
    return Character.getType(c) == Character.FORMAT
        || c == 0x115F
        || c == 0x1160
        || c == 0x3164
        || c == 0xFFA0;
  }

  /// Tells whether a character changes the order in which others are shown.
  ///
  /// @param c a code point
  /// @return true for embeddings, overrides, isolates and marks of direction
  public static boolean turns(int c) {
    return c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }

  /// Returns the first such character of a stretch.
  ///
  /// @param text the text
  /// @param from where the stretch begins, in UTF-16 units
  /// @param to where it ends
  /// @return an offset, or empty if there is none
  public static OptionalInt firstIn(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c >= 0xAD && is(text.codePointAt(at))) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }
}
