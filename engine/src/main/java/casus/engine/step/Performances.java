// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.EntryId;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Remark;
import casus.engine.obligation.Status;
import casus.engine.rule.Rule;
import casus.engine.trigger.Acts.Counted;
import casus.engine.trigger.Acts.Reported;
import casus.engine.trigger.Agenda;
import casus.engine.trigger.Evaluator;
import casus.engine.trigger.Subject;
import casus.treaty.Performance;
import casus.treaty.Performance.Content;
import casus.treaty.Undertaking.Mode;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Whether bearers have performed, by acts on record (semantics 23).
final class Performances {
  private final Evaluator evaluator;
  private final Agenda agenda;

  Performances(Evaluator evaluator, Agenda agenda) {
    this.evaluator = evaluator;
    this.agenda = agenda;
  }

  /// What acts of performance there are.
  ///
  /// @param truth TRUE if performed, CONTESTED if only counting acts that are denied
  /// @param entries the reports, and the denials that matter
  /// @param last when the last act needed for a TRUE performance was done
  /// @param without bearers whose performance is not TRUE
  /// @param failing those of them whose performance is FALSE
  record Performed(
      Truth truth,
      SortedSet<EntryId> entries,
      Optional<Instant> last,
      List<PartyId> without,
      List<PartyId> failing) {
    /// Copies the lists.
    Performed {
      without = List.copyOf(without);
      failing = List.copyOf(failing);
    }

    /// Where none is bound without the others, several that fail free one another.
    boolean frees(Rule rule) {
      return Applicability.isCollective(rule) && failing.size() > 1;
    }

    /// Tells whether it is disputed that it was performed, or by whom not.
    boolean isDisputed(Rule rule) {
      return Applicability.isCollective(rule)
          ? without.size() > failing.size()
          : truth == Truth.CONTESTED;
    }

    /// Returns what is told of it beside how a duty stands.
    List<Remark> remarks(Rule rule, Optional<Status> status) {
      List<Remark> remarks = new ArrayList<>();
      if (status.equals(Optional.of(Status.BREACHED)) && !without.isEmpty()) {
        remarks.add(new Remark.NotPerformedBy(without));
      }
      if (status.equals(Optional.of(Status.LAPSED)) && frees(rule)) {
        remarks.add(new Remark.FreedByFailure(failing));
      }
      if (isDisputed(rule)) {
        remarks.add(new Remark.PerformanceDisputed(List.copyOf(entries)));
      }
      return remarks;
    }
  }

  /// Returns what joint or several bearers have done between two instants, both included.
  Performed performed(
      Rule rule, Subject subject, List<PartyId> bearers, Instant from, Instant until) {
    if (bearers.size() == 1 && isAlone(rule)) {
      One one = one(rule, subject, bearers.getFirst(), from, until);
      return new Performed(
          one.truth(),
          one.entries(),
          one.truth() == Truth.TRUE ? one.last() : Optional.empty(),
          one.truth() == Truth.TRUE ? List.of() : bearers,
          one.truth() == Truth.FALSE ? bearers : List.of());
    }
    return together(rule, subject, bearers, from, until);
  }

  private static boolean isAlone(Rule rule) {
    return rule.undertaking().bearers().mode() instanceof Mode.Each;
  }

  private Performed together(
      Rule rule, Subject subject, List<PartyId> bearers, Instant from, Instant until) {
    List<One> each = new ArrayList<>();
    List<PartyId> without = new ArrayList<>();
    List<PartyId> failing = new ArrayList<>();
    TreeSet<EntryId> entries = new TreeSet<>();
    for (PartyId bearer : bearers) {
      One one = one(rule, subject, bearer, from, until);
      each.add(one);
      entries.addAll(one.entries());
      if (one.truth() != Truth.TRUE) {
        without.add(bearer);
      }
      if (one.truth() == Truth.FALSE) {
        failing.add(bearer);
      }
    }
    int needed =
        switch (rule.undertaking().bearers().mode()) {
          case Mode.Each _, Mode.AllJointly _, Mode.Collectively _ -> bearers.size();
          case Mode.JointlyAndSeverally _ -> 1;
          case Mode.AnyOf(int count) -> count;
        };
    List<Instant> done =
        each.stream()
            .filter(o -> o.truth() == Truth.TRUE)
            .flatMap(o -> o.last().stream())
            .sorted()
            .toList();
    long possible = each.stream().filter(o -> o.truth() != Truth.FALSE).count();
    Truth truth =
        done.size() >= needed ? Truth.TRUE : possible >= needed ? Truth.CONTESTED : Truth.FALSE;
    Optional<Instant> last =
        truth == Truth.TRUE && needed > 0 ? Optional.of(done.get(needed - 1)) : Optional.empty();
    return new Performed(truth, entries, last, without, failing);
  }

  private record One(Truth truth, SortedSet<EntryId> entries, Optional<Instant> last) {
    private static final One NOTHING =
        new One(Truth.FALSE, Collections.emptySortedSet(), Optional.empty());
  }

  private One one(Rule rule, Subject subject, PartyId bearer, Instant from, Instant until) {
    Performance performance = rule.undertaking().performance();
    List<Reported> acts = evaluator.acts().by(subject.caseId(), bearer);
    if (acts.isEmpty()) {
      return One.NOTHING;
    }
    SortedSet<PartyId> toward =
        performance
            .toward()
            .map(r -> evaluator.meant(r, subject.with(bearer)))
            .orElseGet(TreeSet::new);
    TreeSet<ActTypeId> sure = new TreeSet<>();
    TreeSet<ActTypeId> possible = new TreeSet<>();
    TreeSet<EntryId> entries = new TreeSet<>();
    int needed = performance.content() instanceof Content.AtLeast(int count, _) ? count : 1;
    Optional<Instant> last = Optional.empty();
    for (Reported act : acts) {
      Instant occurred = act.seen().occurred();
      if (!evaluator.acts().fits(act.act().act(), performance)
          || !isToward(act, performance, toward)) {
        continue;
      }
      if (occurred.isAfter(subject.at())) {
        agenda.lookAgainAt(occurred);
        break;
      }
      if (occurred.isBefore(from) || occurred.isAfter(until)) {
        continue;
      }
      Counted counted = evaluator.acts().counted(act, subject.caseId(), subject.owedTo());
      entries.addAll(counted.entries());
      if (counted.truth() != Truth.FALSE) {
        possible.add(act.act().act());
      }
      if (counted.truth() == Truth.TRUE) {
        sure.add(act.act().act());
        if (last.isEmpty() && formsOf(sure, performance) >= needed) {
          last = Optional.of(occurred);
        }
      }
    }
    Truth truth =
        formsOf(sure, performance) >= needed
            ? Truth.TRUE
            : formsOf(possible, performance) >= needed ? Truth.CONTESTED : Truth.FALSE;
    return new One(truth, entries, last);
  }

  private static int formsOf(SortedSet<ActTypeId> acts, Performance performance) {
    return performance.content() instanceof Content.AtLeast
        ? acts.size()
        : Math.min(1, acts.size());
  }

  /// Tells whether an act is done to or for somebody the sentence names.
  static boolean isToward(Reported reported, Performance performance, SortedSet<PartyId> toward) {
    return performance.toward().isEmpty()
        || reported.act().toward().isEmpty()
        || toward.contains(reported.act().toward().get());
  }
}
