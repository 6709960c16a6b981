// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.Alternatives;
import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.factor.Factor;
import casus.engine.factor.Variations;
import casus.engine.obligation.Elsewhere;
import casus.engine.rule.Rulebook;
import casus.engine.vantage.Choice;
import casus.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What choices have in common may be found once: nothing of what follows is otherwise.
class AlternativesLawsTest {
  private static final int MOST = 12;

  @Test
  void underEachChoiceItIsWhatTheEngineSays() {
    AtomicInteger shared = new AtomicInteger();
    Seeds.forAll(
        "alternatives",
        400,
        RandomCase::of,
        c -> shared.addAndGet(compare(c)),
        RandomCase::smaller);
    assertTrue(shared.get() > 0, "no two choices ever had a setting in common");
  }

  /// Found in a thousand cases: what another sentence asks for may start the clock of one that does
  /// not say when it starts.
  @Test
  void caseInWhichTheyOnceDiffered() {
    assertTrue(compare(RandomCase.of(989)) >= 0);
  }

  private static int compare(RandomCase c) {
    Alternatives alternatives =
        new Alternatives(c.text(), c.docket(), c.vantage(), Draw.ATLAS, Elsewhere.NONE);
    List<Choice> choices = choices(c);
    List<Assessment> expected = new ArrayList<>();
    for (Choice choice : choices) {
      expected.add(Engine.assess(c.text(), c.docket(), c.vantage(), choice, Draw.ATLAS));
    }
    int some = choices.size() / 2;
    assertEquals(expected.subList(0, some), alternatives.under(choices.subList(0, some)));
    for (int i = some; i < choices.size(); i++) {
      assertEquals(expected.get(i), alternatives.under(choices.get(i)));
    }
    long settings =
        choices.stream().map(o -> Rulebook.from(c.text(), o).setting()).distinct().count();
    return (int) (choices.size() - settings);
  }

  /// The choice of the case, choices that differ from it in one thing or in two, and any others.
  private static List<Choice> choices(RandomCase c) {
    SplittableRandom random = new SplittableRandom(c.docket().entries().size());
    List<Factor> factors =
        new Variations(
                c.text(),
                c.docket(),
                Draw.ATLAS,
                Engine.assess(c.text(), c.docket(), c.vantage(), c.choice(), Draw.ATLAS))
            .factors();
    TreeMap<Integer, Choice> drawn = new TreeMap<>();
    List<Choice> choices = new ArrayList<>(List.of(c.choice()));
    for (Factor factor : factors) {
      Choice one = factor.in(c.choice(), c.text());
      choices.add(one);
      choices.add(factors.get(random.nextInt(factors.size())).in(one, c.text()));
    }
    choices.add(RandomChoice.of(random, c.text()));
    choices.forEach(o -> drawn.put(random.nextInt(), o));
    return drawn.values().stream().distinct().limit(MOST).toList();
  }
}
