// SPDX-License-Identifier: Apache-2.0
package casus.treaty.place;

import java.util.List;

/// A closed line of straight edges in longitude and latitude, in exact whole-number arithmetic.
///
/// @param corners at least three, the last joined to the first
public record Ring(List<Coordinate> corners) {
  /// Copies the list and refuses fewer than three corners.
  public Ring {
    corners = List.copyOf(corners);
    if (corners.size() < 3) {
      throw new IllegalArgumentException("a ring needs three corners");
    }
  }

  /// Tells whether a point lies inside or on the edge, by the even-odd rule.
  ///
  /// @param point the point
  /// @return true if it does
  public boolean holds(Coordinate point) {
    boolean inside = false;
    for (int i = 0; i < corners.size(); i++) {
      Coordinate a = corners.get(i);
      Coordinate b = corners.get((i + 1) % corners.size());
      long side = side(a, b, point);
      if (side == 0 && isBetween(a, b, point)) {
        return true;
      }
      boolean crosses = a.latitude() > point.latitude() != b.latitude() > point.latitude();
      if (crosses && side > 0 == b.latitude() > a.latitude()) {
        inside = !inside;
      }
    }
    return inside;
  }

  /// Tells whether a point lies within a distance of the line, measured as a square in degrees.
  ///
  /// @param point the point
  /// @param distance in millionths of a degree, at most one degree
  /// @return true if some edge passes through the square around the point
  public boolean isNear(Coordinate point, int distance) {
    for (int i = 0; i < corners.size(); i++) {
      if (passes(corners.get(i), corners.get((i + 1) % corners.size()), point, distance)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(Coordinate a, Coordinate b, Coordinate p, int d) {
    if (Math.max(a.latitude(), b.latitude()) < p.latitude() - d
        || Math.min(a.latitude(), b.latitude()) > p.latitude() + d
        || Math.max(a.longitude(), b.longitude()) < p.longitude() - d
        || Math.min(a.longitude(), b.longitude()) > p.longitude() + d) {
      return false;
    }
    long reach =
        (long) d
            * (Math.abs((long) b.longitude() - a.longitude())
                + Math.abs((long) b.latitude() - a.latitude()));
    return Math.abs(side(a, b, p)) <= reach;
  }

  private static long side(Coordinate a, Coordinate b, Coordinate p) {
    return ((long) b.longitude() - a.longitude()) * ((long) p.latitude() - a.latitude())
        - ((long) b.latitude() - a.latitude()) * ((long) p.longitude() - a.longitude());
  }

  private static boolean isBetween(Coordinate a, Coordinate b, Coordinate p) {
    return p.longitude() >= Math.min(a.longitude(), b.longitude())
        && p.longitude() <= Math.max(a.longitude(), b.longitude())
        && p.latitude() >= Math.min(a.latitude(), b.latitude())
        && p.latitude() <= Math.max(a.latitude(), b.latitude());
  }
}
