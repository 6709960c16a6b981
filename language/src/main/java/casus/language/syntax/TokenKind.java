// SPDX-License-Identifier: Apache-2.0
package casus.language.syntax;

/// What a leaf is. Words become keywords, names, numbers or dates by their place; none is reserved.
public enum TokenKind {
  /// A word no sentence has taken yet.
  WORD,
  /// A word of the grammar.
  KEYWORD,
  /// A name.
  NAME,
  /// A number, in digits or as a word.
  NUMBER,
  /// A date.
  DATE,
  /// A text in quotes, the quotes included.
  TEXT,
  /// One of `. , ; : ( ) [ ]`.
  MARK,
  /// From `--` to the end of the line.
  COMMENT,
  /// Spaces, tabs and ends of lines.
  BLANK,
  /// What stands outside the fences of a literate file.
  COMMENTARY,
  /// Characters that were reported.
  BAD;

  /// Tells whether the grammar passes over it.
  ///
  /// @return true for comments, blanks and commentary
  public boolean isTrivia() {
    return this == COMMENT || this == BLANK || this == COMMENTARY;
  }
}
