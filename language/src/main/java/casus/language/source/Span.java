// SPDX-License-Identifier: Apache-2.0
package casus.language.source;

/// A stretch of a text in UTF-16 units, from its start up to but not including its end.
///
/// @param start where it begins
/// @param end where it has ended, not before the start
public record Span(int start, int end) {
  /// Refuses a stretch that ends before it begins.
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such span: " + start + "-" + end);
    }
  }

  /// Returns the shortest span that holds this one and another.
  ///
  /// @param other another
  /// @return both and what lies between
  public Span plus(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }
}
