// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Truth;
import casus.treaty.name.AreaId;
import casus.treaty.name.PartyId;
import casus.treaty.name.RoleId;
import casus.treaty.party.Group;
import casus.treaty.party.Party;
import casus.treaty.place.Area;
import casus.treaty.place.AreaExpression;
import casus.treaty.place.Coordinate;
import casus.treaty.place.Place;
import casus.treaty.place.Ring;
import casus.treaty.place.UnitCode;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Section 3 of the semantics: areas.
final class NaiveAreas {
  private NaiveAreas() {}

  /// Rule 8: whether what happened lies in an area, by the places of a field.
  static Truth inside(NaiveWorld w, AreaExpression area, OccasionId o, Field field) {
    return NaiveOccasions.fieldTruth(
        w,
        o,
        field,
        claim ->
            places(claim).stream()
                .map(place -> inside(w, area, o, place))
                .reduce(Truth.FALSE, Truth::or));
  }

  private static List<Place> places(Claim claim) {
    return switch (claim) {
      case Claim.Where where -> where.places();
      case Claim.Origin origin -> origin.places();
      default -> throw new IllegalArgumentException("names no place: " + claim);
    };
  }

  /// Rule 8, for one place.
  private static Truth inside(NaiveWorld w, AreaExpression area, OccasionId o, Place place) {
    return switch (area) {
      case AreaExpression.Unit(UnitCode code) -> inUnit(w, code, place);
      case AreaExpression.TerritoryOfParty(PartyId party) -> inTerritory(w, party, place);
      case AreaExpression.TerritoryOfRole(RoleId role) ->
          NaiveStanding.members(w, new Group.InRole(role)).stream()
              .map(p -> inTerritory(w, p, place))
              .reduce(Truth.FALSE, Truth::or);
      case AreaExpression.Polygon(List<Coordinate> ring) ->
          byCoordinate(place, new Ring(ring)::holds);
      case AreaExpression.NorthOf(int latitude) ->
          byCoordinate(place, c -> c.latitude() >= latitude);
      case AreaExpression.ForcesOfRole(RoleId role) -> struckForces(w, role, o);
      case AreaExpression.Named(AreaId id) -> onMaps(w, id, o, place);
      case AreaExpression.Plus(AreaExpression left, AreaExpression right) ->
          inside(w, left, o, place).or(inside(w, right, o, place));
      case AreaExpression.Minus(AreaExpression left, AreaExpression right) ->
          inside(w, left, o, place).and(inside(w, right, o, place).not());
      case AreaExpression.Within(AreaExpression left, AreaExpression right) ->
          inside(w, left, o, place).and(inside(w, right, o, place));
      case AreaExpression.UntilSettled(AreaExpression part, var track) ->
          NaiveConditions.isSettled(w, track, NaiveOccasions.time(w, o))
              ? Truth.FALSE
              : inside(w, part, o, place);
    };
  }

  /// Rule 8, `Unit`.
  private static Truth inUnit(NaiveWorld w, UnitCode code, Place place) {
    if (place.unit().isPresent()) {
      UnitCode unit = place.unit().get();
      if (unit.equals(code) || (code.isState() && unit.state().equals(code.value()))) {
        return Truth.TRUE;
      }
      if (code.value().matches("[A-Z]{4}") || unit.value().matches("[A-Z]{4}")) {
        return Truth.UNDETERMINED;
      }
      boolean tooCoarse = !code.isState() && unit.isState() && code.state().equals(unit.value());
      return tooCoarse ? Truth.UNDETERMINED : Truth.FALSE;
    }
    return place
        .coordinate()
        .flatMap(c -> w.atlas().holds(code, c))
        .map(NaiveAreas::truth)
        .orElse(Truth.UNDETERMINED);
  }

  /// Rule 8, `TerritoryOfParty`.
  private static Truth inTerritory(NaiveWorld w, PartyId party, Place place) {
    return w.text()
        .party(party)
        .flatMap(Party::code)
        .map(code -> inUnit(w, code, place))
        .orElse(Truth.UNDETERMINED);
  }

  private static Truth byCoordinate(Place place, Predicate<Coordinate> test) {
    return place.coordinate().map(c -> truth(test.test(c))).orElse(Truth.UNDETERMINED);
  }

  /// Rule 8, `ForcesOfRole`.
  private static Truth struckForces(NaiveWorld w, RoleId role, OccasionId o) {
    Truth forces =
        NaiveOccasions.fieldTruth(
            w,
            o,
            Field.STRUCK,
            c -> NaiveOccasions.anyOf(((Claim.Struck) c).objects(), "forces"::equals));
    TreeSet<PartyId> members = new TreeSet<>(NaiveStanding.members(w, new Group.InRole(role)));
    return forces.and(NaiveOccasions.names(w, o, Field.AGAINST, members));
  }

  /// Rule 8, `Named`.
  private static Truth onMaps(NaiveWorld w, AreaId id, OccasionId o, Place place) {
    List<Area> all = w.text().areas(id);
    List<Area> own =
        all.stream()
            .filter(a -> w.choice().map().isPresent() && a.understoodBy().equals(w.choice().map()))
            .toList();
    return NaiveOccasions.combined(
        (own.isEmpty() ? all : own)
            .stream()
                .map(a ->
                    a.extent().stated().map(x -> inside(w, x, o, place)).orElse(Truth.UNDETERMINED))
                .toList());
  }

  static Truth truth(boolean value) {
    return value ? Truth.TRUE : Truth.FALSE;
  }
}
