// SPDX-License-Identifier: Apache-2.0
package casus.engine.standing;

import casus.engine.docket.EntryId;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.util.List;

/// What of an instrument does not hold between two parties (semantics 11a).
public final class Between {
  private final Reservations reservations;

  Between(Reservations reservations) {
    this.reservations = reservations;
  }

  /// Tells whether nobody has declared anything of the kind.
  ///
  /// @return true if everything holds between all
  public boolean isEmpty() {
    return reservations.isEmpty();
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
}
