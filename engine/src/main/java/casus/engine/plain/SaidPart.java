// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import casus.engine.trigger.Verdict;
import casus.treaty.condition.Condition;
import java.util.List;

/// A condition on what was said of an occurrence: the same at every instant.
///
/// @param condition the condition
/// @param test its value where it is plain
/// @param retelling evaluates it in full where it is not
record SaidPart(Condition condition, SaidTest test, Retelling retelling) implements Part {
  @Override
  public Truth truth(Report report, long at) {
    Truth found = test.of(report);
    return found == null ? retelling.of(report).verdict(condition).truth() : found;
  }

  @Override
  public long next(Report report, long after) {
    return Report.NEVER;
  }

  @Override
  public int rank(Report report, long at) {
    return NONE;
  }

  @Override
  public List<Missing> missing(Report report, long at) {
    return retelling.of(report).verdict(condition).missing();
  }

  @Override
  public Verdict verdict(Report report, long at, Retold retold) {
    return retold.verdict(condition);
  }
}
