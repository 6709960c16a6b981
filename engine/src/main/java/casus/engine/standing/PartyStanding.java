// SPDX-License-Identifier: Apache-2.0
package casus.engine.standing;

import casus.engine.grounds.Grounds;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.Optional;

/// Where one party stands towards an instrument.
///
/// @param party who
/// @param degree how far it is bound
/// @param since since when, if it ever consented
/// @param grounds the entries and sentences this rests on; empty for an outsider
public record PartyStanding(
    PartyId party, Degree degree, Optional<Instant> since, Grounds grounds) {
  /// How far a party is bound (VCLT 2(1)(e)-(h)).
  public enum Degree {
    /// It expressed no consent: named without its consent, it owes nothing (VCLT 35).
    OUTSIDER,
    /// It signed; the instrument is not in force for it (VCLT 18).
    SIGNATORY,
    /// It consented to be bound and the instrument is not in force yet.
    CONTRACTING,
    /// It applies the instrument provisionally (VCLT 25).
    PROVISIONAL,
    /// It is bound.
    BOUND,
    /// It was bound and left.
    FORMER;

    /// Tells whether duties can arise for such a party.
    ///
    /// @return true for PROVISIONAL and BOUND
    public boolean isBinding() {
      return this == PROVISIONAL || this == BOUND;
    }
  }
}
