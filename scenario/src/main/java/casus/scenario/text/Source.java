// SPDX-License-Identifier: Apache-2.0
package casus.scenario.text;

import casus.language.source.LineMap;
import casus.language.source.Span;
import casus.treaty.diagnostic.Locus;

/// A text and the name it was handed over with.
public final class Source {
  private final String file;
  private final String text;
  private final LineMap map;

  private Source(String file, String text) {
    this.file = file;
    this.text = text;
    this.map = new LineMap(text);
  }

  /// Returns a source.
  ///
  /// @param file the name findings call it by
  /// @param text the whole text
  /// @return the source
  public static Source of(String file, String text) {
    return new Source(file, text);
  }

  /// Returns the name findings call it by.
  ///
  /// @return the name
  public String file() {
    return file;
  }

  /// Returns the whole text.
  ///
  /// @return the text
  public String text() {
    return text;
  }

  /// Returns how many physical lines there are.
  ///
  /// @return at least 1
  public int lines() {
    return map.lines();
  }

  /// Returns where a physical line begins.
  ///
  /// @param index counted from 0
  /// @return in UTF-16 units
  public int start(int index) {
    return map.start(index + 1);
  }

  /// Returns where a physical line ends.
  ///
  /// @param index counted from 0
  /// @return in UTF-16 units, before the line feed
  public int end(int index) {
    return index + 1 < lines() ? start(index + 1) - 1 : text.length();
  }

  /// Returns the place of a stretch of text.
  ///
  /// @param from where it begins, in UTF-16 units
  /// @param to where it ends
  /// @return the place, with columns in code points
  public Locus locus(int from, int to) {
    int end = Math.clamp(to, from, text.length());
    return new Locus(file, map.line(from), map.column(from), map.length(new Span(from, end)), "");
  }
}
