// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.conflict.Conflict;
import casus.engine.docket.Docket;
import casus.treaty.place.Atlas;
import java.util.List;

/// Everything a page, a picture or a telegram is made from; the same input gives the same bytes.
///
/// @param sections one for each instrument, at least one
/// @param supposed the supposed worlds it rests on; empty if it rests on facts only
/// @param record every statement, facts and suppositions together, under its title
/// @param atlas outlines of units, for the map
/// @param beside what was said of the texts and what is known, set beside them
/// @param edition by what the page was made and from what
/// @param conflicts duties that cannot be done together, under one text or across them
public record PageInput(
    List<Section> sections,
    List<Supposed> supposed,
    Docket record,
    Atlas atlas,
    Beside beside,
    Edition edition,
    List<Conflict> conflicts) {
  /// Makes an input without duties in conflict.
  ///
  /// @param sections one for each instrument, at least one
  /// @param supposed the supposed worlds it rests on
  /// @param record every statement
  /// @param atlas outlines of units
  /// @param beside what is set beside the texts
  /// @param edition by what the page was made and from what
  public PageInput(
      List<Section> sections,
      List<Supposed> supposed,
      Docket record,
      Atlas atlas,
      Beside beside,
      Edition edition) {
    this(sections, supposed, record, atlas, beside, edition, List.of());
  }

  /// Copies the lists and refuses a page about nothing.
  public PageInput {
    sections = List.copyOf(sections);
    supposed = List.copyOf(supposed);
    conflicts = List.copyOf(conflicts);
    if (sections.isEmpty()) {
      throw new IllegalArgumentException("a page needs a section");
    }
  }
}
