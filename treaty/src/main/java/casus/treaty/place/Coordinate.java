// SPDX-License-Identifier: Apache-2.0
package casus.treaty.place;

/// A point on the WGS84 ellipsoid in whole millionths of a degree; no floating point decides who is
/// owed help.
///
/// @param latitude north positive, -90,000,000 to 90,000,000
/// @param longitude east positive, -180,000,000 to 180,000,000
public record Coordinate(int latitude, int longitude) {
  /// Millionths in a degree.
  public static final int DEGREE = 1_000_000;

  /// Refuses points off the globe.
  public Coordinate {
    if (Math.abs((long) latitude) > 90L * DEGREE || Math.abs((long) longitude) > 180L * DEGREE) {
      throw new IllegalArgumentException("no such point: " + latitude + ", " + longitude);
    }
  }
}
