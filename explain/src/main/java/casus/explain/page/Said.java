// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.treaty.text.Citation;
import java.util.List;
import java.util.Optional;

/// Something that was said of a text, set beside what the text says.
///
/// @param words what was said
/// @param by who said it, and when
/// @param verdict what comes of the comparison, such as `holds in part`
/// @param points each point of the comparison
public record Said(String words, String by, String verdict, List<Point> points) {
  /// Copies the list.
  public Said {
    points = List.copyOf(points);
  }

  /// One point of a comparison.
  ///
  /// @param holds whether the text bears it out
  /// @param sentence what the text says, in our own words
  /// @param where where it says so, if it is in the first instrument of the page
  public record Point(boolean holds, String sentence, Optional<Citation> where) {}
}
