// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.Whereabouts;
import casus.engine.docket.Account;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.grounds.Truth;
import casus.engine.vantage.Choice;
import casus.explain.Answer;
import casus.explain.Words;
import casus.treaty.Instrument;
import casus.treaty.condition.Condition;
import casus.treaty.name.AreaId;
import casus.treaty.name.PartyId;
import casus.treaty.place.Area;
import casus.treaty.place.AreaExpression;
import casus.treaty.place.Atlas;
import casus.treaty.place.Coordinate;
import casus.treaty.place.Place;
import casus.treaty.place.Ring;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Which parts of the land an instrument reaches, taken together and on each map of it.
final class Coverage {
  private final Answer answer;
  private final Docket record;
  private final Atlas atlas;
  private final AreaId area;
  private final List<PartyId> maps;

  /// How a piece of land or a place stands.
  ///
  /// @param together with nobody's map preferred
  /// @param onMaps on each map, in the order of [#maps]
  record Stand(Truth together, List<Truth> onMaps) {
    /// Copies the list.
    public Stand {
      onMaps = List.copyOf(onMaps);
    }
  }

  /// A unit, or the part of it inside a line that a map draws.
  ///
  /// @param unit the unit
  /// @param line the line; empty for the unit, or what lies outside every line
  /// @param drawnBy whose map draws the line
  /// @param stand how it stands
  record Piece(
      Atlas.Unit unit, Optional<List<Coordinate>> line, Optional<PartyId> drawnBy, Stand stand) {}

  /// A place somebody named.
  ///
  /// @param place the place
  /// @param count how often it was named
  /// @param stand how it stands
  record Struck(Place place, int count, Stand stand) {}

  private record Line(PartyId by, Ring ring) {}

  private Coverage(Answer answer, Docket record, Atlas atlas, AreaId area) {
    this.answer = answer;
    this.record = record;
    this.atlas = atlas;
    this.area = area;
    LinkedHashSet<PartyId> parties = new LinkedHashSet<>();
    instrument().vocabulary().areas().forEach(a -> a.understoodBy().ifPresent(parties::add));
    maps = List.copyOf(parties);
  }

  /// Returns the coverage of an instrument, if a sentence of it names an area the atlas shows.
  static Optional<Coverage> of(Answer answer, Docket record, Atlas atlas) {
    if (atlas.units().isEmpty()) {
      return Optional.empty();
    }
    Optional<AreaId> area =
        answer
            .instrument()
            .undertakings()
            .flatMap(u -> u.trigger().conditions().stream())
            .flatMap(c -> named(c.value()).stream())
            .findFirst();
    return area.map(a -> new Coverage(answer, record, atlas, a))
        .filter(c -> c.pieces().stream().anyMatch(p -> p.stand().together() != Truth.FALSE));
  }

  private static Optional<AreaId> named(Condition condition) {
    return condition instanceof Condition.IsIn(AreaExpression.Named(AreaId id))
        ? Optional.of(id)
        : Optional.empty();
  }

  Instrument instrument() {
    return answer.instrument();
  }

  /// Returns whose maps there are.
  List<PartyId> maps() {
    return maps;
  }

  /// Returns the supposed worlds that drew maps.
  List<String> supposed() {
    return instrument().vocabulary().areas().stream()
        .flatMap(a -> a.supposed().stream())
        .distinct()
        .toList();
  }

  private Stand stand(Place place) {
    Choice choice = answer.assessment().frame().choice();
    List<Truth> onMaps = maps.stream().map(m -> truth(place, choice.withMap(m))).toList();
    return new Stand(truth(place, choice), onMaps);
  }

  private Truth truth(Place place, Choice choice) {
    return Whereabouts.inside(
        instrument(),
        area,
        place,
        answer.assessment().frame().vantage().asOf(),
        record,
        choice,
        atlas);
  }

  /// Returns every piece of land, units in order of code, parts after what they are part of.
  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    for (Atlas.Unit unit : atlas.units().values()) {
      Place whole = new Place(Optional.of(unit.name()), Optional.of(unit.code()), Optional.empty());
      Stand stand = stand(whole);
      boolean plain = stand.together() == Truth.TRUE || stand.together() == Truth.FALSE;
      List<Line> lines = plain ? List.of() : lines();
      Optional<Coordinate> outside =
          lines.isEmpty() ? Optional.empty() : point(unit, lines, Optional.empty());
      pieces.add(
          new Piece(
              unit,
              Optional.empty(),
              Optional.empty(),
              outside.map(p -> stand(at(unit, p))).orElse(stand)));
      for (Line line : lines) {
        point(unit, lines, Optional.of(line))
            .ifPresent(p ->
                pieces.add(
                    new Piece(
                        unit,
                        Optional.of(line.ring().corners()),
                        Optional.of(line.by()),
                        stand(at(unit, p)))));
      }
    }
    return pieces;
  }

  private static Place at(Atlas.Unit unit, Coordinate point) {
    return new Place(Optional.of(unit.name()), Optional.of(unit.code()), Optional.of(point));
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Area declared : instrument().vocabulary().areas()) {
      PartyId by = declared.understoodBy().orElse(new PartyId("text"));
      declared.extent().stated().ifPresent(e -> collect(e, by, lines));
    }
    return lines;
  }

  private static void collect(AreaExpression extent, PartyId by, List<Line> lines) {
    switch (extent) {
      case AreaExpression.Polygon(var ring) -> lines.add(new Line(by, new Ring(ring)));
      case AreaExpression.Plus(var left, var right) -> {
        collect(left, by, lines);
        collect(right, by, lines);
      }
      case AreaExpression.Minus(var left, var right) -> {
        collect(left, by, lines);
        collect(right, by, lines);
      }
      case AreaExpression.Within(var left, var right) -> {
        collect(left, by, lines);
        collect(right, by, lines);
      }
      case AreaExpression.UntilSettled(var inner, _) -> collect(inner, by, lines);
      case AreaExpression.Unit _,
          AreaExpression.Named _,
          AreaExpression.TerritoryOfParty _,
          AreaExpression.TerritoryOfRole _,
          AreaExpression.ForcesOfRole _,
          AreaExpression.NorthOf _ -> {}
    }
  }

  /// Finds a point of a unit well inside one line, or well outside every line.
  private static Optional<Coordinate> point(
      Atlas.Unit unit, List<Line> lines, Optional<Line> within) {
    int step = Coordinate.DEGREE / 16;
    List<Coordinate> corners = unit.rings().stream().flatMap(r -> r.corners().stream()).toList();
    int south = corners.stream().mapToInt(Coordinate::latitude).min().orElse(0);
    int north = corners.stream().mapToInt(Coordinate::latitude).max().orElse(0);
    int west = corners.stream().mapToInt(Coordinate::longitude).min().orElse(0);
    int east = corners.stream().mapToInt(Coordinate::longitude).max().orElse(0);
    for (int lat = south; lat <= north; lat += step) {
      for (int lon = west; lon <= east; lon += step) {
        Coordinate point = new Coordinate(lat, lon);
        boolean right =
            lines.stream()
                .allMatch(l ->
                    l.ring().holds(point) == within.filter(l::equals).isPresent()
                        && !l.ring().isNear(point, Atlas.BORDER));
        if (right && inside(unit, point)) {
          return Optional.of(point);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean inside(Atlas.Unit unit, Coordinate point) {
    return unit.rings().stream().filter(r -> r.holds(point)).count() % 2 == 1
        && unit.rings().stream().noneMatch(r -> r.isNear(point, Atlas.BORDER));
  }

  /// Returns every place that reports name, in order of name.
  List<Struck> struck() {
    TreeMap<String, List<Place>> places = new TreeMap<>();
    for (Entry entry : record.entries()) {
      if (entry.event() instanceof Event.OccurrenceAlleged(_, Account account)) {
        for (Account.Claim claim : account.claims()) {
          if (claim instanceof Account.Claim.Where(var named)) {
            named.forEach(
                p -> places.computeIfAbsent(Words.place(p), _ -> new ArrayList<>()).add(p));
          }
        }
      }
    }
    return places.values().stream()
        .map(p -> new Struck(p.getFirst(), p.size(), stand(p.getFirst())))
        .toList();
  }
}
