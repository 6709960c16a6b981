// SPDX-License-Identifier: Apache-2.0
package casus.engine.obligation;

import casus.engine.grounds.Grounds;
import casus.treaty.name.PartyId;
import java.util.List;

/// A sentence that does not apply to a bearer on a case it could have reached.
///
/// @param key which obligation there would have been
/// @param bearers by whom, in order of name
/// @param grounds why not: the first condition that is FALSE
public record NotOwed(ObligationKey key, List<PartyId> bearers, Grounds grounds) {
  /// Copies the list.
  public NotOwed {
    bearers = List.copyOf(bearers);
  }
}
