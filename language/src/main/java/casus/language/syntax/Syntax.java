// SPDX-License-Identifier: Apache-2.0
package casus.language.syntax;

import casus.language.source.Span;

/// A part of a file: a phrase with its parts, or a leaf.
public sealed interface Syntax permits Node, Token {
  /// Returns where it stands, without blanks and comments around it.
  ///
  /// @return its place
  Span span();

  /// Adds the exact text, blanks and comments included.
  ///
  /// @param text what to add to
  void addTo(StringBuilder text);
}
