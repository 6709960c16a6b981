// SPDX-License-Identifier: Apache-2.0
package casus.register.policy;

/// How many of n witnesses must cosign, so that two checkpoints that contradict one another cannot
/// both have enough while few are dishonest: k = 1 + floor(2n/3).
///
/// @param witnesses how many there are, n
/// @param needed how many must cosign, k
public record Quorum(int witnesses, int needed) {
  /// Refuses what cannot be met.
  public Quorum {
    if (needed < 1 || needed > witnesses) {
      throw new IllegalArgumentException(needed + " of " + witnesses + " witnesses");
    }
  }

  /// The quorum for a number of witnesses.
  ///
  /// @param witnesses how many there are, at least 1
  /// @return more than two thirds of them
  public static Quorum of(int witnesses) {
    return new Quorum(witnesses, 1 + 2 * witnesses / 3);
  }

  /// How many may be dishonest, and still neither can two contradictory checkpoints be final (any
  /// two quorums share more than these) nor can they stop all checkpoints by silence.
  ///
  /// @return how many, 0 below four witnesses
  public int tolerated() {
    int forks = 2 * needed - witnesses - 1;
    int silence = witnesses - needed;
    return Math.max(0, Math.min(forks, silence));
  }

  /// How many dishonest witnesses, with a dishonest log, can make two contradictory checkpoints
  /// final.
  ///
  /// @return how many at least
  public int forks() {
    return Math.max(0, 2 * needed - witnesses);
  }

  /// Tells whether one witness may fail or lie without harm.
  ///
  /// @return true from four witnesses on
  public boolean hasRedundancy() {
    return tolerated() > 0;
  }
}
