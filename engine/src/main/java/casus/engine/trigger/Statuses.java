// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import casus.engine.docket.OccasionId;
import casus.treaty.condition.Condition.Outcome;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import java.util.Optional;
import java.util.Set;

/// What became of other undertakings, as of the previous round (semantics 28).
@FunctionalInterface
public interface Statuses {
  /// Tells whether an obligation under a sentence stands so.
  ///
  /// @param sentence which sentence, or a whole provision
  /// @param caseId on which case; standing duties always count
  /// @param bearers one of them must bear it
  /// @param outcome how it must stand
  /// @return TRUE with the grounds of the first such obligation, or FALSE
  Verdict find(
      Citation sentence, Optional<OccasionId> caseId, Set<PartyId> bearers, Outcome outcome);
}
