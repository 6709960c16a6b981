// SPDX-License-Identifier: Apache-2.0
package casus.register.verify;

import java.text.Normalizer;

/// Names and numbers from outside, as they may stand in a sentence.
final class Printed {
  private static final int MOST = 120;

  private Printed() {}

  /// A name without anything that would move the cursor, turn the line or hide.
  static String of(String name) {
    StringBuilder shown = new StringBuilder();
    // cut first: long runs of marks take long to put in order
    int end = name.offsetByCodePoints(0, Math.min(MOST, name.codePointCount(0, name.length())));
    Normalizer.normalize(name.substring(0, end), Normalizer.Form.NFC)
        .codePoints()
        .limit(MOST)
        .forEach(c -> shown.appendCodePoint(isShown(c) ? c : '\uFFFD'));
    return shown.toString();
  }

  private static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  static String entries(long count) {
    return count == 1 ? "1 entry" : count + " entries";
  }
}
