// SPDX-License-Identifier: Apache-2.0
package casus.scenario.text;

import casus.treaty.diagnostic.Locus;
import java.util.List;

/// A line with the indented lines that continue it, cut into tokens.
///
/// @param source the text it belongs to
/// @param tokens what stands in it, never empty
/// @param end where it ends, in UTF-16 units
public record SourceLine(Source source, List<Token> tokens, int end) {
  /// Copies the list.
  public SourceLine {
    tokens = List.copyOf(tokens);
  }

  /// Returns the first token.
  ///
  /// @return the first token
  public Token first() {
    return tokens.getFirst();
  }

  /// Returns the place of the first token.
  ///
  /// @return the place
  public Locus locus() {
    return first().locus();
  }

  /// Returns what stands after a token, as written, comment lines emptied.
  ///
  /// @param token one of the tokens
  /// @return the rest
  public String after(Token token) {
    return source.text().substring(token.end(), end).replaceAll("(?dm)^[^\\S\n]*#.*$", "");
  }
}
