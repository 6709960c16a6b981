// SPDX-License-Identifier: Apache-2.0
package casus.engine.matter;

import casus.engine.docket.OccasionId;
import java.util.TreeMap;

/// Names of occurrences and series that were ever put together: each stands for its set.
final class Names {
  private final TreeMap<OccasionId, OccasionId> above = new TreeMap<>();

  /// Returns the name that stands for the set of a name.
  OccasionId of(OccasionId name) {
    OccasionId at = name;
    for (OccasionId up = above.get(at); up != null; up = above.get(at)) {
      at = up;
    }
    OccasionId top = at;
    at = name;
    for (OccasionId up = above.get(at); up != null && !up.equals(top); up = above.get(at)) {
      above.put(at, top);
      at = up;
    }
    return top;
  }

  /// Puts the set of a name, which stands for it, under another that stands for its own.
  void put(OccasionId lower, OccasionId upper) {
    above.put(lower, upper);
  }
}
