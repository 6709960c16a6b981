// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import casus.treaty.name.BodyId;
import casus.treaty.party.Exclusion;
import casus.treaty.party.Group;
import casus.treaty.text.Part;
import casus.treaty.vote.Quorum;
import casus.treaty.vote.VotingRule;
import java.util.List;
import java.util.Optional;

/// A body that decides by a voting rule.
///
/// @param id its name
/// @param label how sentences call it
/// @param members who belongs to it
/// @param rule how it decides
/// @param quorum how many must be present for it to decide, if the text says so
/// @param excluding whose vote does not count
public record Body(
    BodyId id,
    String label,
    Group members,
    VotingRule rule,
    Optional<Quorum> quorum,
    List<Part<Exclusion>> excluding) {
  /// Copies the list.
  public Body {
    excluding = List.copyOf(excluding);
  }
}
