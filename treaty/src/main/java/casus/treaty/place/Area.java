// SPDX-License-Identifier: Apache-2.0
package casus.treaty.place;

import casus.treaty.name.AreaId;
import casus.treaty.name.PartyId;
import casus.treaty.text.Slot;
import java.util.Optional;

/// An area a text declares, or one party's understanding of it.
///
/// Two areas of one name with different `understoodBy` are two maps of the same words (Communiqué,
/// point 2).
///
/// @param id its name
/// @param understoodBy whose map this is; empty if the text has one only
/// @param extent the area, or nothing stated if the map was never published
/// @param supposed the name of the supposed world that drew the map, if one did
public record Area(
    AreaId id,
    Optional<PartyId> understoodBy,
    Slot<AreaExpression> extent,
    Optional<String> supposed) {}
