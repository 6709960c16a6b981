// SPDX-License-Identifier: Apache-2.0
package casus.scenario.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds words that somebody may have meant.
public final class Nearest {
  /// Beyond so many words nobody is asked what was meant; comparing would take too long.
  private static final int MOST_COMPARED = 2_000;

  private Nearest() {}

  /// Returns the word most like another.
  ///
  /// @param word the word as written
  /// @param known the words there are
  /// @return the nearest that is near enough to be meant
  public static Optional<String> of(String word, Collection<String> known) {
    return several(word, known, 1).stream().findFirst();
  }

  /// Returns the words most like another.
  ///
  /// @param word the word as written
  /// @param known the words there are
  /// @param most how many at most
  /// @return those near enough to be meant, nearest first
  public static List<String> several(String word, Collection<String> known, int most) {
    record Near(String word, int distance) {}
    if (known.size() > MOST_COMPARED) {
      return List.of();
    }
    int enough = Math.max(1, word.length() / 3);
    return known.stream()
        .distinct()
        .map(k -> new Near(k, distance(word, k)))
        .filter(n -> n.distance() <= enough || isStart(word, n.word()))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .limit(most)
        .map(Near::word)
        .toList();
  }

  /// Returns a sentence that proposes the nearest words.
  ///
  /// @param word the word as written
  /// @param known the words there are
  /// @return such as `Did you mean 'reports'?`, or the empty text
  public static String question(String word, Collection<String> known) {
    List<String> near = several(word, known, 3);
    return near.isEmpty()
        ? ""
        : near.stream().collect(Collectors.joining("' or '", "Did you mean '", "'?"));
  }

  private static boolean isStart(String word, String of) {
    return word.length() > 2 && of.startsWith(word);
  }

  /// Counts how many letters must be put in, left out, changed or swapped with the next.
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    if (Math.abs(a.length() - b.length()) > 60 || a.length() > 120 || b.length() > 120) {
      return Integer.MAX_VALUE;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cell(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cell(String a, String b, int[][] d, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
