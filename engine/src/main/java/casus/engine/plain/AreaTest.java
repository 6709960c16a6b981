// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.grounds.Truth;
import casus.treaty.name.AreaId;
import casus.treaty.name.PartyId;
import casus.treaty.party.Party;
import casus.treaty.place.Area;
import casus.treaty.place.AreaExpression;
import casus.treaty.place.Place;
import casus.treaty.place.UnitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a place lies in an area, for places that name their unit.
@FunctionalInterface
interface AreaTest {
  /// Returns the value, or null if it takes a full evaluation.
  @Nullable Truth holds(Place place);

  /// Compiles an area in which no negotiation counts.
  static AreaTest from(AreaExpression area, Lexicon lexicon) {
    return switch (area) {
      case AreaExpression.Unit(UnitCode code) -> unit(code);
      case AreaExpression.Polygon _, AreaExpression.NorthOf _, AreaExpression.ForcesOfRole _ ->
          _ -> null;
      case AreaExpression.TerritoryOfParty(PartyId party) -> territory(party, lexicon);
      case AreaExpression.TerritoryOfRole(var role) ->
          lexicon.rulebook().members(role).stream()
              .map(p -> territory(p, lexicon))
              .reduce(AreaTest::or)
              .orElse(_ -> Truth.FALSE);
      case AreaExpression.Named(AreaId id) -> named(id, lexicon);
      case AreaExpression.Plus(var left, var right) ->
          or(from(left, lexicon), from(right, lexicon));
      case AreaExpression.Minus(var left, var right) ->
          and(from(left, lexicon), not(from(right, lexicon)));
      case AreaExpression.Within(var left, var right) ->
          and(from(left, lexicon), from(right, lexicon));
      case AreaExpression.UntilSettled _ ->
          throw new IllegalArgumentException("hangs on a negotiation: " + area);
    };
  }

  private static AreaTest territory(PartyId party, Lexicon lexicon) {
    return lexicon
        .rulebook()
        .instrument()
        .party(party)
        .flatMap(Party::code)
        .map(AreaTest::unit)
        .orElse(_ -> Truth.UNDETERMINED);
  }

  private static AreaTest unit(UnitCode code) {
    String wanted = code.value();
    String state = code.state();
    boolean whole = code.isState() && !code.isFormer();
    boolean former = code.isFormer();
    return place -> {
      if (place.unit().isEmpty()) {
        return null;
      }
      String unit = place.unit().get().value();
      if (unit.equals(wanted) || (whole && place.unit().get().state().equals(wanted))) {
        return Truth.TRUE;
      }
      boolean open = former || place.unit().get().isFormer() || !whole && unit.equals(state);
      return open ? Truth.UNDETERMINED : Truth.FALSE;
    };
  }

  private static AreaTest named(AreaId id, Lexicon lexicon) {
    List<Area> maps = lexicon.rulebook().instrument().areas(id);
    Optional<PartyId> followed = lexicon.rulebook().choice().map();
    List<Area> own =
        maps.stream()
            .filter(a -> followed.isPresent() && a.understoodBy().equals(followed))
            .toList();
    List<AreaTest> tests = new ArrayList<>();
    for (Area map : own.isEmpty() ? maps : own) {
      tests.add(map.extent().stated().map(e -> from(e, lexicon)).orElse(_ -> Truth.UNDETERMINED));
    }
    return tests.size() == 1 ? tests.getFirst() : combined(tests);
  }

  /// Several maps of one area: alike, or contested, or undetermined.
  private static AreaTest combined(List<AreaTest> maps) {
    return place -> {
      boolean yes = false;
      boolean no = false;
      boolean contested = false;
      boolean open = maps.isEmpty();
      for (AreaTest map : maps) {
        Truth one = map.holds(place);
        if (one == null) {
          return null;
        }
        yes |= one == Truth.TRUE;
        no |= one == Truth.FALSE;
        contested |= one == Truth.CONTESTED;
        open |= one == Truth.UNDETERMINED;
      }
      if (contested || (yes && no)) {
        return Truth.CONTESTED;
      }
      return open ? Truth.UNDETERMINED : yes ? Truth.TRUE : Truth.FALSE;
    };
  }

  private static AreaTest or(AreaTest left, AreaTest right) {
    return place -> {
      Truth one = left.holds(place);
      Truth other = one == null ? null : right.holds(place);
      return one == null || other == null ? null : one.or(other);
    };
  }

  private static AreaTest and(AreaTest left, AreaTest right) {
    return place -> {
      Truth one = left.holds(place);
      Truth other = one == null ? null : right.holds(place);
      return one == null || other == null ? null : one.and(other);
    };
  }

  private static AreaTest not(AreaTest area) {
    return place -> {
      Truth one = area.holds(place);
      return one == null ? null : one.not();
    };
  }
}
