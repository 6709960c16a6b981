// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.grounds.Ineffective.Reason;
import casus.engine.obligation.Status;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What parties declare is worth drawing: it has its effect often, and lacks it for every reason.
class RandomDeclaredTest {
  private static final int CASES = 600;
  private static final Set<Reason> REASONS =
      EnumSet.of(
          Reason.NO_SUCH_SENTENCE,
          Reason.RESERVATION_NOT_ALLOWED,
          Reason.RESERVATION_TOO_LATE,
          Reason.NO_SUCH_RESERVATION,
          Reason.OBJECTION_TOO_LATE,
          Reason.NO_SUCH_OBJECTION,
          Reason.NOTICE_TOO_LATE,
          Reason.NOT_BOUND_THEN,
          Reason.NO_RULE_FOR_SUSPENSION,
          Reason.NO_SUCH_SUSPENSION);

  @Test
  void everyReasonAndEveryEffectOccurs() {
    EnumSet<Reason> seen = EnumSet.noneOf(Reason.class);
    TreeMap<String, Integer> count = new TreeMap<>();
    for (long seed = 1; seed <= CASES; seed++) {
      NaiveAssessment a = RandomCase.of(seed).naive();
      a.ineffective().forEach(i -> seen.add(i.reason()));
      if (a.ended().isPresent()) {
        count.merge("ended", 1, Integer::sum);
      }
      boolean reserved =
          a.obligations().values().stream().anyMatch(o -> o.status() == Status.RESERVED);
      boolean partly =
          a.obligations().values().stream().anyMatch(o -> !o.beside().notToward().isEmpty());
      boolean apart =
          a.obligations().values().stream().anyMatch(o -> !o.beside().apart().isEmpty());
      count.merge("reserved", reserved ? 1 : 0, Integer::sum);
      count.merge("partly", partly ? 1 : 0, Integer::sum);
      count.merge("apart", apart ? 1 : 0, Integer::sum);
    }
    EnumSet<Reason> missing = EnumSet.copyOf(REASONS);
    missing.removeAll(seen);
    assertEquals(Set.of(), missing);
    count.forEach((what, cases) -> assertTrue(cases >= CASES / 50, what + " " + count));
  }
}
