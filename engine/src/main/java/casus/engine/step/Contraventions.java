// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.EntryId;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Truth;
import casus.engine.rule.Rule;
import casus.engine.trigger.Subject;
import casus.engine.trigger.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What was done so far against one duty to abstain: what is disputed, what is excused, and what
/// broke it.
final class Contraventions {
  private final TreeSet<EntryId> disputed = new TreeSet<>();
  private Verdict excused = Verdict.FALSE;
  private List<Contravention.Of> breaking = List.of();
  private boolean limits;

  /// Notes what was done at an instant.
  void note(Contravention found) {
    if (found.verdict().holds()) {
      breaking = found.breaking();
      limits = found.limits();
    } else if (found.verdict().truth() == Truth.CONTESTED) {
      disputed.addAll(found.verdict().grounds().entries());
    }
    if (!excused.holds()) {
      excused = found.excused();
    }
  }

  /// Returns the entries of what is disputed.
  SortedSet<EntryId> disputed() {
    return Collections.unmodifiableSortedSet(disputed);
  }

  /// Tells whether something was done that is excused.
  boolean areExcused() {
    return excused.truth() == Truth.TRUE;
  }

  /// Returns why what was done first of what is excused is.
  Grounds whyExcused() {
    return excused.grounds();
  }

  /// Tells whether everything that broke the duty is excused at the instant of the subject.
  ///
  /// @param general whether an excuse holds that is asked of no occurrence
  Verdict excuse(Rule rule, Subject subject, Verdict general, Contraries contraries) {
    List<Verdict> parts =
        new ArrayList<>(limits || breaking.isEmpty() ? List.of(general) : List.of());
    for (Contravention.Of of : breaking) {
      parts.add(contraries.excuse(rule, subject, of).orElse(general));
    }
    return Verdict.and(parts);
  }
}
