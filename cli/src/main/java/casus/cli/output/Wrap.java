// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import java.util.ArrayList;
import java.util.List;

/// Breaks paragraphs into lines at blanks.
public final class Wrap {
  private static final String BLANKS = " \t\n\u000B\f\r";

  private Wrap() {}

  /// Breaks a paragraph.
  ///
  /// @param text the paragraph
  /// @param width the longest line; a longer word gets a line of its own
  /// @return at least one line
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> words(String text) {
    String stripped = text.strip();
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= stripped.length(); at++) {
      if (at == stripped.length() || isBlank(stripped.charAt(at))) {
        if (at > from) {
          words.add(stripped.substring(from, at));
        }
        from = at + 1;
      }
    }
    return words;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' && BLANKS.indexOf(c) >= 0;
  }

  /// Returns the length of the longest word.
  ///
  /// @param text the words
  /// @return its length
  static int longestWord(String text) {
    int longest = 0;
    for (String word : words(text)) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }

  /// Breaks a paragraph and puts marks before its lines.
  ///
  /// @param text the paragraph
  /// @param first what stands before the first line
  /// @param rest what stands before the others
  /// @param width the longest line, marks included
  /// @return lines joined by line feeds
  public static String hanging(String text, String first, String rest, int width) {
    StringBuilder out = new StringBuilder(first);
    int filled = first.length();
    boolean begun = false;
    for (String word : words(text)) {
      if (begun && filled + 1 + word.length() > width) {
        out.append('\n').append(rest);
        filled = rest.length();
        begun = false;
      }
      out.append(begun ? " " : "").append(word);
      filled += word.length() + (begun ? 1 : 0);
      begun = true;
    }
    return out.toString();
  }
}
