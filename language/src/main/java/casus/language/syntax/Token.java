// SPDX-License-Identifier: Apache-2.0
package casus.language.syntax;

import casus.language.source.Span;

/// A leaf of the tree.
///
/// @param kind what it is
/// @param file the whole file it stands in
/// @param start where it begins
/// @param end where it has ended
public record Token(TokenKind kind, String file, int start, int end) implements Syntax {
  /// Returns its exact characters.
  ///
  /// @return its characters
  public String text() {
    return file.substring(start, end);
  }

  /// Tells whether it is written so.
  ///
  /// @param word the characters
  /// @return true if it is
  public boolean is(String word) {
    return end - start == word.length() && file.startsWith(word, start);
  }

  /// Returns the token as something else, as its place in a sentence shows.
  ///
  /// @param other what it turns out to be
  /// @return the same characters
  public Token as(TokenKind other) {
    return new Token(other, file, start, end);
  }

  @Override
  public Span span() {
    return new Span(start, end);
  }

  @Override
  public void addTo(StringBuilder text) {
    text.append(file, start, end);
  }

  @Override
  public String toString() {
    return kind + " " + text();
  }
}
