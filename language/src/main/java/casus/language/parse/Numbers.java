// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import java.util.List;

/// Numbers as treaties write them: in digits, and up to twelve in words.
public final class Numbers {
  private static final List<String> WORDS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private Numbers() {}

  /// Tells whether a word is a whole number.
  ///
  /// @param word any word
  /// @return true for digits and for `one` to `twelve`
  public static boolean isWhole(String word) {
    return isDigits(word) || WORDS.contains(word);
  }

  /// Tells whether a word is written in digits only.
  ///
  /// @param word any word
  /// @return true if it is
  public static boolean isDigits(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /// Returns the number a word stands for, cut off at a billion.
  ///
  /// @param word a whole number
  /// @return its value
  public static int value(String word) {
    if (!isDigits(word)) {
      return WORDS.indexOf(word) + 1;
    }
    long value = 0;
    for (int i = 0; i < word.length() && value < 1_000_000_000; i++) {
      value = value * 10 + (word.charAt(i) - '0');
    }
    return (int) Math.min(value, 1_000_000_000);
  }
}
