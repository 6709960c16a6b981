// SPDX-License-Identifier: Apache-2.0
package casus.engine.standing;

import casus.engine.docket.EntryId;
import casus.treaty.name.PartyId;
import java.util.List;

/// Two parties between which an instrument is suspended (VCLT 57, 58).
///
/// @param one a party
/// @param other the other
/// @param entries the declarations it rests on
public record Suspended(PartyId one, PartyId other, List<EntryId> entries) {
  /// Copies the list.
  public Suspended {
    entries = List.copyOf(entries);
  }
}
