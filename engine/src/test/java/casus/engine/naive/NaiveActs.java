// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.Author;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Truth;
import casus.engine.naive.NaiveWorld.Frame;
import casus.engine.naive.NaiveWorld.Told;
import casus.treaty.Clause;
import casus.treaty.Performance;
import casus.treaty.Performance.Content;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Mode;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.party.PartyRef;
import casus.treaty.time.Start;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Rules 16, 23 and 26 of the semantics: acts, what performs and what contravenes.
final class NaiveActs {
  private NaiveActs() {}

  /// What is to be made of a reported act.
  enum Done {
    /// It is not disputed, or done on the chosen account.
    DONE,
    /// Somebody entitled to denies it.
    DENIED,
    /// It was not done, on the chosen account.
    NOT_DONE
  }

  /// What somebody did, and when, against a duty to abstain, and of what occurrence it is.
  record Contrary(Instant at, Truth truth, PartyId by, Optional<OccasionId> about) {}

  /// Rule 16: visible acts, joint acts by a single actor left out.
  static List<Told<Event.ActReported>> acts(NaiveWorld w) {
    return w.told(Event.ActReported.class).stream().filter(a -> !isJointAlone(w, a)).toList();
  }

  /// Rule 16: a joint act needs two actors.
  static boolean isJointAlone(NaiveWorld w, Told<Event.ActReported> act) {
    boolean joint = w.text().vocabulary().act(act.event().act()).filter(ActType::joint).isPresent();
    return joint && act.event().actors().size() < 2;
  }

  /// Rule 16: an act that counts for something on a case only, and names none.
  static boolean isOfNoCase(NaiveWorld w, Event.ActReported act) {
    List<Undertaking> fitting =
        w.rules().stream()
            .filter(r -> fits(w, r.performance(), act.act()))
            .filter(r ->
                NaiveStanding.members(w, r.bearers().group()).stream()
                    .anyMatch(act.actors()::contains))
            .toList();
    boolean onCase =
        isAsked(w, act.act())
            || fitting.stream().anyMatch(r -> r.modality() != Undertaking.Modality.MAY);
    return act.about().isEmpty()
        && onCase
        && fitting.stream().noneMatch(r -> r.trigger().isStanding());
  }

  /// Whether a condition or a clock of the text asks for a type of act.
  private static boolean isAsked(NaiveWorld w, ActTypeId act) {
    List<Condition> conditions = new ArrayList<>();
    List<Start> starts = new ArrayList<>();
    for (Undertaking rule : w.rules()) {
      conditions.addAll(w.selected(rule.trigger().conditions()));
      conditions.addAll(w.selected(rule.terms().unless()));
      conditions.addAll(NaiveRules.endings(w, rule, Clause.Effect.ENDS));
      conditions.addAll(NaiveRules.endings(w, rule, Clause.Effect.SUSPENDED));
      switch (rule.window()) {
        case Window.Once(_, _, var start) -> start.stated().ifPresent(starts::add);
        case Window.AtAllTimes(var during) -> during.ifPresent(conditions::add);
      }
    }
    w.text().deciders().questions().stream()
        .flatMap(q -> NaiveQuestions.declared(w, q.id()).stream())
        .flatMap(q -> q.limit().stated().stream())
        .flatMap(l -> l.start().stated().stream())
        .forEach(starts::add);
    w.text().vocabulary().tracks().forEach(k -> k.start().stated().ifPresent(starts::add));
    conditions.stream()
        .flatMap(NaiveStarts::parts)
        .forEach(c -> {
          if (c instanceof Condition.HasPassed(_, Start start)) {
            starts.add(start);
          }
        });
    return conditions.stream()
            .flatMap(NaiveStarts::parts)
            .anyMatch(c -> c instanceof Condition.HasDone(var wanted, _) && wanted.equals(act))
        || starts.stream()
            .anyMatch(s -> s instanceof Start.Act(var wanted, _) && wanted.equals(act));
  }

  private static boolean isAbout(NaiveWorld w, Event.ActReported act, OccasionId ofCase) {
    return act.about().filter(o -> NaiveOccasions.isAbout(w, o, ofCase)).isPresent();
  }

  /// Rule 16: whether an act counts as done, for the duty of a frame.
  static Done done(NaiveWorld w, Told<Event.ActReported> act, Frame f) {
    List<Author> deniers =
        w.told(Event.ActDenied.class).stream()
            .filter(d -> d.event().act().equals(act.entry().id()))
            .map(d -> d.entry().by())
            .toList();
    Set<PartyId> entitled = new TreeSet<>(act.event().actors());
    act.event().toward().ifPresent(entitled::add);
    f.owedTo().forEach(ref -> entitled.addAll(NaiveConditions.parties(w, ref, f)));
    f.occasionCase().stream()
        .flatMap(c -> NaiveOccasions.members(w, c).stream())
        .forEach(m -> entitled.addAll(NaiveOccasions.claimed(w, m, Field.AGAINST)));
    List<Author> effective =
        deniers.stream()
            .filter(a -> entitled.stream().anyMatch(p -> p.value().equals(a.value())))
            .toList();
    if (w.choice().account().isPresent()) {
      return effective.contains(w.choice().account().get()) ? Done.NOT_DONE : Done.DONE;
    }
    return effective.isEmpty() ? Done.DONE : Done.DENIED;
  }

  /// Rule 16: `HasDone`.
  static Truth hasDone(NaiveWorld w, ActTypeId act, PartyRef by, Frame f, Instant t) {
    if (f.occasionCase().isEmpty()) {
      return Truth.UNDETERMINED;
    }
    Set<PartyId> meant = NaiveConditions.parties(w, by, f);
    List<Done> found =
        acts(w).stream()
            .filter(a -> a.event().act().equals(act) && !a.occurred().isAfter(t))
            .filter(a -> isAbout(w, a.event(), f.occasionCase().get()))
            .filter(a -> a.event().actors().stream().anyMatch(meant::contains))
            .map(a -> done(w, a, f))
            .toList();
    if (found.contains(Done.DONE)) {
      return Truth.TRUE;
    }
    return found.contains(Done.DENIED) ? Truth.CONTESTED : Truth.UNDETERMINED;
  }

  /// Rule 23: whether a type of act is the act or a form of it.
  static boolean isFormOf(NaiveWorld w, ActTypeId type, ActTypeId act) {
    return type.equals(act)
        || w.text().vocabulary().act(type).filter(a -> a.formOf().contains(act)).isPresent();
  }

  /// Rule 23: whether a type of act fits a performance.
  private static boolean fits(NaiveWorld w, Performance performance, ActTypeId type) {
    return switch (performance.content()) {
      case Content.Itself() -> isFormOf(w, type, performance.act());
      case Content.AtLeast(_, var forms) -> w.selected(forms).contains(type);
      case Content.AsNecessary(var examples, _) ->
          isFormOf(w, type, performance.act()) || w.selected(examples).contains(type);
    };
  }

  /// Rule 23: acts of a bearer about the case, toward whom the performance says.
  private static List<Told<Event.ActReported>> actsOf(
      NaiveWorld w, Undertaking rule, Frame f, PartyId bearer) {
    Frame own = f.withBearer(bearer);
    return acts(w).stream()
        .filter(a -> a.event().actors().contains(bearer))
        .filter(a -> f.occasionCase().isEmpty() || isAbout(w, a.event(), f.occasionCase().get()))
        .filter(a -> isToward(w, rule.performance(), own, a.event().toward()))
        .toList();
  }

  private static boolean isToward(
      NaiveWorld w, Performance performance, Frame f, Optional<PartyId> toward) {
    return toward.isEmpty()
        || performance.toward().isEmpty()
        || NaiveConditions.parties(w, performance.toward().get(), f).contains(toward.get());
  }

  /// Rule 23: when the window opens.
  static Optional<Instant> opens(NaiveWorld w, Undertaking rule, Frame f) {
    if (rule.window() instanceof Window.Once(_, _, var start) && !start.isOpen()) {
      Start from = start.stated().orElseThrow();
      Optional<Instant> earliest =
          NaiveStarts.untimed(w, from, f).stream().findFirst().map(Entry::occurred);
      return earliest.isPresent() ? earliest : NaiveStarts.started(w, from, f);
    }
    return f.occasionCase().isEmpty()
        ? f.accrued()
        : NaiveOccasions.members(w, f.occasionCase().get()).stream()
            .map(m -> NaiveOccasions.time(w, m))
            .min(Instant::compareTo);
  }

  /// Rule 23: whether one bearer has performed by an instant.
  static Truth performed(NaiveWorld w, Undertaking rule, Frame f, PartyId bearer, Instant u) {
    Optional<Instant> opens = opens(w, rule, f);
    List<Told<Event.ActReported>> acts =
        actsOf(w, rule, f, bearer).stream()
            .filter(a -> fits(w, rule.performance(), a.event().act()))
            .filter(a -> opens.isPresent() && !a.occurred().isBefore(opens.get()))
            .filter(a -> !a.occurred().isAfter(u))
            .toList();
    Set<ActTypeId> sure = new TreeSet<>();
    Set<ActTypeId> disputed = new TreeSet<>();
    for (Told<Event.ActReported> act : acts) {
      Done done = done(w, act, f);
      if (done == Done.DONE) {
        sure.add(act.event().act());
      }
      if (done != Done.NOT_DONE) {
        disputed.add(act.event().act());
      }
    }
    int needed = rule.performance().content() instanceof Content.AtLeast(int k, _) ? k : 1;
    if (sure.size() >= needed) {
      return Truth.TRUE;
    }
    return disputed.size() >= needed ? Truth.CONTESTED : Truth.FALSE;
  }

  /// Rule 23: whether the bearers together have performed by an instant.
  static Truth performed(
      NaiveWorld w, Undertaking rule, Frame f, List<PartyId> bearers, Instant u) {
    List<Truth> each = bearers.stream().map(b -> performed(w, rule, f, b, u)).toList();
    return switch (rule.bearers().mode()) {
      case Mode.Each(), Mode.AllJointly(), Mode.Collectively() ->
          each.stream().reduce(Truth.TRUE, Truth::and);
      case Mode.JointlyAndSeverally() -> each.stream().reduce(Truth.FALSE, Truth::or);
      case Mode.AnyOf(int count) -> {
        long sure = each.stream().filter(v -> v == Truth.TRUE).count();
        long disputed = each.stream().filter(v -> v == Truth.CONTESTED).count();
        if (sure >= count) {
          yield Truth.TRUE;
        }
        yield sure + disputed >= count ? Truth.CONTESTED : Truth.FALSE;
      }
    };
  }

  /// Rule 26: contrary acts by any of the bearers, at whatever time.
  static List<Contrary> contrary(NaiveWorld w, Undertaking rule, Frame f, List<PartyId> bearers) {
    List<Contrary> found = new ArrayList<>();
    for (PartyId bearer : bearers) {
      Frame own = f.withBearer(bearer);
      for (Told<Event.ActReported> act : actsOf(w, rule, f, bearer)) {
        boolean free =
            act.event().toward().isPresent()
                && NaiveReservations.isNotOwed(
                    w, rule, own, act.event().toward().get(), act.occurred());
        if (!free && isFormOf(w, act.event().act(), rule.performance().act())) {
          switch (done(w, act, f)) {
            case DONE -> found.add(told(act, Truth.TRUE, bearer));
            case DENIED -> found.add(told(act, Truth.CONTESTED, bearer));
            case NOT_DONE -> {}
          }
        }
      }
      for (OccasionId o : NaiveOccasions.occasions(w)) {
        Truth truth = contraryOccasion(w, rule, own, o);
        found.add(new Contrary(NaiveOccasions.time(w, o), truth, bearer, Optional.of(o)));
      }
    }
    return found;
  }

  private static Contrary told(Told<Event.ActReported> act, Truth truth, PartyId by) {
    return new Contrary(act.occurred(), truth, by, act.event().about());
  }

  /// Rule 26: whether an occasion is a contrary act of the bearer.
  private static Truth contraryOccasion(NaiveWorld w, Undertaking rule, Frame f, OccasionId o) {
    Truth what =
        NaiveOccasions.fieldTruth(
            w,
            o,
            Field.WHAT,
            c ->
                NaiveKinship.anyIs(
                    w,
                    rule.citation(),
                    ((Claim.What) c).types(),
                    type ->
                        w.text()
                            .vocabulary()
                            .event(type)
                            .filter(e -> e.countsAs().contains(rule.performance().act()))
                            .isPresent()));
    Truth who = NaiveOccasions.names(w, o, Field.WHO, Set.of(f.bearer()));
    Truth against =
        rule.performance()
            .toward()
            .map(ref ->
                NaiveOccasions.names(
                    w,
                    o,
                    Field.AGAINST,
                    NaiveConditions.parties(w, ref, f).stream()
                        .filter(p ->
                            !NaiveReservations.isNotOwed(w, rule, f, p, NaiveOccasions.time(w, o)))
                        .collect(Collectors.toSet())))
            .orElse(Truth.TRUE);
    return what.and(who).and(against);
  }
}
