// SPDX-License-Identifier: Apache-2.0
package casus.treaty.party;

import casus.treaty.name.PartyId;
import casus.treaty.place.UnitCode;
import java.util.Optional;

/// A State or other subject an instrument names.
///
/// @param id how the treaty file calls it
/// @param code its ISO 3166-1 code; empty for what has none, such as the Security Council
/// @param label how sentences call it, such as `the United Kingdom`
/// @param continued which State is held to continue it, if the file says so
public record Party(
    PartyId id, Optional<UnitCode> code, String label, Optional<Continuation> continued) {
  /// Makes a party of which nothing is said to continue it.
  ///
  /// @param id how the treaty file calls it
  /// @param code its code
  /// @param label how sentences call it
  public Party(PartyId id, Optional<UnitCode> code, String label) {
    this(id, code, label, Optional.empty());
  }
}
