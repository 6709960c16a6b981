// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

/// Emphasis on a terminal, and none anywhere else.
public enum Style {
  /// Escape sequences of ECMA-48.
  TERMINAL,
  /// Plain text.
  PLAIN;

  /// Returns a text in bold.
  ///
  /// @param text the text
  /// @return the text, emphasised on a terminal
  public String bold(String text) {
    return this == TERMINAL ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  /// Returns a text less prominent.
  ///
  /// @param text the text
  /// @return the text, dimmed on a terminal
  public String faint(String text) {
    return this == TERMINAL ? "\u001b[2m" + text + "\u001b[0m" : text;
  }

  /// Returns a text as a warning.
  ///
  /// @param text the text
  /// @return the text, in yellow on a terminal
  public String warning(String text) {
    return this == TERMINAL ? "\u001b[33m" + text + "\u001b[0m" : text;
  }
}
