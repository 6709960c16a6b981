// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Truth;
import casus.engine.naive.NaiveActs.Contrary;
import casus.engine.naive.NaiveAssessment.Open;
import casus.engine.naive.NaiveWorld.Frame;
import casus.engine.naive.NaiveWorld.Stood;
import casus.engine.obligation.ObligationKey;
import casus.engine.obligation.Status;
import casus.treaty.Clause;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Undertaking.Mode;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.name.PartyId;
import casus.treaty.party.Exclusion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Rules 21, 22 and 25 to 27 of the semantics: the life of one obligation at one instant.
///
/// @param w everything
/// @param slot which obligation
/// @param before what stood in the previous round
/// @param t the instant
record NaiveLife(NaiveWorld w, Slot slot, Map<ObligationKey, Stood> before, Instant t) {

  /// Where an obligation may come to be: a rule, a case or none, and a bearer or several jointly.
  record Slot(int rule, Optional<OccasionId> ofCase, Optional<PartyId> party) {}

  /// The value of a trigger, the member it has it from, and whom it binds.
  private record Applies(Truth value, Optional<OccasionId> chosen, List<PartyId> bearers) {}

  private Undertaking rule() {
    return w.rules().get(slot.rule());
  }

  private Frame frame(Optional<OccasionId> member, PartyId bearer, Optional<Instant> accrued) {
    return new Frame(
        slot.ofCase(), member, bearer, accrued, rule().terms().owedTo(), before, Set.of());
  }

  /// What becomes of the obligation in a round.
  ///
  /// @param old the life before this round
  /// @param start the life before this instant
  Optional<Lived> next(Optional<Lived> old, Optional<Lived> start) {
    if (old.filter(l -> l.status().isTerminal()).isPresent()) {
      return old.map(this::afterwards);
    }
    if (old.flatMap(Lived::accrued).isPresent()) {
      Lived life = old.get();
      List<PartyId> now = isShared() ? standingBearers() : life.bearers();
      return Optional.of(
          lived(now.isEmpty() ? life.bearers() : now, life.chosen(), life.accrued().get(), start));
    }
    Applies applies = applies();
    return switch (applies.value()) {
      case FALSE -> Optional.empty();
      case UNDETERMINED -> Optional.of(waiting(applies, Status.PENDING, start));
      case CONTESTED -> Optional.of(waiting(applies, Status.CONTESTED, start));
      case TRUE -> Optional.of(lived(applies.bearers(), applies.chosen(), t, start));
    };
  }

  private Lived waiting(Applies applies, Status status, Optional<Lived> start) {
    return new Lived(
        key(applies.bearers()),
        applies.bearers(),
        applies.chosen(),
        Optional.empty(),
        status,
        since(status, start),
        false,
        false,
        List.of(),
        Optional.empty());
  }

  /// Rule 22: several bearers of a standing rule are not part of what names an obligation.
  private ObligationKey key(List<PartyId> bearers) {
    return new ObligationKey(rule().citation(), slot.ofCase(), isShared() ? List.of() : bearers);
  }

  private boolean isShared() {
    return slot.ofCase().isEmpty() && slot.party().isEmpty();
  }

  /// Rule 29: the instant at which the present status was taken.
  private Instant since(Status status, Optional<Lived> start) {
    return start.filter(l -> l.status() == status).map(Lived::since).orElse(t);
  }

  /// Rule 21: whether the rule applies, and to whom.
  private Applies applies() {
    if (slot.ofCase().isEmpty()) {
      return standing();
    }
    if (slot.party().isPresent()) {
      return disjunction(slot.party().get(), List.of(slot.party().get()), true);
    }
    List<PartyId> bearers = jointBearers();
    return bearers.isEmpty()
        ? new Applies(Truth.FALSE, Optional.empty(), bearers)
        : disjunction(bearers.getFirst(), bearers, false);
  }

  private boolean isCollective() {
    return rule().bearers().mode() instanceof Mode.Collectively;
  }

  /// Rule 21a: whoever is to bear it, if all do: members not left out by name.
  private List<PartyId> everybody() {
    return NaiveStanding.members(w, rule().bearers().group()).stream()
        .filter(p -> !NaiveRules.isNamedOut(w, rule(), p))
        .sorted()
        .toList();
  }

  /// Rule 21a: whether anybody fails the others on an occasion.
  private Truth someoneFailsOthers(OccasionId m) {
    List<Exclusion> written = w.selected(rule().bearers().except());
    List<Exclusion> looked = new ArrayList<>(written);
    if (written.stream().noneMatch(Exclusion.OfAttributedState.class::isInstance)) {
      looked.add(new Exclusion.OfAttributedState(casus.treaty.text.Slot.open()));
    }
    Truth fails = Truth.FALSE;
    for (PartyId p : everybody()) {
      if (!NaiveStanding.isBoundBy(w, rule(), p, NaiveOccasions.time(w, m))) {
        fails = Truth.TRUE;
      }
      for (Exclusion x : looked) {
        fails = fails.or(NaiveRules.leavesOut(w, x, m, p));
      }
    }
    return fails;
  }

  /// Rule 21: the bearers of a mode other than each, in name order.
  private List<PartyId> jointBearers() {
    if (isCollective()) {
      return NaiveOccasions.members(w, slot.ofCase().orElseThrow(), t).isEmpty()
          ? List.of()
          : everybody();
    }
    List<OccasionId> members = NaiveOccasions.members(w, slot.ofCase().orElseThrow(), t);
    if (members.isEmpty()) {
      return List.of();
    }
    OccasionId first = members.getFirst();
    return NaiveStanding.members(w, rule().bearers().group()).stream()
        .filter(p -> NaiveStanding.isBoundBy(w, rule(), p, NaiveOccasions.time(w, first)))
        .filter(p ->
            w.selected(rule().bearers().except()).stream()
                .noneMatch(x -> NaiveRules.leavesOut(w, x, first, p) == Truth.TRUE))
        .sorted()
        .toList();
  }

  /// Rule 21: the disjunction over members, and the earliest that gives it its value.
  private Applies disjunction(PartyId p, List<PartyId> bearers, boolean withExclusions) {
    List<OccasionId> members =
        NaiveOccasions.members(w, slot.ofCase().orElseThrow(), t).stream()
            .filter(m ->
                isCollective() || NaiveStanding.isBoundBy(w, rule(), p, NaiveOccasions.time(w, m)))
            .toList();
    Truth value =
        members.stream().map(m -> conjunction(m, p, withExclusions)).reduce(Truth.FALSE, Truth::or);
    return new Applies(
        value,
        members.stream().filter(m -> conjunction(m, p, withExclusions) == value).findFirst(),
        bearers);
  }

  /// Rule 21: the conjunction for one member occasion.
  private Truth conjunction(OccasionId m, PartyId p, boolean withExclusions) {
    Frame f = frame(Optional.of(m), p, Optional.empty());
    Truth what =
        NaiveOccasions.fieldTruth(
            w,
            m,
            Field.WHAT,
            c ->
                NaiveKinship.anyIs(
                    w,
                    rule().citation(),
                    ((Claim.What) c).types(),
                    rule().trigger().events()::contains));
    Truth finding =
        rule()
            .trigger()
            .finding()
            .stated()
            .map(x -> NaiveQuestions.isAnswered(w, x.question(), x.options(), f, t))
            .orElse(Truth.TRUE);
    Truth conditions = NaiveConditions.all(w, w.selected(rule().trigger().conditions()), f, t);
    Truth kept =
        w.selected(rule().bearers().except()).stream()
            .map(x -> NaiveRules.leavesOut(w, x, m, p).not())
            .reduce(Truth.TRUE, Truth::and);
    Truth base = what.and(finding).and(conditions);
    if (isCollective()) {
      return base.and(someoneFailsOthers(m).not());
    }
    return withExclusions ? base.and(kept) : base;
  }

  /// Rule 21, for a standing rule.
  private Applies standing() {
    List<PartyId> bearers = standingBearers();
    if (bearers.isEmpty()) {
      return new Applies(Truth.FALSE, Optional.empty(), bearers);
    }
    Frame f = frame(Optional.empty(), bearers.getFirst(), Optional.empty());
    Truth value = NaiveConditions.all(w, w.selected(rule().trigger().conditions()), f, t);
    boolean anyUnbound = bearers.stream().anyMatch(p -> !NaiveStanding.isBoundBy(w, rule(), p, t));
    return new Applies(
        isCollective() && anyUnbound ? Truth.FALSE : value, Optional.empty(), bearers);
  }

  /// Rules 21 and 22: who bears a standing rule at this instant, in name order.
  private List<PartyId> standingBearers() {
    if (isCollective()) {
      return everybody();
    }
    List<PartyId> group =
        slot.party()
            .map(List::of)
            .orElseGet(() -> NaiveStanding.members(w, rule().bearers().group()));
    return group.stream()
        .filter(
            p -> NaiveStanding.isBoundBy(w, rule(), p, t) && !NaiveRules.isNamedOut(w, rule(), p))
        .sorted()
        .toList();
  }

  /// Rules 25 to 27: where an accrued obligation stands.
  private Lived lived(
      List<PartyId> bearers, Optional<OccasionId> chosen, Instant accrued, Optional<Lived> start) {
    Frame f = frame(chosen, bearers.getFirst(), Optional.of(accrued));
    boolean disputed =
        start.map(Lived::disputed).orElse(false)
            || !contraryNow(f, bearers, Truth.CONTESTED).isEmpty();
    boolean forgiven =
        start.map(Lived::forgiven).orElse(false)
            || contrary(f, bearers).stream()
                .anyMatch(c -> isFact(c.truth()) && excuses().holdFor(c, f));
    Status status =
        switch (rule().modality()) {
          case MUST -> dutyToAct(f, bearers);
          case MUST_NOT -> dutyToAbstain(f, bearers, disputed, forgiven);
          case MAY -> liberty(f, bearers);
        };
    return new Lived(
        key(bearers),
        bearers,
        chosen,
        Optional.of(accrued),
        status,
        since(status, start),
        disputed,
        forgiven,
        status == Status.BREACHED ? contraryNow(f, bearers, Truth.TRUE) : List.of(),
        Optional.empty());
  }

  /// Rule 29: excused after breach, from the first later instant at which an excuse is TRUE.
  private Lived afterwards(Lived life) {
    Frame f = frame(life.chosen(), life.bearers().getFirst(), life.accrued());
    boolean excused =
        life.status() == Status.BREACHED
            && life.excusedAfter().isEmpty()
            && t.isAfter(life.since())
            && excuses().after(life, f) == Truth.TRUE;
    return excused
        ? new Lived(
            life.key(),
            life.bearers(),
            life.chosen(),
            life.accrued(),
            life.status(),
            life.since(),
            life.disputed(),
            life.forgiven(),
            life.broken(),
            Optional.of(t))
        : life;
  }

  /// Whom the sentence could have bound, had it applied; nobody if there is no case.
  Optional<Lived> notOwed() {
    boolean there = slot.ofCase().map(c -> !NaiveOccasions.members(w, c, t).isEmpty()).orElse(true);
    if (!there) {
      return Optional.empty();
    }
    List<PartyId> bearers =
        slot.party()
            .map(List::of)
            .orElseGet(() -> slot.ofCase().isEmpty() ? standingBearers() : jointBearers());
    return bearers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            waiting(
                new Applies(Truth.FALSE, Optional.empty(), bearers),
                Status.PENDING,
                Optional.empty()));
  }

  /// Rule 25.
  private Status dutyToAct(Frame f, List<PartyId> bearers) {
    if (rule().window() instanceof Window.AtAllTimes) {
      return isOver(f, bearers) ? Status.LAPSED : halted(f, bearers).orElse(Status.DUE);
    }
    Optional<Instant> due = NaiveStarts.dueInstant(w, rule(), f, t);
    Instant until = due.filter(d -> d.isBefore(t)).orElse(t);
    Truth performed = NaiveActs.performed(w, rule(), f, bearers, until);
    if (performed == Truth.TRUE) {
      return Status.FULFILLED;
    }
    if (ends(f)) {
      return Status.LAPSED;
    }
    boolean late = due.filter(d -> d.isBefore(t)).isPresent();
    Status left =
        isCollective()
            ? defaulted(f, bearers, until)
            : performed == Truth.CONTESTED ? Status.CONTESTED : Status.BREACHED;
    return halted(f, bearers).orElse(late ? left : Status.DUE);
  }

  /// Rule 25, for all or none: one that fails is in breach, several free one another.
  private Status defaulted(Frame f, List<PartyId> bearers, Instant until) {
    List<Truth> each =
        bearers.stream().map(b -> NaiveActs.performed(w, rule(), f, b, until)).toList();
    if (each.stream().filter(v -> v == Truth.FALSE).count() >= 2) {
      return Status.LAPSED;
    }
    return each.contains(Truth.CONTESTED) ? Status.CONTESTED : Status.BREACHED;
  }

  /// Rule 26.
  private Status dutyToAbstain(Frame f, List<PartyId> bearers, boolean disputed, boolean forgiven) {
    if (NaiveHoldings.limit(w, rule()).isPresent() && isOver(f, bearers)) {
      return Status.LAPSED;
    }
    if (!contraryNow(f, bearers, Truth.TRUE).isEmpty()) {
      return Status.BREACHED;
    }
    if (isOver(f, bearers)) {
      return Status.LAPSED;
    }
    Status left = forgiven ? Status.EXCUSED : Status.DUE;
    return halted(f, bearers).orElse(disputed ? Status.CONTESTED : left);
  }

  /// Rule 26: a contrary act at this very instant, unless the duty is suspended or excused now.
  ///
  /// Earlier ones that were not contested have breached the duty already, or were without effect
  /// because it was suspended or excused then.
  private List<Contrary> contraryNow(Frame f, List<PartyId> bearers, Truth truth) {
    return contrary(f, bearers).stream()
        .filter(c -> c.truth() == truth && !excuses().holdFor(c, f))
        .toList();
  }

  /// Rule 26: contrary acts at this very instant, and limits that are exceeded, unless the duty is
  /// suspended or excused now.
  private List<Contrary> contrary(Frame f, List<PartyId> bearers) {
    if (rule().modality() != Modality.MUST_NOT || halted(f, bearers).isPresent()) {
      return List.of();
    }
    List<Contrary> found = new ArrayList<>();
    for (Truth truth : List.of(Truth.TRUE, Truth.CONTESTED)) {
      if (NaiveHoldings.any(w, rule(), bearers, t, truth)) {
        found.add(new Contrary(t, truth, f.bearer(), Optional.empty()));
      }
    }
    NaiveActs.contrary(w, rule(), f, bearers).stream()
        .filter(c -> c.at().equals(t))
        .forEach(found::add);
    return found;
  }

  private static boolean isFact(Truth truth) {
    return truth == Truth.TRUE || truth == Truth.CONTESTED;
  }

  private NaiveExcuses excuses() {
    return new NaiveExcuses(w, rule(), slot.ofCase().isEmpty(), before, t);
  }

  /// Rule 27.
  private Status liberty(Frame f, List<PartyId> bearers) {
    if (ends(f) || hasLeft(bearers)) {
      return Status.LAPSED;
    }
    return isReserved(f, bearers)
        ? Status.RESERVED
        : isSuspended(f, bearers) ? Status.SUSPENDED : Status.AVAILABLE;
  }

  private boolean ends(Frame f) {
    return isAnyTrue(NaiveRules.endings(w, rule(), Clause.Effect.ENDS), f);
  }

  private boolean isSuspended(Frame f, List<PartyId> bearers) {
    return isAnyTrue(NaiveRules.endings(w, rule(), Clause.Effect.SUSPENDED), f)
        || NaiveSuspensions.isApart(w, rule(), f, bearers, t);
  }

  /// Rule 25a.
  private boolean isReserved(Frame f, List<PartyId> bearers) {
    return NaiveReservations.isReserved(w, rule(), f, bearers, t);
  }

  /// Rules 25 and 26: reserved, or else suspended, or else excused.
  private Optional<Status> halted(Frame f, List<PartyId> bearers) {
    if (isReserved(f, bearers)) {
      return Optional.of(Status.RESERVED);
    }
    if (isSuspended(f, bearers)) {
      return Optional.of(Status.SUSPENDED);
    }
    return isAnyTrue(w.selected(rule().terms().unless()), f)
        ? Optional.of(Status.EXCUSED)
        : Optional.empty();
  }

  private boolean isAnyTrue(List<Condition> conditions, Frame f) {
    return conditions.stream().anyMatch(c -> NaiveConditions.value(w, c, f, t) == Truth.TRUE);
  }

  /// Rules 25 and 26: an ending, or `during` FALSE, or standing and no bearer bound any longer.
  private boolean isOver(Frame f, List<PartyId> bearers) {
    boolean outside =
        rule().window() instanceof Window.AtAllTimes(Optional<Condition> during)
            && during.filter(c -> NaiveConditions.value(w, c, f, t) == Truth.FALSE).isPresent();
    return ends(f) || outside || hasLeft(bearers);
  }

  private boolean hasLeft(List<PartyId> bearers) {
    return slot.ofCase().isEmpty()
        && (isCollective()
            ? bearers.stream().anyMatch(p -> !NaiveStanding.isBoundBy(w, rule(), p, t))
            : bearers.stream().noneMatch(p -> NaiveStanding.isBoundBy(w, rule(), p, t)));
  }

  /// Rule 25: what is open of an obligation that stands, and stops nothing.
  Set<Open> open(Lived life) {
    boolean over = life.status() == Status.FULFILLED || life.status() == Status.LAPSED;
    if (life.accrued().isEmpty() || over) {
      return Set.of();
    }
    Frame f = frame(life.chosen(), life.bearers().getFirst(), life.accrued());
    Set<Open> found = new TreeSet<>();
    Truth outside =
        rule().modality() != Modality.MAY
                && rule().window() instanceof Window.AtAllTimes(Optional<Condition> during)
            ? during.map(c -> NaiveConditions.value(w, c, f, t).not()).orElse(Truth.FALSE)
            : Truth.FALSE;
    if (isOpen(any(NaiveRules.endings(w, rule(), Clause.Effect.ENDS), f).or(outside))) {
      found.add(Open.ENDING);
    }
    if (isOpen(any(NaiveRules.endings(w, rule(), Clause.Effect.SUSPENDED), f))) {
      found.add(Open.SUSPENSION);
    }
    if (rule().modality() != Modality.MAY && isOpen(excuses().after(life, f))) {
      found.add(Open.EXCUSE);
    }
    return found;
  }

  private Truth any(List<Condition> conditions, Frame f) {
    return NaiveConditions.any(w, conditions, f, t);
  }

  private static boolean isOpen(Truth value) {
    return value == Truth.UNDETERMINED || value == Truth.CONTESTED;
  }

  /// Whether the rule makes one obligation for each of the group.
  static boolean isForEach(Undertaking rule) {
    return rule.bearers().mode() instanceof Mode.Each;
  }
}
