// SPDX-License-Identifier: Apache-2.0
package casus.engine.view;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Author;
import casus.engine.docket.EntryId;
import java.util.List;
import java.util.Optional;

/// The last word of one author on one field of an occurrence (semantics 4).
///
/// @param author whose
/// @param claim what is claimed, or empty for a denial
/// @param trail the entries it stands in
public record Voice(Author author, Optional<Claim> claim, List<EntryId> trail) {
  /// Copies the list.
  public Voice {
    trail = List.copyOf(trail);
  }
}
