// SPDX-License-Identifier: Apache-2.0
package casus.treaty.party;

import casus.treaty.name.PartyId;
import casus.treaty.name.RoleId;
import java.util.List;

/// A set of parties a sentence names.
public sealed interface Group {
  /// Everybody in a role.
  ///
  /// @param role the role
  record InRole(RoleId role) implements Group {}

  /// Parties by name.
  ///
  /// @param parties their names, in the order of the text
  record Listed(List<PartyId> parties) implements Group {
    /// Copies the list.
    public Listed {
      parties = List.copyOf(parties);
    }
  }
}
