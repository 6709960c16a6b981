// SPDX-License-Identifier: Apache-2.0
package casus.treaty.place;

import java.util.Optional;

/// A place as somebody named it: a name, an ISO 3166-2 unit, a coordinate, or several of these.
///
/// @param name what it is called, such as `Odesa`
/// @param unit the ISO 3166-2 unit it lies in, such as `UA-51`; a bare country code for a whole
///   State
/// @param coordinate the point
public record Place(
    Optional<String> name, Optional<UnitCode> unit, Optional<Coordinate> coordinate) {
  /// Refuses a place that says nothing.
  public Place {
    if (name.isEmpty() && unit.isEmpty() && coordinate.isEmpty()) {
      throw new IllegalArgumentException("a place needs a name, a unit or a coordinate");
    }
  }
}
