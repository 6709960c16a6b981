// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.grounds.Truth;
import casus.engine.naive.NaiveAssessment.Beside;
import casus.engine.naive.NaiveAssessment.Ineffective;
import casus.engine.naive.NaiveAssessment.NaiveObligation;
import casus.engine.naive.NaiveAssessment.Open;
import casus.engine.naive.NaiveLife.Slot;
import casus.engine.naive.NaiveWorld.Frame;
import casus.engine.naive.NaiveWorld.Stood;
import casus.engine.naive.NaiveWorld.Told;
import casus.engine.obligation.Due;
import casus.engine.obligation.ObligationKey;
import casus.engine.obligation.Status;
import casus.engine.standing.PartyStanding.Degree;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.treaty.Instrument;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Window;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.place.Atlas;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What follows from an instrument and a docket, recomputed from everything at every instant.
///
/// This follows `docs/concepts/semantics.md` and nothing else; it was written without sight of the
/// engine's evaluation, so that the two check each other and the page.
final class NaiveEngine {
  /// More rounds than any instant can need; beyond them something turns in a circle.
  private static final int MOST_ROUNDS = 1_000;

  private NaiveEngine() {}

  static NaiveAssessment assess(
      Instrument instrument, Docket docket, Vantage vantage, Choice choice, Atlas atlas) {
    return assess(instrument, NaiveWorld.of(instrument, docket, vantage, choice, atlas));
  }

  static NaiveAssessment assess(Instrument instrument, NaiveWorld w) {
    SortedMap<PartyId, Degree> degrees = new TreeMap<>();
    instrument
        .cast()
        .parties()
        .forEach(p -> degrees.put(p.id(), NaiveStanding.degree(w, p.id(), w.asOf())));
    Map<Slot, Lived> lives = lives(w);
    return new NaiveAssessment(
        w.inForce(),
        w.provisional(),
        NaiveStanding.entry(w),
        degrees,
        since(w, degrees),
        obligations(w, lives),
        w.ended().filter(e -> !e.isAfter(w.asOf())),
        cases(w),
        notOwed(w, lives),
        ineffective(w));
  }

  private static SortedMap<ObligationKey, NaiveObligation> obligations(
      NaiveWorld w, Map<Slot, Lived> lives) {
    SortedMap<ObligationKey, NaiveObligation> found = new TreeMap<>();
    lives.forEach((slot, life) -> {
      Set<Open> open = new NaiveLife(w, slot, stood(lives), w.asOf()).open(life);
      found.put(life.key(), outcome(w, slot, life, open));
    });
    return found;
  }

  /// Rule 11: since when parties that have consented have the degrees they have, without a break.
  private static SortedMap<PartyId, Instant> since(
      NaiveWorld w, SortedMap<PartyId, Degree> degrees) {
    SortedMap<PartyId, Instant> found = new TreeMap<>();
    degrees.forEach((party, degree) -> {
      if (degree != Degree.OUTSIDER) {
        for (Instant t : new TreeSet<>(NaiveInstants.known(w)).descendingSet()) {
          if (NaiveStanding.degree(w, party, t) != degree) {
            break;
          }
          found.put(party, t);
        }
      }
    });
    return found;
  }

  /// Rule 7: the cases that exist.
  private static SortedMap<OccasionId, List<OccasionId>> cases(NaiveWorld w) {
    SortedMap<OccasionId, List<OccasionId>> found = new TreeMap<>();
    for (OccasionId id : NaiveOccasions.cases(w)) {
      List<OccasionId> members = NaiveOccasions.members(w, id, w.asOf());
      if (!members.isEmpty()) {
        found.put(id, members);
      }
    }
    return found;
  }

  /// Rules 21 and 22: what could be owed, and is not.
  private static SortedMap<ObligationKey, List<PartyId>> notOwed(
      NaiveWorld w, Map<Slot, Lived> lives) {
    SortedMap<ObligationKey, List<PartyId>> found = new TreeMap<>();
    for (Slot slot : slots(w)) {
      if (!lives.containsKey(slot)) {
        new NaiveLife(w, slot, stood(lives), w.asOf())
            .notOwed()
            .ifPresent(l -> found.put(l.key(), l.bearers()));
      }
    }
    return found;
  }

  /// Rule 29: instant after instant, up to the vantage.
  private static Map<Slot, Lived> lives(NaiveWorld w) {
    List<Slot> slots = slots(w);
    SortedSet<Instant> agenda = new TreeSet<>(NaiveInstants.known(w));
    Map<Slot, Lived> lives = Map.of();
    while (!agenda.isEmpty() && !agenda.getFirst().isAfter(w.asOf())) {
      Instant t = agenda.getFirst();
      agenda.remove(t);
      lives = atInstant(w, slots, lives, t);
      if (lives.values().stream()
          .anyMatch(l -> l.status() == Status.BREACHED && l.since().equals(t))) {
        agenda.add(t.plusMillis(1));
      }
      if (lives.values().stream().anyMatch(l -> l.accrued().equals(Optional.of(t)))) {
        agenda.addAll(NaiveInstants.afterTerms(w, Set.of(t)).tailSet(t.plusMillis(1)));
      }
    }
    return lives;
  }

  /// Rules 20, 21 and 7: where an obligation may come to be.
  private static List<Slot> slots(NaiveWorld w) {
    List<Slot> found = new ArrayList<>();
    for (int i = 0; i < w.rules().size(); i++) {
      Undertaking rule = w.rules().get(i);
      List<Optional<OccasionId>> cases =
          rule.trigger().isStanding()
              ? List.of(Optional.empty())
              : NaiveOccasions.cases(w).stream().map(Optional::of).toList();
      List<Optional<PartyId>> parties =
          NaiveLife.isForEach(rule)
              ? NaiveStanding.members(w, rule.bearers().group()).stream().map(Optional::of).toList()
              : List.of(Optional.empty());
      for (Optional<OccasionId> ofCase : cases) {
        for (Optional<PartyId> party : parties) {
          found.add(new Slot(i, ofCase, party));
        }
      }
    }
    return found;
  }

  /// Rule 28: rounds, until nothing changes.
  private static Map<Slot, Lived> atInstant(
      NaiveWorld w, List<Slot> slots, Map<Slot, Lived> start, Instant t) {
    Map<Slot, Lived> before = start;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Map<ObligationKey, Stood> stood = stood(before);
      Map<Slot, Lived> after = new LinkedHashMap<>();
      for (Slot slot : slots) {
        new NaiveLife(w, slot, stood, t)
            .next(Optional.ofNullable(before.get(slot)), Optional.ofNullable(start.get(slot)))
            .ifPresent(life -> after.put(slot, life));
      }
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
    throw new IllegalStateException("no end of rounds at " + t);
  }

  private static Map<ObligationKey, Stood> stood(Map<Slot, Lived> lives) {
    Map<ObligationKey, Stood> stood = new TreeMap<>();
    lives.values().forEach(l -> stood.put(l.key(), new Stood(l.status(), l.bearers())));
    return stood;
  }

  /// What is shown of an obligation as of the vantage.
  private static NaiveObligation outcome(NaiveWorld w, Slot slot, Lived life, Set<Open> open) {
    Undertaking rule = w.rules().get(slot.rule());
    Frame f =
        new Frame(
            slot.ofCase(),
            life.chosen(),
            life.bearers().getFirst(),
            life.accrued(),
            rule.terms().owedTo(),
            Map.of(),
            Set.of());
    Due due = NaiveStarts.due(w, rule, f, w.asOf());
    boolean bornLate =
        life.status() == Status.BREACHED
            && life.accrued().equals(Optional.of(life.since()))
            && due instanceof Due.At at
            && at.instant().isBefore(life.since());
    return new NaiveObligation(
        life.status(),
        life.accrued(),
        life.since(),
        due,
        bornLate,
        remedied(w, rule, life, f),
        open,
        life.bearers(),
        beside(w, rule, life, f));
  }

  /// Rules 17, 23 and 29: what is said beside where it stands.
  private static Beside beside(NaiveWorld w, Undertaking rule, Lived life, Frame f) {
    TreeSet<PartyId> owedTo = new TreeSet<>();
    f.owedTo().forEach(ref -> owedTo.addAll(NaiveConditions.parties(w, ref, f)));
    boolean over = life.status() == Status.FULFILLED || life.status() == Status.LAPSED;
    List<PartyId> free =
        over || life.accrued().isEmpty()
            ? List.of()
            : NaiveReservations.notOwedToward(w, rule, f, life.bearers(), w.asOf());
    List<PartyId> apart =
        over || life.accrued().isEmpty()
            ? List.of()
            : NaiveSuspensions.suspendedToward(w, rule, f, life.bearers(), w.asOf());
    boolean once = rule.modality() == Modality.MUST && rule.window() instanceof Window.Once;
    if (!once || life.accrued().isEmpty()) {
      return new Beside(life.excusedAfter(), List.of(), false, List.copyOf(owedTo), free, apart);
    }
    Instant last = life.status().isTerminal() ? life.since() : w.asOf();
    Instant until =
        NaiveStarts.dueInstant(w, rule, f, last).filter(d -> d.isBefore(last)).orElse(last);
    List<PartyId> notBy =
        life.status() == Status.BREACHED
            ? life.bearers().stream()
                .filter(b -> NaiveActs.performed(w, rule, f, b, until) != Truth.TRUE)
                .toList()
            : List.of();
    boolean disputed =
        rule.bearers().mode() instanceof Undertaking.Mode.Collectively
            ? life.bearers().stream()
                .anyMatch(b -> NaiveActs.performed(w, rule, f, b, until) == Truth.CONTESTED)
            : NaiveActs.performed(w, rule, f, life.bearers(), until) == Truth.CONTESTED;
    return new Beside(life.excusedAfter(), notBy, disputed, List.copyOf(owedTo), free, apart);
  }

  /// Rule 29: the first act after the due instant of a breached duty that completes performance.
  private static Optional<Instant> remedied(NaiveWorld w, Undertaking rule, Lived life, Frame f) {
    Optional<Instant> due = NaiveStarts.dueInstant(w, rule, f, w.asOf());
    if (life.status() != Status.BREACHED || rule.modality() != Modality.MUST || due.isEmpty()) {
      return Optional.empty();
    }
    return NaiveActs.acts(w).stream()
        .map(Told::occurred)
        .filter(x -> x.isAfter(due.get()))
        .sorted()
        .filter(x -> NaiveActs.performed(w, rule, f, life.bearers(), x) == Truth.TRUE)
        .findFirst();
  }

  /// Every entry about this instrument that has no effect.
  private static SortedSet<Ineffective> ineffective(NaiveWorld w) {
    SortedSet<Ineffective> found = new TreeSet<>();
    for (Entry entry : w.docket().entries()) {
      if (NaiveView.isCorrection(entry.event()) && NaiveView.isOnRecord(entry, w.vantage())) {
        NaiveView.whyNoEffect(w.docket(), w.vantage(), entry)
            .ifPresent(r -> found.add(new Ineffective(entry.id(), r)));
      }
    }
    for (Entry entry : w.visible()) {
      whyNoEffect(w, entry).ifPresent(r -> found.add(new Ineffective(entry.id(), r)));
    }
    return found;
  }

  private static Optional<Reason> whyNoEffect(NaiveWorld w, Entry entry) {
    return switch (entry.event()) {
      case Event.AccountGiven a ->
          NaiveOccasions.occasions(w).contains(a.occasion())
              ? Optional.empty()
              : Optional.of(Reason.NO_SUCH_OCCASION);
      case Event.QuestionAnswered a when isAsked(w, a.question()) ->
          NaiveQuestions.whyNoEffect(w, new Told<>(entry, a));
      case Event.VoteCast v when isAsked(w, v.question()) ->
          NaiveBodies.whyNotCounted(w, new Told<>(entry, v));
      case Event.AbsenceRecorded a when isAsked(w, a.question()) ->
          NaiveBodies.whyNotAbsent(w, new Told<>(entry, a));
      case Event.DecisionReported d when isAsked(w, d.question()) ->
          NaiveBodies.whyNotDecided(w, new Told<>(entry, d));
      case Event.ActDenied d ->
          isKept(w, d.act()) ? Optional.empty() : Optional.of(Reason.NO_SUCH_ENTRY);
      case Event.ActReported a ->
          NaiveActs.isJointAlone(w, new Told<>(entry, a))
              ? Optional.of(Reason.JOINT_ACT_ALONE)
              : NaiveActs.isOfNoCase(w, a)
                  ? Optional.of(Reason.NAMES_NO_OCCASION)
                  : Optional.empty();
      case Event.NoticeGiven n
          when n.instrument().equals(w.id()) && n.notice() == Event.Notice.WITHDRAWAL ->
          NaiveEnds.whyNoEffect(w, n, entry.occurred());
      case Event.SuspensionDeclared s when s.instrument().equals(w.id()) ->
          NaiveSuspensions.whyNoEffect(w, s, entry.occurred());
      case Event.SuspensionEnded s when s.instrument().equals(w.id()) ->
          NaiveSuspensions.whyNoEffect(w, s, entry.occurred());
      case Event.ProlongationAgreed a when a.instrument().equals(w.id()) ->
          NaiveEnds.isIn(w, a.party(), entry.occurred())
              ? Optional.empty()
              : Optional.of(Reason.NOT_BOUND_THEN);
      case Event.EndAgreed a when a.instrument().equals(w.id()) ->
          NaiveEnds.isIn(w, a.party(), entry.occurred())
              ? Optional.empty()
              : Optional.of(Reason.NOT_BOUND_THEN);
      case Event.Declared d when d.instrument().equals(w.id()) ->
          NaiveReservations.whyNoEffect(w, new Told<>(entry, d));
      default -> Optional.empty();
    };
  }

  /// Whether a question is asked under the choice; an answer to any other is about another text.
  private static boolean isAsked(NaiveWorld w, QuestionId question) {
    return NaiveQuestions.declared(w, question).isPresent();
  }

  /// Whether an entry is on record and not withdrawn, whenever it occurred.
  private static boolean isKept(NaiveWorld w, EntryId id) {
    Vantage ever = new Vantage(Entry.LATEST, w.vantage().knownAt());
    return NaiveView.visible(w.docket(), ever).stream().anyMatch(e -> e.id().equals(id));
  }
}
