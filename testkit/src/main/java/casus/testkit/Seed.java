// SPDX-License-Identifier: Apache-2.0
package casus.testkit;

import java.util.SplittableRandom;

/// The number a drawn test starts from, so that a failure can be drawn again.
///
/// @param value printed by a failing test, given back with `-Dcasus.seed=…`
public record Seed(long value) {

  /// The seed asked for with `-Dcasus.seed=…`, otherwise the one given.
  public static Seed orElse(long usual) {
    return new Seed(Long.getLong("casus.seed", usual));
  }

  /// A source of chance that starts here.
  public SplittableRandom random() {
    return new SplittableRandom(value);
  }
}
