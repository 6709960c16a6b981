// SPDX-License-Identifier: Apache-2.0
package casus.treaty.text;

import java.util.Optional;

/// What one named source did with a bracket, and when.
///
/// @param kind what it did
/// @param who the party or person, as named in the treaty file
/// @param when the date as written, a year, a month or a day, if known
public record Stand(Kind kind, String who, Optional<String> when) {
  /// The ways to stand to a bracketed text.
  public enum Kind {
    /// Put it forward.
    PROPOSED,
    /// Rejected it.
    OPPOSED,
    /// Declined to discuss it at all.
    REFUSED
  }
}
