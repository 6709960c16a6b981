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
public record Party(PartyId id, Optional<UnitCode> code, String label) {}
