// SPDX-License-Identifier: Apache-2.0
package casus.treaty.party;

import casus.treaty.name.PartyId;
import casus.treaty.name.RoleId;
import casus.treaty.text.Part;
import java.util.List;
import java.util.Optional;

/// A role that several parties hold: guarantor, ally, assuring State.
///
/// Holding a role binds nobody by itself; that needs consent (VCLT 11-17, and 35 for third States).
///
/// @param id its name
/// @param members who holds it, in the order of the text; members in brackets are proposed only
/// @param openTo who may accede, in the words of the file; empty if closed
/// @param whileBound whether nobody holds it, where a text asks against whom or by whom something
///   was, who was not bound when it happened
public record Role(
    RoleId id, List<Part<PartyId>> members, Optional<String> openTo, boolean whileBound) {
  /// Copies the list.
  public Role {
    members = List.copyOf(members);
  }
}
