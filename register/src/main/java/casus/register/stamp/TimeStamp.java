// SPDX-License-Identifier: Apache-2.0
package casus.register.stamp;

import java.time.Instant;

/// What came of checking a token.
public sealed interface TimeStamp {
  /// It was stamped.
  ///
  /// @param time when, by the clock of the authority
  /// @param authority whose certificate it was
  record Stamped(Instant time, String authority) implements TimeStamp {}

  /// It shows nothing.
  ///
  /// @param sentence one plain sentence: why not
  record NotStamped(String sentence) implements TimeStamp {}
}
