// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the word somebody meant.
public final class Spelling {
  private static final int LONGEST_COMPARED = 60;

  private Spelling() {}

  /// Returns the nearest of some words, if one is near enough to be meant.
  ///
  /// @param written what stands in the text
  /// @param known words that would do
  /// @return the nearest, or empty
  public static Optional<String> nearest(String written, Collection<String> known) {
    int best = written.length() <= 4 ? 2 : 3;
    Optional<String> nearest = Optional.empty();
    if (written.length() > LONGEST_COMPARED) {
      return nearest;
    }
    for (String word : known) {
      if (Math.abs(word.length() - written.length()) < best && !word.equals(written)) {
        int distance = distance(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
        if (distance < best && distance < Math.max(1, word.length() - 1)) {
          best = distance;
          nearest = Optional.of(word);
        }
      }
    }
    return nearest;
  }

  /// Counts letters to add, drop, change or swap with a neighbour.
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  /// Returns a word with hyphens for underscores, or the empty text if that is no name either.
  ///
  /// @param word with underscores
  /// @return what to write
  static String withHyphens(String word) {
    StringBuilder out = new StringBuilder();
    for (String part : word.split("[_-]+", -1)) {
      if (!part.isEmpty()) {
        out.append(out.isEmpty() ? "" : "-").append(part);
      }
    }
    return out.toString();
  }
}
