// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Sorted;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import casus.engine.obligation.ObligationKey;
import casus.engine.obligation.Remark;
import casus.engine.obligation.Status;
import casus.engine.rule.Rule;
import casus.engine.trigger.Subject;
import casus.engine.trigger.Verdict;
import casus.engine.view.Occasion;
import casus.treaty.Undertaking;
import casus.treaty.Window;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// One obligation from the instant it is owed to its end (semantics 22-27); before, it is what its
/// onset is.
///
/// The only mutable thing of the engine; it lives for one assessment and is never handed out.
final class Life implements Turn {
  private final int index;
  private final Onset onset;
  private final Rule rule;
  private final Optional<OccasionId> caseId;
  private List<PartyId> bearers;
  private Optional<Status> status = Optional.empty();
  private Instant since = Instant.MIN;
  private Optional<Instant> accrued = Optional.empty();
  private Optional<Occasion> member = Optional.empty();
  private Verdict applies = Verdict.FALSE;
  private Instant settledAt = Instant.MAX;
  private int settledIn;
  private Grounds outcome = Grounds.NONE;
  private final Considered considered = new Considered();
  private Considered consideredThen = considered;
  private final Contraventions contrary = new Contraventions();
  private Verdict excuse = Verdict.FALSE;
  private Verdict ending = Verdict.FALSE;
  private final Halts halts = new Halts();
  private Optional<Performances.Performed> performed = Optional.empty();
  private boolean bornLate;
  private Optional<Verdict> holding = Optional.empty();
  private Optional<Remark.RemediedAt> remedied = Optional.empty();
  private Optional<Instant> excusedAfter = Optional.empty();
  private Optional<Conclusion.Told> told = Optional.empty();

  /// @param index its place among the turns of one fold
  /// @param onset what comes before it is owed
  /// @param bearers the bearer of a duty of each for itself; empty for joint bearers
  Life(int index, Onset onset, List<PartyId> bearers) {
    this.index = index;
    this.onset = onset;
    this.bearers = List.copyOf(bearers);
    rule = onset.rule();
    caseId = onset.caseId();
    onset.lead(this);
  }

  @Override
  public int index() {
    return index;
  }

  /// Notes when it was performed or breached, and what had been considered by then.
  void settle(Instant at, int round) {
    settledAt = at;
    settledIn = round;
    consideredThen = considered.copy();
  }

  /// Tells whether it was performed or breached before a round of an instant.
  boolean wasSettled(Instant at, int round) {
    return settledAt.isBefore(at) || (settledAt.equals(at) && settledIn < round);
  }

  Onset onset() {
    return onset;
  }

  /// Tells whether there was an instant at which it could be owed.
  boolean hasBegun() {
    return onset.hasBegun();
  }

  /// What was told of it may no longer be so.
  void changed() {
    told = Optional.empty();
  }

  /// Returns what is told of it, as long as that stands.
  Optional<Conclusion.Told> told() {
    return told;
  }

  void tell(Conclusion.Told now) {
    told = Optional.of(now);
  }

  /// Brings this obligation up to date at an instant at which it is owed.
  void update(Instant at, Surroundings world) {
    told = Optional.empty();
    if (accrued.isEmpty()) {
      accrued = onset.accrued();
      status = onset.status();
      since = onset.since();
      adopt();
    }
    joinAndLeave(at, world);
    live(at, world);
  }

  /// Tells whether a report can change it by what its bearers have done.
  boolean isOf(Collection<PartyId> actors) {
    return bearers.stream().anyMatch(actors::contains);
  }

  /// Puts together which occurrence gives the value, and why, until accrual fixes both.
  void conclude() {
    if (accrued.isEmpty()) {
      adopt();
    }
  }

  private void adopt() {
    if (!Applicability.isEach(rule)) {
      bearers = onset.bearers();
    }
    if (!bearers.isEmpty()) {
      applies = onset.applies(bearers);
    }
    member = onset.member();
  }

  /// Several bearers of a standing sentence together are those bound at the time; once nobody is,
  /// the last ones stay named, and so do those of what is performed, in breach or ended.
  private void joinAndLeave(Instant at, Surroundings world) {
    boolean over = status.filter(Status::isTerminal).isPresent();
    if (isShared() && !over) {
      List<PartyId> now = world.applicability().jointBearers(rule, caseId, at);
      bearers = now.isEmpty() ? bearers : now;
    }
  }

  private boolean isShared() {
    return caseId.isEmpty() && !Applicability.isEach(rule);
  }

  private void take(Status next, Instant at) {
    if (status.isEmpty() || status.get() != next) {
      status = Optional.of(next);
      since = at;
    }
  }

  private void end(Status last, Instant at, Grounds why) {
    take(last, at);
    outcome = why;
  }

  private void live(Instant at, Surroundings world) {
    Subject subject = world.applicability().subject(rule, caseId, member, bearers, at, accrued);
    if (status.isPresent() && status.get().isTerminal()) {
      afterwards(at, subject, world);
      return;
    }
    switch (rule.undertaking().modality()) {
      case MUST -> {
        if (rule.undertaking().window() instanceof Window.AtAllTimes always) {
          always(at, subject, world, always);
        } else {
          once(at, subject, world);
        }
      }
      case MUST_NOT -> {
        if (rule.undertaking().window() instanceof Window.AtAllTimes always) {
          abstain(at, subject, world, always);
        }
      }
      case MAY -> liberty(at, subject, world);
    }
    if (status.equals(Optional.of(Status.BREACHED))) {
      // Born late, it may have been performed before it was owed; an excuse may come at once.
      afterwards(at, subject, world);
      if (!rule.excuses().isEmpty()) {
        world.agenda().lookAgainAt(at.plusMillis(1));
      }
    }
  }

  private void once(Instant at, Subject subject, Surroundings world) {
    DueDates.Dated dated = world.dueDates().dated(rule, subject);
    considered.add(dated.entries());
    Optional<Instant> due = dated.instant();
    due.ifPresent(d -> world.agenda().lookAgainAt(d.plusMillis(1)));
    boolean overdue = due.map(at::isAfter).orElse(false);
    Performances.Performed done = performedBy(due.filter(at::isAfter).orElse(at), subject, world);
    performed = Optional.of(done);
    considered.add(done.entries());
    excuse = world.excuses(rule, subject);
    considered.add(excuse.grounds());
    if (done.truth() == Truth.TRUE) {
      end(Status.FULFILLED, at, told(Inference.PERFORMED_IN_TIME, done.entries()));
    } else if (ends(at, subject, world) || suspends(at, subject, world)) {
      return;
    } else if (excuse.holds()) {
      end(Status.EXCUSED, at, excuse.grounds());
    } else if (overdue && done.frees(rule)) {
      TreeSet<EntryId> entries = new TreeSet<>(done.entries());
      Grounds why = Freed.freed(Inference.FREED_BY_DEFAULT, rule, done.failing(), done.failing());
      end(Status.LAPSED, at, told(Inference.NOT_PERFORMED, entries).plus(why));
    } else if (overdue && done.isDisputed(rule)) {
      end(Status.CONTESTED, at, told(Inference.ACT_DISPUTED, done.entries()));
    } else if (overdue) {
      bornLate = due.orElseThrow().isBefore(accrued.orElseThrow()) && at.equals(accrued.get());
      end(Status.BREACHED, at, told(Inference.NOT_PERFORMED, done.entries()));
    } else {
      end(Status.DUE, at, Grounds.NONE);
    }
  }

  private Performances.Performed performedBy(Instant until, Subject subject, Surroundings world) {
    Optional<Instant> from = opening(subject, world);
    return from.isEmpty()
        ? new Performances.Performed(
            Truth.FALSE, new TreeSet<>(), Optional.empty(), bearers, bearers)
        : world.performances().performed(rule, subject, bearers, from.get(), until);
  }

  /// When the window opens: acts before it do not count.
  private Optional<Instant> opening(Subject subject, Surroundings world) {
    if (rule.undertaking().window() instanceof Window.Once once && !once.start().isOpen()) {
      return world.dueDates().opening(once.start().stated().orElseThrow(), subject);
    }
    return caseId.isEmpty() ? accrued : world.firstOf(caseId.get());
  }

  private Grounds told(Inference inference, SortedSet<EntryId> entries) {
    return Grounds.of(
        new Ground.ByInference(
            inference,
            List.of(
                rule.undertaking().citation().toString(),
                String.join(", ", bearers.stream().map(PartyId::value).toList())),
            List.copyOf(entries)));
  }

  private boolean ends(Instant at, Subject subject, Surroundings world) {
    ending = world.ended(rule, subject);
    considered.add(ending.grounds());
    if (ending.holds()) {
      end(Status.LAPSED, at, ending.grounds());
    }
    return ending.holds();
  }

  private boolean suspends(Instant at, Subject subject, Surroundings world) {
    halts.look(rule, subject, bearers, world, considered);
    if (halts.hold()) {
      end(halts.status(), at, halts.grounds());
    }
    return halts.hold();
  }

  private boolean lapses(Instant at, Subject subject, Surroundings world, Window.AtAllTimes all) {
    if (ends(at, subject, world)) {
      return true;
    }
    Verdict outside = world.outside(all, subject);
    considered.add(outside.grounds());
    if (outside.holds()) {
      end(Status.LAPSED, at, outside.grounds());
      return true;
    }
    ending = Verdict.or(List.of(ending, outside));
    return unbound(at, world);
  }

  private boolean unbound(Instant at, Surroundings world) {
    if (caseId.isPresent()) {
      return false;
    }
    if (Applicability.isCollective(rule)) {
      Verdict all = world.applicability().allBound(rule, bearers, at);
      considered.add(all.grounds());
      if (!all.holds()) {
        end(Status.LAPSED, at, all.grounds());
      }
      return !all.holds();
    }
    if (bearers.stream()
        .noneMatch(p -> Applicability.binds(rule, world.standings().degree(p, at)))) {
      end(Status.LAPSED, at, world.standings().standing(bearers.getFirst(), at).grounds());
      return true;
    }
    return false;
  }

  private void always(Instant at, Subject subject, Surroundings world, Window.AtAllTimes window) {
    excuse = world.excuses(rule, subject);
    considered.add(excuse.grounds());
    if (lapses(at, subject, world, window) || suspends(at, subject, world)) {
      return;
    }
    end(
        excuse.holds() ? Status.EXCUSED : Status.DUE,
        at,
        excuse.holds() ? excuse.grounds() : Grounds.NONE);
  }

  private void abstain(Instant at, Subject subject, Surroundings world, Window.AtAllTimes window) {
    contrary.begin(at);
    Verdict general = world.excuses(rule, subject);
    considered.add(general.grounds());
    excuse = caseId.isPresent() ? general : world.lastingExcuses(rule, subject);
    boolean limit = world.contraries().isLimit(rule);
    if (limit && lapses(at, subject, world, window)) {
      return;
    }
    halts.look(rule, subject, bearers, world, considered);
    if (!halts.hold() && !general.holds()) {
      Instant since = accrued.orElseThrow();
      Contravention now = world.contraries().at(rule, subject, bearers, since);
      considered.add(now.looked());
      contrary.note(now);
      holding = limit ? Optional.of(now.verdict()) : Optional.empty();
      if (now.verdict().holds()) {
        end(Status.BREACHED, at, now.verdict().grounds());
        return;
      }
    }
    if (!limit && lapses(at, subject, world, window) || suspends(at, subject, world)) {
      return;
    }
    if (general.holds()) {
      end(Status.EXCUSED, at, general.grounds());
    } else if (!contrary.disputed().isEmpty()) {
      end(Status.CONTESTED, at, told(Inference.ACT_DISPUTED, contrary.disputed()));
    } else if (contrary.areExcused()) {
      end(Status.EXCUSED, at, contrary.whyExcused());
    } else {
      end(Status.DUE, at, Grounds.NONE);
    }
  }

  private void liberty(Instant at, Subject subject, Surroundings world) {
    if (ends(at, subject, world) || unbound(at, world) || suspends(at, subject, world)) {
      return;
    }
    end(Status.AVAILABLE, at, Grounds.NONE);
  }

  private void afterwards(Instant at, Subject subject, Surroundings world) {
    if (status.orElseThrow() != Status.BREACHED) {
      return;
    }
    if (remedied.isEmpty() && rule.undertaking().window() instanceof Window.Once) {
      Performances.Performed late = performedBy(at, subject, world);
      if (late.truth() == Truth.TRUE) {
        remedied = late.last().map(l -> new Remark.RemediedAt(l, late.entries().last()));
        considered.add(late.entries());
      }
    }
    Verdict general = world.excuses(rule, subject);
    excuse = contrary.excuse(rule, subject, general, world.contraries());
    ending = world.ended(rule, subject);
    if (rule.undertaking().window() instanceof Window.AtAllTimes all) {
      ending = Verdict.or(List.of(ending, world.outside(all, subject)));
    }
    halts.look(rule, subject, bearers, world, considered);
    List.of(excuse, ending).forEach(v -> considered.add(v.grounds()));
    if (excusedAfter.isEmpty() && at.isAfter(since) && excuse.holds()) {
      excusedAfter = Optional.of(at);
    }
  }

  // What came of it, read at the end of the fold.

  Rule rule() {
    return rule;
  }

  Optional<OccasionId> caseId() {
    return caseId;
  }

  List<PartyId> bearers() {
    return bearers;
  }

  Optional<Occasion> member() {
    return member;
  }

  Optional<Status> status() {
    return accrued.isPresent() ? status : onset.status();
  }

  Instant since() {
    return accrued.isPresent() ? since : onset.since();
  }

  Optional<Instant> accrued() {
    return accrued;
  }

  ObligationKey key() {
    return new ObligationKey(
        rule.undertaking().citation(), caseId, isShared() ? List.of() : bearers);
  }

  /// Why there is no obligation, if an occurrence could have given one.
  Optional<Grounds> whyNot() {
    return status().isEmpty() && !bearers.isEmpty()
        ? Optional.of(rule.grounds().plus(applies.grounds()))
        : Optional.empty();
  }

  List<Missing> missing() {
    return accrued.isEmpty() ? applies.missing() : List.of();
  }

  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    if (bornLate) {
      remarks.add(new Remark.BornLate());
    }
    performed.ifPresent(p -> remarks.addAll(p.remarks(rule, status)));
    if (status.equals(Optional.of(Status.DUE))) {
      holding
          .map(h -> List.copyOf(h.grounds().entries()))
          .map(h -> h.isEmpty() ? new Remark.HoldingNotStated() : new Remark.HeldWithin(h))
          .ifPresent(remarks::add);
    }
    remedied.ifPresent(remarks::add);
    excusedAfter.ifPresent(e -> remarks.add(new Remark.ExcusedAfterBreach(e)));
    if (accrued.isPresent() && !isOver()) {
      if (excuse.isOpen()) {
        remarks.add(new Remark.OpenExcuse(excuse.missing()));
      }
      if (ending.isOpen()) {
        remarks.add(new Remark.OpenEnding(ending.missing()));
      }
      remarks.addAll(halts.remarks());
    }
    return remarks;
  }

  /// Performed or ended, so that no excuse or ending matters any more.
  private boolean isOver() {
    return status.filter(s -> s == Status.FULFILLED || s == Status.LAPSED).isPresent();
  }

  /// What it rests on; entries that were considered and changed nothing come last (law T5).
  ///
  /// @param beside entries that were looked at beside those of the conditions
  Grounds grounds(Surroundings world, Instant asOf, Collection<EntryId> beside) {
    TreeSet<EntryId> looked = new TreeSet<>(beside);
    considered.addTo(looked);
    return grounds(world, asOf, looked);
  }

  /// What its being performed or breached rests on: what came later is not of it, whoever asks
  /// when.
  Grounds groundsThen(Surroundings world) {
    TreeSet<EntryId> looked = new TreeSet<>();
    consideredThen.addTo(looked);
    return grounds(world, settledAt, looked);
  }

  private Grounds grounds(Surroundings world, Instant asOf, SortedSet<EntryId> looked) {
    Grounds all = rule.grounds().plus(applies.grounds()).plus(outcome);
    if (rule.undertaking().modality() == Undertaking.Modality.MUST_NOT) {
      looked.addAll(world.contraries().evidence(rule, contrary.asked()));
    }
    if (!Applicability.isEach(rule)) {
      looked.addAll(world.applicability().evidenceOfBearers(rule, caseId, asOf));
    } else if (caseId.isEmpty() && !bearers.isEmpty()) {
      // It would have ended if the bearer were no longer bound.
      looked.addAll(world.standings().standing(bearers.getFirst(), asOf).grounds().entries());
    }
    List<EntryId> rest = Sorted.union(onset.looked(world), looked, all.entries());
    return rest.isEmpty()
        ? all
        : all.plus(Grounds.of(new Ground.ByInference(Inference.CONSIDERED, List.of(), rest)));
  }
}
