// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.testkit.Seeds;
import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.Trigger;
import casus.treaty.Undertaking;
import casus.treaty.condition.Condition;
import casus.treaty.name.PartyId;
import casus.treaty.text.Part;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The plain lane sees areas as the fold does: every sentence asks where it was, so that no other
/// condition hides what is seen. Areas are drawn with several maps, unions, differences and units
/// of former States.
class LaneAreasLawTest {
  private static final int CASES = 1_000;

  private static RandomCase of(long seed) {
    RandomCase plain = PlainCase.of(seed);
    Draw draw = new Draw(new SplittableRandom(seed + 9_000_000));
    List<PartyId> parties = plain.text().cast().parties().stream().map(p -> p.id()).toList();
    RandomCondition conditions = new RandomCondition(draw, parties, List.of());
    return plain.with(asking(plain.text(), conditions));
  }

  private static Instrument asking(Instrument text, RandomCondition conditions) {
    return SmallerInstrument.with(
        text, text.provisions().stream().map(p -> asking(p, conditions)).toList());
  }

  private static Provision asking(Provision p, RandomCondition conditions) {
    return SmallerInstrument.clauses(
        p, p.clauses().stream().map(c -> asking(c, conditions)).toList());
  }

  private static Part<Clause> asking(Part<Clause> clause, RandomCondition conditions) {
    if (!(clause.value() instanceof Undertaking u)) {
      return clause;
    }
    Condition where = new Condition.IsIn(conditions.area(2));
    Trigger trigger =
        new Trigger(u.trigger().events(), u.trigger().finding(), List.of(Part.of(where)));
    return new Part<>(
        new Undertaking(
            u.citation(),
            trigger,
            u.bearers(),
            u.modality(),
            u.performance(),
            u.window(),
            u.terms()),
        clause.bracket());
  }

  @Test
  void areasAreSeenAsTheFoldSeesThem() {
    int[] drawn = {0};
    int[] taken = {0};
    Seeds.forAll(
        "areas in the lane",
        CASES,
        LaneAreasLawTest::of,
        c -> {
          drawn[0]++;
          if (LaneLawsTest.isTaken(c)) {
            taken[0]++;
            LaneLawsTest.check(c);
          }
        },
        PlainCase::smaller);
    String share = taken[0] + " of " + drawn[0] + " went the quick way";
    assertTrue(taken[0] > drawn[0] / 2, share);
  }
}
