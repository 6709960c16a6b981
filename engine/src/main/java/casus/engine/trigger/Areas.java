// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import casus.engine.rule.Rulebook;
import casus.engine.view.Occasion;
import casus.treaty.condition.Condition.TrackState;
import casus.treaty.name.AreaId;
import casus.treaty.name.PartyId;
import casus.treaty.party.Party;
import casus.treaty.place.Area;
import casus.treaty.place.AreaExpression;
import casus.treaty.place.Atlas;
import casus.treaty.place.Coordinate;
import casus.treaty.place.Place;
import casus.treaty.place.Ring;
import casus.treaty.place.UnitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether a place lies in an area, as of the time of an occurrence (semantics 8).
final class Areas {
  private final Rulebook rulebook;
  private final Atlas atlas;
  private final Fields fields;
  private final Tracks tracks;

  Areas(Rulebook rulebook, Atlas atlas, Fields fields, Tracks tracks) {
    this.rulebook = rulebook;
    this.atlas = atlas;
    this.fields = fields;
    this.tracks = tracks;
  }

  /// Returns whether an occurrence took effect in, or came from, an area.
  Verdict inside(AreaExpression area, Occasion occasion, Field field) {
    return fields.truth(
        occasion,
        field,
        claim -> {
          List<Verdict> parts = new ArrayList<>();
          for (Place place : places(claim)) {
            parts.add(inside(area, place, occasion));
          }
          return Verdict.or(parts);
        });
  }

  private static List<Place> places(Claim claim) {
    return switch (claim) {
      case Claim.Where(List<Place> places) -> places;
      case Claim.Origin(List<Place> places) -> places;
      case Claim.What _,
          Claim.Who _,
          Claim.Against _,
          Claim.Means _,
          Claim.Struck _,
          Claim.Qualities _,
          Claim.When _ ->
          List.of();
    };
  }

  private Verdict inside(AreaExpression area, Place place, Occasion occasion) {
    return switch (area) {
      case AreaExpression.Unit(UnitCode code) -> plain(inUnit(code, place));
      case AreaExpression.Polygon(List<Coordinate> ring) ->
          plain(place.coordinate().map(c -> truth(new Ring(ring).holds(c))));
      case AreaExpression.NorthOf(int latitude) ->
          plain(place.coordinate().map(c -> truth(c.latitude() >= latitude)));
      case AreaExpression.TerritoryOfParty(PartyId party) -> plain(inTerritory(party, place));
      case AreaExpression.TerritoryOfRole(var role) -> {
        List<Verdict> parts = new ArrayList<>();
        for (PartyId party : rulebook.members(role)) {
          parts.add(plain(inTerritory(party, place)));
        }
        yield Verdict.or(parts);
      }
      case AreaExpression.ForcesOfRole(var role) ->
          Verdict.and(
              List.of(
                  fields.struck(occasion, "forces"),
                  fields.against(occasion, p -> rulebook.members(role).contains(p))));
      case AreaExpression.Named(AreaId id) -> named(id, place, occasion);
      case AreaExpression.Plus(var left, var right) ->
          Verdict.or(List.of(inside(left, place, occasion), inside(right, place, occasion)));
      case AreaExpression.Minus(var left, var right) ->
          Verdict.and(List.of(inside(left, place, occasion), inside(right, place, occasion).not()));
      case AreaExpression.Within(var left, var right) ->
          Verdict.and(List.of(inside(left, place, occasion), inside(right, place, occasion)));
      case AreaExpression.UntilSettled(var inner, var track) ->
          Verdict.and(
              List.of(
                  tracks.stands(track, TrackState.SETTLED, occasion.time()).not(),
                  inside(inner, place, occasion)));
    };
  }

  private Verdict named(AreaId id, Place place, Occasion occasion) {
    List<Area> maps = rulebook.instrument().areas(id);
    Optional<PartyId> followed = rulebook.choice().map();
    List<Area> own =
        maps.stream()
            .filter(a -> followed.isPresent() && a.understoodBy().equals(followed))
            .toList();
    List<Verdict> parts = new ArrayList<>();
    for (Area map : own.isEmpty() ? maps : own) {
      parts.add(
          map.extent()
              .stated()
              .map(e -> inside(e, place, occasion))
              .orElseGet(() -> plain(Optional.empty())));
    }
    Verdict all = Verdict.combined(parts);
    Inference inference =
        switch (all.truth()) {
          case TRUE -> Inference.PLACE_INSIDE;
          case FALSE -> Inference.PLACE_OUTSIDE;
          case CONTESTED -> Inference.PLACE_ON_SOME_MAPS;
          case UNDETERMINED -> Inference.PLACE_NOT_DETERMINED;
        };
    List<Missing> missing = new ArrayList<>(all.missing());
    if (missing.isEmpty()) {
      missing.add(new Missing.Extent(id, occasion.id()));
    }
    return new Verdict(all.truth(), all.grounds(), missing)
        .after(
            Verdict.of(all.truth(), inference, List.of(word(place), id.value()), List.of())
                .grounds());
  }

  private static String word(Place place) {
    return place.name().or(() -> place.unit().map(UnitCode::value)).orElse("the coordinate given");
  }

  private Optional<Truth> inTerritory(PartyId party, Place place) {
    return rulebook
        .instrument()
        .party(party)
        .flatMap(Party::code)
        .flatMap(code -> inUnit(code, place));
  }

  /// Returns empty where it cannot be told.
  private Optional<Truth> inUnit(UnitCode code, Place place) {
    if (place.unit().isPresent()) {
      UnitCode unit = place.unit().get();
      if (unit.equals(code) || (code.isState() && unit.state().equals(code.value()))) {
        return Optional.of(Truth.TRUE);
      }
      boolean former = code.isFormer() || unit.isFormer();
      boolean coarse =
          former || unit.isState() && unit.value().equals(code.state()) && !code.isState();
      return coarse ? Optional.empty() : Optional.of(Truth.FALSE);
    }
    return place.coordinate().flatMap(c -> atlas.holds(code, c)).map(Areas::truth);
  }

  private static Truth truth(boolean holds) {
    return holds ? Truth.TRUE : Truth.FALSE;
  }

  private static Verdict plain(Optional<Truth> truth) {
    return new Verdict(
        truth.orElse(Truth.UNDETERMINED), casus.engine.grounds.Grounds.NONE, List.of());
  }
}
