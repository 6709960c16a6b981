// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.factor.Combination;
import casus.engine.factor.Variations;
import casus.explain.Answer;
import casus.explain.Catalogue;
import casus.explain.Together;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Several contested things at once, told by result.
class TogetherTest {
  private static Answer answer() {
    PageInput input = Specimen.supposed();
    Answer base = input.sections().getFirst().answer();
    Variations variations =
        new Variations(base.instrument(), input.record(), input.atlas(), base.assessment());
    return new Answer(
        base.instrument(),
        base.assessment(),
        variations.all(),
        variations.product(),
        Catalogue.english(),
        input.record());
  }

  @Test
  void groupingByResultLosesNoCombination() {
    Answer answer = answer();
    List<Combination> grouped = new ArrayList<>();
    answer.together().forEach(t -> grouped.addAll(t.combinations()));
    List<Combination> untold = answer.product().untold();
    assertFalse(untold.isEmpty(), "the specimen combines nothing");
    assertEquals(untold.size(), grouped.size());
    assertEquals(new HashSet<>(untold), new HashSet<>(grouped));
  }

  @Test
  void noTwoGroupsHaveOneResult() {
    List<String> results = answer().together().stream().map(Together::then).toList();
    assertEquals(results.size(), new HashSet<>(results).size());
  }

  @Test
  void whatIsLeftOutIsCounted() {
    Answer answer = answer();
    int results = answer.together().size();
    int rest = answer.product().untried() > 0 ? 1 : 0;
    assertEquals(results + rest, answer.atOnce(results).size());
    assertEquals(1 + rest, answer.atOnce(0).size());
    assertTrue(answer.atOnce(0).getFirst().contains("--json"), () -> answer.atOnce(0).toString());
  }
}
