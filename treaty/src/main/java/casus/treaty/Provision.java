// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import java.util.List;

/// The smallest numbered text with an effect.
///
/// @param citation where it stands
/// @param title its heading, or the empty text if it has none
/// @param gist what it says, in our own words; the empty text if the file gives none
/// @param clauses its sentences, some of which may stand in brackets
public record Provision(Citation citation, String title, String gist, List<Part<Clause>> clauses) {
  /// Copies the list.
  public Provision {
    clauses = List.copyOf(clauses);
  }
}
