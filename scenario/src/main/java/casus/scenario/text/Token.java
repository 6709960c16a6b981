// SPDX-License-Identifier: Apache-2.0
package casus.scenario.text;

import casus.treaty.diagnostic.Locus;

/// A word, a quoted text or a mark.
///
/// @param kind which of these
/// @param text the word or mark as written, the text without its quotes and escapes
/// @param locus where it stands
/// @param end where it ends, in UTF-16 units from the start of the file
public record Token(Kind kind, String text, Locus locus, int end) {
  /// What a token is.
  public enum Kind {
    /// A run of characters without blanks, quotes and marks, or a time.
    WORD,
    /// A text in double quotes.
    TEXT,
    /// One of `:` `,` `(` `)` `..`.
    MARK
  }

  /// Tells whether this is an unquoted word.
  ///
  /// @param word the word
  /// @return true if it is
  public boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  /// Tells whether this is a mark.
  ///
  /// @param mark the mark
  /// @return true if it is
  public boolean isMark(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }

  /// Returns how a sentence shows it.
  ///
  /// @return in single quotes, shortened
  public String shown() {
    int length = text.codePointCount(0, text.length());
    return "'"
        + (length > 40 ? text.substring(0, text.offsetByCodePoints(0, 40)) + "…" : text)
        + "'";
  }
}
