// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.treaty.name.ActTypeId;
import casus.treaty.name.AreaId;
import casus.treaty.name.BodyId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.MeasureId;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import casus.treaty.name.QuestionId;
import casus.treaty.name.RoleId;
import casus.treaty.name.TrackId;
import casus.treaty.place.Atlas;
import casus.treaty.place.Coordinate;
import casus.treaty.place.Ring;
import casus.treaty.place.UnitCode;
import casus.treaty.text.Bracket;
import casus.treaty.text.InVersions;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import casus.treaty.text.Stand;
import casus.treaty.time.Rounding;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The words random instruments and dockets are made of, and ways to draw from them.
///
/// @param r where chance comes from
record Draw(RandomGenerator r) {
  static final InstrumentId INSTRUMENT = new InstrumentId("pact");
  static final InstrumentId OTHER = new InstrumentId("other");
  static final List<PartyId> PARTIES =
      List.of("Ada", "Bor", "Cid", "Dun", "Eos").stream().map(PartyId::new).toList();
  static final List<String> CODES = List.of("AA", "BB", "CC", "", "SUHH");
  static final List<RoleId> ROLES = List.of(new RoleId("Guarantor"), new RoleId("Ally"));
  static final List<EventTypeId> EVENTS =
      List.of("attack", "raid", "blast").stream().map(EventTypeId::new).toList();
  static final List<QualityId> QUALITIES =
      List.of("grave", "lasting").stream().map(QualityId::new).toList();
  static final ActTypeId STRIKE = new ActTypeId("strike");
  static final ActTypeId ASSIST = new ActTypeId("assist");
  static final ActTypeId ARM = new ActTypeId("arm");
  static final ActTypeId COVER = new ActTypeId("cover");
  static final ActTypeId PATROL = new ActTypeId("patrol");
  static final ActTypeId CONSULT = new ActTypeId("consult");
  static final ActTypeId APPEAL = new ActTypeId("appeal");
  static final ActTypeId HOARD = new ActTypeId("hoard");
  static final MeasureId TANKS = new MeasureId("tanks");
  static final List<ActTypeId> ACTS = List.of(ASSIST, ARM, COVER, PATROL, CONSULT, APPEAL, STRIKE);
  static final List<QuestionId> QUESTIONS =
      List.of("q1", "q2", "q3").stream().map(QuestionId::new).toList();
  static final List<Option> OPTIONS =
      List.of("yes", "no", "maybe").stream().map(Option::new).toList();
  static final List<BodyId> BODIES = List.of(new BodyId("Council"), new BodyId("Panel"));
  static final TrackId TRACK = new TrackId("talks");
  static final List<AreaId> AREAS = List.of(new AreaId("Zone"), new AreaId("Wide"));

  /// Versions of every drawn text; the first is followed where none is chosen.
  static final List<String> VERSIONS = List.of("w1", "w2");

  static final List<String> KEYS = List.of("k1", "k2", "k3", "k4");
  static final List<String> TIED = List.of("k3", "k4");
  static final List<UnitCode> UNITS =
      List.of("AA-1", "AA-2", "BB-1", "AA", "BB", "CC", "SUHH").stream()
          .map(UnitCode::new)
          .toList();

  /// The first hour of the grid; in Kyiv the clocks change on the 27th of March 2022.
  static final Instant FIRST = Instant.parse("2022-03-24T20:00:00Z");

  /// How many hours the grid has.
  static final int HOURS = 100;

  /// Squares of one degree, side by side.
  static final Atlas ATLAS = atlas();

  private static Atlas atlas() {
    TreeMap<UnitCode, Atlas.Unit> units = new TreeMap<>();
    int column = 0;
    for (UnitCode code : UNITS) {
      if (!code.isState()) {
        int west = column++ * Coordinate.DEGREE;
        int east = west + Coordinate.DEGREE;
        Ring ring =
            new Ring(
                List.of(
                    new Coordinate(0, west),
                    new Coordinate(0, east),
                    new Coordinate(Coordinate.DEGREE, east),
                    new Coordinate(Coordinate.DEGREE, west)));
        units.put(code, new Atlas.Unit(code, code.value(), List.of(ring)));
      }
    }
    return new Atlas(units);
  }

  /// True in so many cases of a hundred.
  boolean chance(int percent) {
    return r.nextInt(100) < percent;
  }

  /// A whole number from 0 up to but without a bound.
  int below(int bound) {
    return r.nextInt(bound);
  }

  <T> T pick(List<T> list) {
    return list.get(r.nextInt(list.size()));
  }

  /// Some of a list in its order, at least one.
  <T> List<T> some(List<T> list, int percent) {
    List<T> found = new ArrayList<>(list.stream().filter(_ -> chance(percent)).toList());
    return found.isEmpty() ? List.of(pick(list)) : found;
  }

  <T> Optional<T> maybe(int percent, Supplier<T> what) {
    return chance(percent) ? Optional.of(what.get()) : Optional.empty();
  }

  <T> Slot<T> slot(int percent, Supplier<T> what) {
    return chance(percent) ? Slot.of(what.get()) : Slot.open();
  }

  /// A part, sometimes in brackets.
  <T> Part<T> part(int percent, T value) {
    return chance(percent) ? Part.of(value, bracket()) : Part.of(value);
  }

  /// Brackets, sometimes inside others; the last two keys are always tied to each other.
  Bracket bracket() {
    if (chance(20)) {
      boolean first = chance(50);
      String own = VERSIONS.get(first ? 0 : 1);
      String other = VERSIONS.get(first ? 1 : 0);
      InVersions words =
          new InVersions(List.of("version/" + own), List.of("version/" + other), first);
      return new Bracket(
          "version/" + own, List.of(), maybe(25, this::bracket), List.of(), Optional.of(words));
    }
    Stand stand = new Stand(Stand.Kind.PROPOSED, "Ada", Optional.empty());
    String key = pick(KEYS);
    List<String> tied =
        TIED.contains(key) ? TIED.stream().filter(k -> !k.equals(key)).toList() : List.of();
    return new Bracket(key, List.of(stand), maybe(25, this::bracket), tied);
  }

  Term term() {
    int kind = below(100);
    if (kind < 60) {
      return Term.of(pick(List.of(0, 1, 2, 3, 6, 12, 24)), Unit.HOURS);
    }
    if (kind < 98) {
      return Term.of(below(3), Unit.DAYS);
    }
    return new Term(1, Unit.MONTHS, Optional.of(Rounding.DOWN));
  }

  /// An instant on the grid, from an hour on; now and then a millisecond beside it.
  Instant instant(int from) {
    Instant hour = FIRST.plus(from + below(HOURS - from), ChronoUnit.HOURS);
    int kind = below(100);
    return kind < 92 ? hour : hour.plusMillis(kind < 96 ? 1 : -1);
  }
}
