// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.factor.Combination;
import java.util.List;

/// Combinations of contested things that lead to one result.
///
/// @param combinations at least one, in the order they were tried
/// @param then the result in one sentence, without full stop
public record Together(List<Combination> combinations, String then) {
  /// Copies the list.
  public Together {
    combinations = List.copyOf(combinations);
  }
}
