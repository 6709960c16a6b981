// SPDX-License-Identifier: Apache-2.0
package casus.treaty.place;

import casus.treaty.name.AreaId;
import casus.treaty.name.PartyId;
import casus.treaty.name.RoleId;
import casus.treaty.name.TrackId;
import java.util.List;

/// How a text describes an area. Membership of a place in it has four values (see `casus.engine`).
public sealed interface AreaExpression {
  /// A first-level unit, by its ISO 3166-2 code.
  ///
  /// @param code the unit
  record Unit(UnitCode code) implements AreaExpression {}

  /// The land inside a ring of points; edges are straight in longitude and latitude.
  ///
  /// @param ring at least three corners, the last joined to the first
  record Polygon(List<Coordinate> ring) implements AreaExpression {
    /// Copies the ring and refuses fewer than three corners.
    public Polygon {
      ring = List.copyOf(ring);
      if (ring.size() < 3) {
        throw new IllegalArgumentException("a polygon needs three corners");
      }
    }
  }

  /// An area declared elsewhere in the instrument.
  ///
  /// @param area its name
  record Named(AreaId area) implements AreaExpression {}

  /// The territory of one State, by the ISO 3166 code of the place.
  ///
  /// @param party the State
  record TerritoryOfParty(PartyId party) implements AreaExpression {}

  /// The territory of every State in a role.
  ///
  /// @param role the role
  record TerritoryOfRole(RoleId role) implements AreaExpression {}

  /// The forces, vessels or aircraft of States in a role, wherever they are: needs the object
  /// struck.
  ///
  /// @param role the role
  record ForcesOfRole(RoleId role) implements AreaExpression {}

  /// Everything north of a parallel.
  ///
  /// @param latitude in millionths of a degree
  record NorthOf(int latitude) implements AreaExpression {}

  /// Inside either.
  ///
  /// @param left one area
  /// @param right another
  record Plus(AreaExpression left, AreaExpression right) implements AreaExpression {}

  /// Inside the first and not inside the second.
  ///
  /// @param left one area
  /// @param right what is taken out of it
  record Minus(AreaExpression left, AreaExpression right) implements AreaExpression {}

  /// Inside both.
  ///
  /// @param left one area
  /// @param right another
  record Within(AreaExpression left, AreaExpression right) implements AreaExpression {}

  /// An area that counts only as long as a negotiation is not settled.
  ///
  /// @param area the area
  /// @param track the negotiation
  record UntilSettled(AreaExpression area, TrackId track) implements AreaExpression {}
}
