// SPDX-License-Identifier: Apache-2.0
package casus.engine.grounds;

/// The four values of a condition (rulings.md 14).
///
/// Law: resolving an unknown never flips an established TRUE or FALSE.
public enum Truth {
  /// It does not hold.
  FALSE,
  /// Nobody competent has said.
  UNDETERMINED,
  /// Those who may say say different things.
  CONTESTED,
  /// It holds.
  TRUE;

  /// Conjunction: FALSE if any is, else UNDETERMINED if any is, else CONTESTED if any is, else
  /// TRUE.
  ///
  /// @param other the other value
  /// @return the lesser in the order FALSE, UNDETERMINED, CONTESTED, TRUE
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /// Disjunction: TRUE if any is, else UNDETERMINED if any is, else CONTESTED if any is, else
  /// FALSE.
  ///
  /// @param other the other value
  /// @return the disjunction
  public Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  /// Negation: swaps TRUE and FALSE.
  ///
  /// @return the negation
  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case TRUE -> FALSE;
      case UNDETERMINED -> UNDETERMINED;
      case CONTESTED -> CONTESTED;
    };
  }
}
