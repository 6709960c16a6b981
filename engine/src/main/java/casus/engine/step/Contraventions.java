// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Truth;
import casus.engine.rule.Rule;
import casus.engine.trigger.Subject;
import casus.engine.trigger.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What was done so far against one duty to abstain: what is disputed, what is excused, and what
/// broke it.
///
/// Several rounds of one instant each say anew what was done at it (semantics 28).
final class Contraventions {
  private final TreeSet<OccasionId> asked = new TreeSet<>();
  private Noted before = new Noted(List.of(), Verdict.FALSE);
  private Noted now = before;
  private Instant at = Instant.MIN;
  private List<Contravention.Of> breaking = List.of();
  private boolean limits;

  /// What stays noted.
  ///
  /// @param disputed the entries of what is disputed
  /// @param excused whether something is excused, and why
  private record Noted(List<EntryId> disputed, Verdict excused) {
    private Noted with(Contravention found) {
      TreeSet<EntryId> all = new TreeSet<>(disputed);
      if (found.verdict().truth() == Truth.CONTESTED) {
        all.addAll(found.verdict().grounds().entries());
      }
      return new Noted(List.copyOf(all), excused.holds() ? excused : found.excused());
    }
  }

  /// Begins a round of an instant.
  void begin(Instant instant) {
    if (!instant.equals(at)) {
      before = now;
      at = instant;
    }
    now = before;
  }

  /// Notes what was done at the instant.
  void note(Contravention found) {
    now = before.with(found);
    asked.addAll(found.asked());
    if (found.verdict().holds()) {
      breaking = found.breaking();
      limits = found.limits();
    }
  }

  /// Returns occurrences of which it was asked whether something is excused.
  SortedSet<OccasionId> asked() {
    return Collections.unmodifiableSortedSet(asked);
  }

  /// Returns the entries of what is disputed.
  SortedSet<EntryId> disputed() {
    return new TreeSet<>(now.disputed());
  }

  /// Tells whether something was done that is excused.
  boolean areExcused() {
    return now.excused().holds();
  }

  /// Returns why what was done first of what is excused is.
  Grounds whyExcused() {
    return now.excused().grounds();
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
