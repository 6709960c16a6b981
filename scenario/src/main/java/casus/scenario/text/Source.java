// SPDX-License-Identifier: Apache-2.0
package casus.scenario.text;

import casus.treaty.diagnostic.Locus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A text and the name it was handed over with.
///
/// @param file the name findings call it by
/// @param text the whole text
/// @param starts where each line begins, in UTF-16 units
public record Source(String file, String text, List<Integer> starts) {
  /// Copies the list.
  public Source {
    starts = List.copyOf(starts);
  }

  /// Returns a source.
  ///
  /// @param file the name findings call it by
  /// @param text the whole text
  /// @return the source
  public static Source of(String file, String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts.add(at + 1);
    }
    return new Source(file, text, starts);
  }

  /// Returns a physical line.
  ///
  /// @param index counted from 0
  /// @return the line without its end
  public String line(int index) {
    return text.substring(starts.get(index), end(index));
  }

  /// Returns where a physical line ends.
  ///
  /// @param index counted from 0
  /// @return in UTF-16 units, before the line feed
  public int end(int index) {
    return index + 1 < starts.size() ? starts.get(index + 1) - 1 : text.length();
  }

  /// Returns the place of a stretch of text.
  ///
  /// @param from where it begins, in UTF-16 units
  /// @param to where it ends
  /// @return the place, with columns in code points
  public Locus locus(int from, int to) {
    int found = Collections.binarySearch(starts, from);
    int line = found >= 0 ? found : -found - 2;
    int column = text.codePointCount(starts.get(line), from) + 1;
    int last = Math.clamp(to, from, Math.max(from, end(line)));
    return new Locus(file, line + 1, column, Math.max(1, text.codePointCount(from, last)), "");
  }
}
