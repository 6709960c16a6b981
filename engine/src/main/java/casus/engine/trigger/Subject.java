// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import casus.engine.docket.OccasionId;
import casus.engine.view.Occasion;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a condition is asked about: a case and one of its occurrences, a bearer, an instant.
///
/// @param caseId the case; empty for a standing duty
/// @param member the occurrence of the case; empty for a standing duty
/// @param bearer who would bear the duty
/// @param at as of when
/// @param accrued since when the duty is owed, if it is
/// @param owedTo to whom the duty is owed
public record Subject(
    Optional<OccasionId> caseId,
    Optional<Occasion> member,
    PartyId bearer,
    Instant at,
    Optional<Instant> accrued,
    List<PartyId> owedTo) {
  /// Copies the list.
  public Subject {
    owedTo = List.copyOf(owedTo);
  }

  /// Returns the same subject for another of several joint bearers.
  ///
  /// @param other who
  /// @return the subject
  public Subject with(PartyId other) {
    return new Subject(caseId, member, other, at, accrued, owedTo);
  }
}
