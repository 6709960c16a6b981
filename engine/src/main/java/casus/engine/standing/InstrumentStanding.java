// SPDX-License-Identifier: Apache-2.0
package casus.engine.standing;

import casus.engine.grounds.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where an instrument and its parties stand.
///
/// @param inForce since when it is in force; empty if it is not
/// @param provisional since when its provisional application is possible; empty if it is not
/// @param entry whether entry into force is reached, open for a vague quantity, or not
/// @param parties every party the instrument names, in its order
/// @param reservations reservations that stand, in order of party and sentence
/// @param ended since when it has ended for all; empty if it has not
/// @param suspended pairs between which it is suspended, in order of name
public record InstrumentStanding(
    Optional<Instant> inForce,
    Optional<Instant> provisional,
    Truth entry,
    List<PartyStanding> parties,
    List<Reservation> reservations,
    Optional<Instant> ended,
    List<Suspended> suspended) {
  /// Copies the lists.
  public InstrumentStanding {
    parties = List.copyOf(parties);
    reservations = List.copyOf(reservations);
    suspended = List.copyOf(suspended);
  }
}
