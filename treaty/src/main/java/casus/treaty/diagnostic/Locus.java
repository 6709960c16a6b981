// SPDX-License-Identifier: Apache-2.0
package casus.treaty.diagnostic;

/// Where in a file a finding points. Lines and columns count from 1, columns in Unicode code
/// points.
///
/// @param file the name the file was handed over with
/// @param line the first line
/// @param column the first column
/// @param length how many code points are underlined, at least 1
/// @param path the headings above the place, such as `Istanbul · point 4`, or empty
public record Locus(String file, int line, int column, int length, String path) {
  /// Refuses places outside a file.
  public Locus {
    if (line < 1 || column < 1 || length < 1) {
      throw new IllegalArgumentException("no such place: " + line + ":" + column);
    }
  }
}
