// SPDX-License-Identifier: Apache-2.0
package casus.engine.standing;

import casus.engine.docket.EntryId;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.util.List;

/// A reservation that stands (VCLT 21).
///
/// @param by whose it is
/// @param against against which sentence or provision
/// @param since since when
/// @param entries the entries that made it
/// @param objections objections to it that stand, the simple ones first
public record Reservation(
    PartyId by,
    Citation against,
    Instant since,
    List<EntryId> entries,
    List<Objection> objections) {
  /// Copies the lists.
  public Reservation {
    entries = List.copyOf(entries);
    objections = List.copyOf(objections);
  }

  /// An objection that stands.
  ///
  /// @param by whose it is
  /// @param opposes whether nothing is in force between the two (VCLT 20(4)(b))
  /// @param since since when
  /// @param entries the entries that made it
  public record Objection(PartyId by, boolean opposes, Instant since, List<EntryId> entries) {
    /// Copies the list.
    public Objection {
      entries = List.copyOf(entries);
    }
  }
}
