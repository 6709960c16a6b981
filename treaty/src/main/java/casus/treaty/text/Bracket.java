// SPDX-License-Identifier: Apache-2.0
package casus.treaty.text;

import java.util.List;
import java.util.Optional;

/// Square brackets of negotiating practice: words that are not agreed, with those who stand for and
/// against.
///
/// @param key how a user selects it, such as `article-5/Russia`; brackets with one key are tied
///   together
/// @param stands who proposed, opposed or refused to discuss it; empty if no author is known
public record Bracket(String key, List<Stand> stands) {
  /// Copies the list.
  public Bracket {
    stands = List.copyOf(stands);
  }

  /// Returns the first named proponent.
  ///
  /// @return who proposed it, or empty if no author is known
  public Optional<String> proponent() {
    return stands.stream().filter(s -> s.kind() == Stand.Kind.PROPOSED).map(Stand::who).findFirst();
  }
}
