// SPDX-License-Identifier: Apache-2.0
package casus.engine.obligation;

import casus.engine.docket.OccasionId;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import java.util.List;
import java.util.Optional;

/// Names one obligation: one sentence, on one occasion, for one bearer or one set of joint bearers.
///
/// @param sentence which sentence of the instrument
/// @param occasion on which occasion; empty for a standing duty
/// @param bearers one party for `each`; all of them, sorted, for the other modes on an occasion;
///   empty for several bearers together of a standing sentence, who change as States join and leave
public record ObligationKey(Citation sentence, Optional<OccasionId> occasion, List<PartyId> bearers)
    implements Comparable<ObligationKey> {
  /// Copies the list.
  public ObligationKey {
    bearers = List.copyOf(bearers);
  }

  @Override
  public int compareTo(ObligationKey other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return sentence
        + " | "
        + occasion.map(OccasionId::value).orElse("-")
        + " | "
        + String.join(", ", bearers.stream().map(PartyId::value).toList());
  }
}
