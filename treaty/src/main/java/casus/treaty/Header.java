// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What stands at the head of a treaty file.
///
/// @param id the name commands use
/// @param title the title in words
/// @param force its legal force
/// @param dated when it was signed or drafted
/// @param legalTime the zone days are counted in
/// @param depositary who keeps it (VCLT 76), if anybody is named
/// @param refersTo other instruments it mentions
public record Header(
    InstrumentId id,
    String title,
    Force force,
    Optional<LocalDate> dated,
    ZoneId legalTime,
    Optional<PartyId> depositary,
    List<InstrumentId> refersTo) {
  /// Copies the list.
  public Header {
    refersTo = List.copyOf(refersTo);
  }
}
