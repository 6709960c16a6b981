// SPDX-License-Identifier: Apache-2.0
package casus.engine.vantage;

import casus.engine.docket.Docket;
import java.time.Instant;

/// From where a docket is looked at: what had occurred by one instant, as known by another.
///
/// @param asOf what occurred later is not looked at
/// @param knownAt what was lodged later is not looked at
public record Vantage(Instant asOf, Instant knownAt) {
  /// Returns the vantage after the last entry of a docket, never the wall clock (rulings.md 26).
  ///
  /// @param docket the docket
  /// @return as of the last lodged or occurred instant; the epoch for an empty docket
  public static Vantage of(Docket docket) {
    Instant lodged = docket.lastLodged().orElse(Instant.EPOCH);
    Instant occurred = docket.lastOccurred().orElse(Instant.EPOCH);
    Instant last = lodged.isAfter(occurred) ? lodged : occurred;
    return new Vantage(last, last);
  }
}
