// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.treaty.name.InstrumentId;
import casus.treaty.text.Citation;
import java.util.List;

/// Something that was said of a text, set beside what the text says.
///
/// @param id its name, for a link to it
/// @param words what was said, in our own words
/// @param by who said it
/// @param when when and where
/// @param source where it was read, and what is uncertain about it
/// @param verdict what comes of the comparison, such as `holds in part`
/// @param points each point of the comparison
public record Said(
    String id,
    String words,
    String by,
    String when,
    Source source,
    String verdict,
    List<Point> points) {
  /// Copies the list.
  public Said {
    points = List.copyOf(points);
  }

  /// What one point says of what was said.
  public enum Bearing {
    /// The text bears it out.
    YES,
    /// The text says otherwise, or nothing of the kind.
    NO,
    /// The text leaves it open.
    OPEN
  }

  /// One point of a comparison.
  ///
  /// @param bearing what it says
  /// @param sentence what the text says, in our own words
  /// @param where where it says so
  public record Point(Bearing bearing, String sentence, Cited where) {}

  /// A sentence of a text.
  ///
  /// @param text the text; one the page is about, or one of [Beside#texts]
  /// @param citation the sentence or the provision
  public record Cited(InstrumentId text, Citation citation) {}

  /// Where something was read.
  ///
  /// @param read the source
  /// @param uncertain what is uncertain about it; empty if nothing is
  public record Source(String read, String uncertain) {}
}
