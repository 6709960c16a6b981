// SPDX-License-Identifier: Apache-2.0
package casus.engine.standing;

import casus.engine.docket.EntryId;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What of an instrument does not hold between two parties (semantics 11a, 11c).
public final class Between {
  private final Reservations reservations;
  private final Suspensions suspensions;

  Between(Reservations reservations, Suspensions suspensions) {
    this.reservations = reservations;
    this.suspensions = suspensions;
  }

  /// Tells whether nobody has declared anything of the kind.
  ///
  /// @return true if everything holds between all
  public boolean isEmpty() {
    return reservations.isEmpty() && suspensions.isEmpty();
  }

  /// Returns the reservations of a party against a sentence.
  ///
  /// @param party whose
  /// @param sentence against which sentence
  /// @param at when
  /// @return the entries that made them; empty if none stands
  public List<EntryId> reserved(PartyId party, Citation sentence, Instant at) {
    return reservations.of(party, sentence, at);
  }

  /// Returns why a sentence is not owed between two parties.
  ///
  /// @param one a party
  /// @param other another
  /// @param sentence the sentence
  /// @param at when
  /// @return the entries for which it is not; empty if it is
  public List<EntryId> notOwed(PartyId one, PartyId other, Citation sentence, Instant at) {
    return reservations.between(one, other, sentence, at);
  }

  /// Returns the entries without which it could be otherwise between some.
  ///
  /// @param sentence the sentence
  /// @param at when
  /// @return entries that occurred by then, in order
  public List<EntryId> evidence(Citation sentence, Instant at) {
    return reservations.evidence(sentence, at);
  }

  /// Returns why an instrument is suspended between two parties.
  ///
  /// @param one a party
  /// @param other another
  /// @param at when
  /// @return the declarations; empty if it is not
  public List<EntryId> suspended(PartyId one, PartyId other, Instant at) {
    return suspensions.between(one, other, at);
  }

  /// Returns the entries without which it could be otherwise between whom it is suspended.
  ///
  /// @param at when
  /// @return entries that occurred by then, in order
  public List<EntryId> evidenceOfSuspension(Instant at) {
    return suspensions.evidence(at);
  }

  /// Returns the next instant at which it can be otherwise between whom it is suspended.
  ///
  /// @param after the instant
  /// @return a later one, if there is any
  public Optional<Instant> next(Instant after) {
    return suspensions.next(after);
  }
}
