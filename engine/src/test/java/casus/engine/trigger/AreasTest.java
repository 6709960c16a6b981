// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.docket.Account.Claim;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import casus.treaty.condition.Condition;
import casus.treaty.name.AreaId;
import casus.treaty.place.Area;
import casus.treaty.place.AreaExpression;
import casus.treaty.place.Coordinate;
import casus.treaty.place.Place;
import casus.treaty.place.UnitCode;
import casus.treaty.text.Slot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a place lies, at the edges of the rules (rule 8).
class AreasTest {
  private static final AreaId ZONE = new AreaId("Zone");

  private static Place unit(String code) {
    return new Place(Optional.empty(), Optional.of(new UnitCode(code)), Optional.empty());
  }

  private static Place point(int latitude, int longitude) {
    return new Place(
        Optional.empty(), Optional.empty(), Optional.of(new Coordinate(latitude, longitude)));
  }

  private static Place named(String name) {
    return new Place(Optional.of(name), Optional.empty(), Optional.empty());
  }

  private static Area map(Slot<AreaExpression> extent) {
    return new Area(ZONE, Optional.empty(), extent, Optional.empty());
  }

  private static Verdict verdict(Sample sample, AreaExpression area, Place place) {
    return sample
        .alleged("a", "Ada", new Claim.Where(List.of(place)))
        .verdict(new Condition.IsIn(area), Sample.START);
  }

  private static Truth inside(AreaExpression area, Place place) {
    return verdict(new Sample(), area, place).truth();
  }

  @ParameterizedTest
  @CsvSource({
    "AA-1, AA-1, TRUE",
    "AA, AA-1, TRUE",
    "AA-1, AA, UNDETERMINED",
    "AA-1, AA-2, FALSE",
    "AA-1, BB, FALSE",
    "AA, BB-1, FALSE",
    "AA, BB, FALSE",
    "AA, AA, TRUE",
  })
  void aUnitHoldsItsPartsAndMayHoldPartOfItsState(String area, String place, Truth inside) {
    assertEquals(inside, inside(new AreaExpression.Unit(new UnitCode(area)), unit(place)));
  }

  @ParameterizedTest
  @CsvSource({"9, FALSE", "10, TRUE", "11, TRUE"})
  void aParallelBelongsToWhatLiesNorthOfIt(int latitude, Truth inside) {
    assertEquals(inside, inside(new AreaExpression.NorthOf(10), point(latitude, 0)));
  }

  @Test
  void aPlaceWithoutCoordinateLiesNorthOfNothingKnown() {
    assertEquals(Truth.UNDETERMINED, inside(new AreaExpression.NorthOf(10), unit("AA")));
  }

  @Test
  void forcesAreStruckAndBelongToTheRole() {
    AreaExpression forces = new AreaExpression.ForcesOfRole(Sample.GUARANTOR);
    assertEquals(Truth.TRUE, struck(forces, new Claim.Against(List.of(Sample.ADA))));
    assertEquals(Truth.FALSE, struck(forces, new Claim.Against(List.of(Sample.CID))));
  }

  private static Truth struck(AreaExpression forces, Claim against) {
    return new Sample()
        .alleged(
            "a",
            "Ada",
            against,
            new Claim.Struck(List.of("forces")),
            new Claim.Where(List.of(unit("CC"))))
        .verdict(new Condition.IsIn(forces), Sample.START)
        .truth();
  }

  @Test
  void aMapThatIsNotStatedIsMissing() {
    Verdict verdict =
        verdict(
            new Sample().with(map(Slot.open())), new AreaExpression.Named(ZONE), named("a bridge"));
    assertEquals(Truth.UNDETERMINED, verdict.truth());
    assertEquals(List.of(new Missing.Extent(ZONE, Sample.RAID)), verdict.missing());
    assertTold(verdict, Inference.PLACE_NOT_DETERMINED, "a bridge");
  }

  @Test
  void whatIsMissingOfAPartOfTheMapIsMissingOfTheMap() {
    AreaId inner = new AreaId("Inner");
    Sample sample =
        new Sample()
            .with(map(Slot.of(new AreaExpression.Named(inner))))
            .with(new Area(inner, Optional.empty(), Slot.open(), Optional.empty()));
    Verdict verdict = verdict(sample, new AreaExpression.Named(ZONE), unit("AA"));
    assertEquals(List.of(new Missing.Extent(inner, Sample.RAID)), verdict.missing());
  }

  @Test
  void aPlaceIsToldByNameElseByUnitElseByItsCoordinate() {
    AreaExpression zone = new AreaExpression.Named(ZONE);
    Slot<AreaExpression> north = Slot.of(new AreaExpression.NorthOf(10));
    Slot<AreaExpression> unit = Slot.of(new AreaExpression.Unit(new UnitCode("AA")));
    assertTold(
        verdict(new Sample().with(map(unit)), zone, unit("AA-1")), Inference.PLACE_INSIDE, "AA-1");
    assertTold(
        verdict(new Sample().with(map(unit)), zone, unit("BB")), Inference.PLACE_OUTSIDE, "BB");
    assertTold(
        verdict(new Sample().with(map(north)), zone, point(10, 0)),
        Inference.PLACE_INSIDE,
        "the coordinate given");
    assertTold(
        verdict(new Sample().with(map(north)).with(map(unit)), zone, unit("AA")),
        Inference.PLACE_NOT_DETERMINED,
        "AA");
  }

  @Test
  void mapsThatDifferContestThePlace() {
    Slot<AreaExpression> one = Slot.of(new AreaExpression.Unit(new UnitCode("AA")));
    Slot<AreaExpression> other = Slot.of(new AreaExpression.Unit(new UnitCode("BB")));
    Verdict verdict =
        verdict(
            new Sample().with(map(one)).with(map(other)),
            new AreaExpression.Named(ZONE),
            unit("AA"));
    assertEquals(Truth.CONTESTED, verdict.truth());
    assertTold(verdict, Inference.PLACE_ON_SOME_MAPS, "AA");
  }

  private static void assertTold(Verdict verdict, Inference inference, String place) {
    Ground ground = new Ground.ByInference(inference, List.of(place, "Zone"), List.of());
    assertTrue(verdict.grounds().list().contains(ground), verdict.grounds()::toString);
  }
}
