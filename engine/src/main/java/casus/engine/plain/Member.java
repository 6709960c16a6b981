// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.obligation.Obligation.Notes;
import casus.engine.obligation.Remark;
import casus.treaty.name.PartyId;
import java.util.List;

/// A party of the instrument, with what is said of it again and again.
///
/// @param number its number
/// @param id its name
/// @param alone a list of it alone
/// @param notPerformed what is said where it is in breach
record Member(int number, PartyId id, List<PartyId> alone, Notes notPerformed) {
  static Member of(int number, PartyId id) {
    List<PartyId> alone = List.of(id);
    Notes notes = new Notes(List.of(), List.of(new Remark.NotPerformedBy(alone)));
    return new Member(number, id, alone, notes);
  }
}
