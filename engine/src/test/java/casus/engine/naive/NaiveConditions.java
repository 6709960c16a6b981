// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Truth;
import casus.engine.naive.NaiveWorld.Frame;
import casus.engine.obligation.Status;
import casus.treaty.condition.Condition;
import casus.treaty.condition.Condition.TrackState;
import casus.treaty.name.PartyId;
import casus.treaty.name.RoleId;
import casus.treaty.name.TrackId;
import casus.treaty.party.Group;
import casus.treaty.party.PartyRef;
import casus.treaty.party.Role;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Section 5 of the semantics: conditions, without questions (rule 14), bodies (15) and acts (16).
final class NaiveConditions {
  private NaiveConditions() {}

  /// The value of a condition at an instant.
  static Truth value(NaiveWorld w, Condition condition, Frame f, Instant t) {
    return switch (condition) {
      case Condition.AllOf(List<Condition> parts) -> all(w, parts, f, t);
      case Condition.AnyOf(List<Condition> parts) -> any(w, parts, f, t);
      case Condition.Not(Condition part) -> value(w, part, f, t).not();
      case Condition.IsAgainst(PartyRef state) -> names(w, Field.AGAINST, state, f);
      case Condition.IsAttributedTo(PartyRef state) -> names(w, Field.WHO, state, f);
      case Condition.IsIn(var area) ->
          f.member().map(m -> NaiveAreas.inside(w, area, m, Field.WHERE)).orElse(UNKNOWN);
      case Condition.ComesFrom(var area) ->
          f.member().map(m -> NaiveAreas.inside(w, area, m, Field.ORIGIN)).orElse(UNKNOWN);
      case Condition.Uses(String means) -> uses(w, means, f);
      case Condition.HasQuality(var quality) ->
          f.member().map(m -> NaiveOccasions.has(w, m, quality)).orElse(UNKNOWN);
      case Condition.IsAnswered(var question, var options) ->
          NaiveQuestions.isAnswered(w, question, options, f, t);
      case Condition.HasDone(var act, PartyRef by) -> NaiveActs.hasDone(w, act, by, f, t);
      case Condition.HasPassed(Term term, Start start) -> hasPassed(w, term, start, f, t);
      case Condition.TrackStands(TrackId track, TrackState state) ->
          NaiveAreas.truth(trackState(w, track, f, t) == state);
      case Condition.StandsElsewhere stands -> standsElsewhere(w, stands, f, t);
      case Condition.UndertakingStands stands -> undertakingStands(w, stands, f);
    };
  }

  private static final Truth UNKNOWN = Truth.UNDETERMINED;

  static Truth all(NaiveWorld w, List<Condition> parts, Frame f, Instant t) {
    return parts.stream().map(p -> value(w, p, f, t)).reduce(Truth.TRUE, Truth::and);
  }

  static Truth any(NaiveWorld w, List<Condition> parts, Frame f, Instant t) {
    return parts.stream().map(p -> value(w, p, f, t)).reduce(Truth.FALSE, Truth::or);
  }

  /// Rule 13: `IsAgainst` and `IsAttributedTo`.
  private static Truth names(NaiveWorld w, Field field, PartyRef state, Frame f) {
    return f.member()
        .map(m -> NaiveOccasions.names(w, m, field, boundThen(w, state, f, m)))
        .orElse(UNKNOWN);
  }

  /// Rule 13: of a role held while bound, those who were when it happened.
  private static Set<PartyId> boundThen(NaiveWorld w, PartyRef ref, Frame f, OccasionId member) {
    boolean whileBound =
        ref instanceof PartyRef.AnyOf(RoleId role)
            && w.text().role(role).map(Role::whileBound).orElse(false);
    return parties(w, ref, f).stream()
        .filter(p -> !whileBound || NaiveStanding.isBound(w, p, NaiveOccasions.time(w, member)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Rule 13: `Uses`.
  private static Truth uses(NaiveWorld w, String means, Frame f) {
    return f.member()
        .map(m ->
            NaiveOccasions.fieldTruth(
                w,
                m,
                Field.MEANS,
                c -> NaiveOccasions.anyOf(((Claim.Means) c).means(), means::equals)))
        .orElse(UNKNOWN);
  }

  /// Rule 17: a reference to parties as a set.
  static Set<PartyId> parties(NaiveWorld w, PartyRef ref, Frame f) {
    return switch (ref) {
      case PartyRef.Named(PartyId party) -> Set.of(party);
      case PartyRef.AnyOf(RoleId role) ->
          new TreeSet<>(NaiveStanding.members(w, new Group.InRole(role)));
      case PartyRef.Bearer() -> Set.of(f.bearer());
      case PartyRef.AttackedState() ->
          f.member().map(m -> NaiveOccasions.claimed(w, m, Field.AGAINST)).orElse(new TreeSet<>());
      case PartyRef.AttributedState() ->
          f.member().map(m -> NaiveOccasions.claimed(w, m, Field.WHO)).orElse(new TreeSet<>());
    };
  }

  /// Rule 18: `HasPassed`.
  private static Truth hasPassed(NaiveWorld w, Term term, Start start, Frame f, Instant t) {
    return NaiveStarts.startedBy(w, start, f, t)
        .map(s -> NaiveAreas.truth(t.isAfter(w.end(term, s))))
        .orElse(UNKNOWN);
  }

  /// Rule 18: whether a negotiation is settled.
  static boolean isSettled(NaiveWorld w, TrackId track, Instant t) {
    return w.toldBy(Event.TrackSettled.class, t).stream()
        .anyMatch(e -> e.event().instrument().equals(w.id()) && e.event().track().equals(track));
  }

  /// Rule 18: how a negotiation stands.
  private static TrackState trackState(NaiveWorld w, TrackId id, Frame f, Instant t) {
    if (isSettled(w, id, t)) {
      return TrackState.SETTLED;
    }
    boolean expired =
        w.text()
            .vocabulary()
            .track(id)
            .filter(k -> !k.start().isOpen() && !k.length().isOpen())
            .flatMap(k ->
                NaiveStarts.startedBy(w, k.start().stated().orElseThrow(), f.withoutAccrual(), t)
                    .map(s -> w.end(k.length().stated().orElseThrow(), s)))
            .filter(t::isAfter)
            .isPresent();
    return expired ? TrackState.EXPIRED : TrackState.OPEN;
  }

  /// Rule 18a: `StandsElsewhere`.
  private static Truth standsElsewhere(
      NaiveWorld w, Condition.StandsElsewhere asked, Frame f, Instant t) {
    if (!w.others().containsKey(asked.treaty())) {
      return UNKNOWN;
    }
    Set<PartyId> meant = parties(w, asked.by(), f);
    return NaiveAreas.truth(
        w.others().get(asked.treaty()).obligations().entrySet().stream()
            .filter(e ->
                e.getKey().sentence().equals(asked.undertaking())
                    || e.getKey().sentence().provision().equals(asked.undertaking()))
            .filter(e ->
                e.getKey().occasion().isEmpty() || e.getKey().occasion().equals(f.occasionCase()))
            .map(Map.Entry::getValue)
            .filter(o -> o.bearers().stream().anyMatch(meant::contains))
            .anyMatch(o -> stood(o, asked.how(), t)));
  }

  static boolean stood(NaiveAssessment.NaiveObligation o, Condition.Elsewhere how, Instant t) {
    boolean come = !o.since().isAfter(t);
    return switch (how) {
      case OWED ->
          o.accrued().stream().anyMatch(a -> !a.isAfter(t))
              && !(o.status() == Status.LAPSED && come);
      case FULFILLED -> o.status() == Status.FULFILLED && come;
      case BREACHED -> o.status() == Status.BREACHED && come;
    };
  }

  /// Rule 18: `UndertakingStands`, by the previous round.
  private static Truth undertakingStands(
      NaiveWorld w, Condition.UndertakingStands stands, Frame f) {
    Set<PartyId> meant = parties(w, stands.by(), f);
    Status wanted =
        switch (stands.outcome()) {
          case FULFILLED -> Status.FULFILLED;
          case BREACHED -> Status.BREACHED;
        };
    return NaiveAreas.truth(
        f.before().entrySet().stream()
            .filter(e -> e.getValue().status() == wanted)
            .filter(e ->
                e.getKey().sentence().equals(stands.undertaking())
                    || e.getKey().sentence().provision().equals(stands.undertaking()))
            .filter(e ->
                e.getKey().occasion().isEmpty() || e.getKey().occasion().equals(f.occasionCase()))
            .anyMatch(e -> e.getValue().bearers().stream().anyMatch(meant::contains)));
  }
}
