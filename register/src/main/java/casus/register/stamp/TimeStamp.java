// SPDX-License-Identifier: Apache-2.0
package casus.register.stamp;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What came of checking a token.
public sealed interface TimeStamp {
  /// It was stamped.
  ///
  /// @param time by when: the time of the clock of the authority, and its accuracy added
  /// @param accuracy how far that clock may be off, by its own word; empty if it does not say
  /// @param authority whose certificate it was
  record Stamped(Instant time, Optional<Duration> accuracy, String authority)
      implements TimeStamp {}

  /// It shows nothing.
  ///
  /// @param sentence one plain sentence: why not
  record NotStamped(String sentence) implements TimeStamp {}
}
