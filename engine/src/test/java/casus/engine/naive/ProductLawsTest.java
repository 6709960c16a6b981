// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.factor.Combination;
import casus.engine.factor.Factor;
import casus.engine.factor.Product;
import casus.engine.factor.Variation;
import casus.engine.factor.Variations;
import casus.engine.vantage.Choice;
import casus.testkit.Seeds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// The laws of varying several contested things at once, on drawn cases.
class ProductLawsTest {
  private static final int CASES = 50;

  private static Variations variations(RandomCase c) {
    return new Variations(c.text(), c.docket(), Draw.ATLAS, under(c, c.choice()));
  }

  private static Assessment under(RandomCase c, Choice choice) {
    return Engine.assess(c.text(), c.docket(), c.vantage(), choice, Draw.ATLAS);
  }

  /// A combination is what follows when its things are taken so, in whatever order.
  @Test
  void aCombinationIsWhatFollowsUnderAllOfItsFactors() {
    AtomicInteger met = new AtomicInteger();
    Seeds.forAll(
        "product",
        CASES,
        RandomCase::of,
        c -> {
          for (Combination combination : variations(c).product().combinations()) {
            Choice choice = c.choice();
            for (Factor factor : combination.factors().reversed()) {
              choice = factor.in(choice, c.text());
            }
            assertEquals(under(c, choice), combination.assessment());
            met.incrementAndGet();
          }
        },
        RandomCase::smaller);
    assertTrue(met.get() > 0, "nothing was ever combined");
  }

  /// Without a rest, each two things that matter alone are combined, and none twice.
  @Test
  void theProductHoldsEveryPairOfWhatMatters() {
    Seeds.forAll(
        "pairs",
        CASES,
        RandomCase::of,
        c -> {
          Variations variations = variations(c);
          Product product = variations.product();
          assertTrue(product.combinations().size() <= 64);
          Set<Set<Factor>> tried = new HashSet<>();
          for (Combination combination : product.combinations()) {
            assertTrue(tried.add(Set.copyOf(combination.factors())), "twice");
            assertEquals(
                combination.factors().size(),
                combination.factors().stream().map(Factor::thing).distinct().count());
          }
          if (product.untried() == 0) {
            List<Factor> alone =
                variations.all().stream()
                    .filter(Variation::matters)
                    .map(Variation::factor)
                    .toList();
            for (Factor one : alone) {
              for (Factor other : alone) {
                assertTrue(one.thing().equals(other.thing()) || tried.contains(Set.of(one, other)));
              }
            }
          }
        },
        RandomCase::smaller);
  }

  /// What is said to be told already is, and what one thing alone leads to is never told anew.
  @Test
  void whatOneThingAloneTellsIsNotToldAgain() {
    Seeds.forAll(
        "told",
        CASES,
        RandomCase::of,
        c -> {
          Variations variations = variations(c);
          for (Combination combination : variations.product().untold()) {
            for (Variation variation : variations.all()) {
              if (combination.factors().contains(variation.factor())) {
                assertTrue(
                    !variation
                        .assessment()
                        .obligations()
                        .equals(combination.assessment().obligations()));
              }
            }
          }
        },
        RandomCase::smaller);
  }

  @Test
  void theSameQuestionIsCombinedInTheSameOrder() {
    Seeds.forAll(
        "order",
        CASES,
        RandomCase::of,
        c -> assertEquals(variations(c).product(), variations(c).product()),
        RandomCase::smaller);
  }
}
