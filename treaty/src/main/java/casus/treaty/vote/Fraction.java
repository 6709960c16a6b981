// SPDX-License-Identifier: Apache-2.0
package casus.treaty.vote;

/// An exact fraction between 0 and 1, such as the two thirds of a voting rule.
///
/// @param numerator at least 0 and at most the denominator
/// @param denominator at least 1 and at most 1,000
public record Fraction(int numerator, int denominator) {
  /// Refuses what is not such a fraction.
  public Fraction {
    if (denominator < 1 || denominator > 1_000 || numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException("no such share: " + numerator + "/" + denominator);
    }
  }

  /// Tells whether a count reaches this share of a base.
  ///
  /// @param count how many
  /// @param base of how many
  /// @return true if count/base is at least this fraction
  public boolean isReachedBy(int count, int base) {
    return (long) count * denominator >= (long) numerator * base;
  }

  /// Tells whether a count exceeds this share of a base.
  ///
  /// @param count how many
  /// @param base of how many
  /// @return true if count/base is more than this fraction
  public boolean isExceededBy(int count, int base) {
    return (long) count * denominator > (long) numerator * base;
  }
}
