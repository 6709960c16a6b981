// SPDX-License-Identifier: Apache-2.0
package casus.engine.factor;

import java.util.List;

/// The contested things that matter, each with each: what was tried, and how much was not.
///
/// @param combinations those tried, fewer things at once first, in a fixed order
/// @param untried how many more combinations there are
public record Product(List<Combination> combinations, long untried) {
  /// Nothing was combined.
  public static final Product NONE = new Product(List.of(), 0);

  /// Copies the list.
  public Product {
    combinations = List.copyOf(combinations);
  }

  /// Returns the combinations whose result the one-at-a-time results do not tell.
  ///
  /// @return combinations in their order
  public List<Combination> untold() {
    return combinations.stream().filter(c -> !c.told()).toList();
  }
}
