// SPDX-License-Identifier: Apache-2.0
package casus.engine.factor;

import casus.engine.Assessment;
import java.util.List;

/// What follows if several contested things are taken another way than in the baseline at once.
///
/// @param factors at least two, no two about the same thing, in the order of the factors
/// @param assessment what follows then
/// @param told true if the one-at-a-time results already tell it: each obligation stands as the
///   only factor that moves it leaves it, or the whole stands as under one of the factors alone
public record Combination(List<Factor> factors, Assessment assessment, boolean told) {
  /// Copies the list.
  public Combination {
    factors = List.copyOf(factors);
    if (factors.size() < 2) {
      throw new IllegalArgumentException("a combination takes at least two things another way");
    }
  }
}
