// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.rule.Rule;
import casus.engine.rule.Rulebook;
import casus.engine.standing.PartyStanding;
import casus.engine.standing.PartyStanding.Degree;
import casus.engine.standing.Standings;
import casus.engine.trigger.Evaluator;
import casus.engine.trigger.Subject;
import casus.engine.trigger.Verdict;
import casus.engine.view.Occasion;
import casus.engine.view.View;
import casus.treaty.Undertaking;
import casus.treaty.condition.Condition;
import casus.treaty.name.PartyId;
import casus.treaty.party.Exclusion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether a rule applies to a bearer on a case at an instant (semantics 21).
final class Applicability {
  private final Rulebook rulebook;
  private final View view;
  private final Standings standings;
  private final Evaluator evaluator;

  Applicability(Rulebook rulebook, View view, Standings standings, Evaluator evaluator) {
    this.rulebook = rulebook;
    this.view = view;
    this.standings = standings;
    this.evaluator = evaluator;
  }

  static boolean isEach(Rule rule) {
    return rule.undertaking().bearers().mode() instanceof Undertaking.Mode.Each;
  }

  static boolean isCollective(Rule rule) {
    return rule.undertaking().bearers().mode() instanceof Undertaking.Mode.Collectively;
  }

  /// Tells whether duties under a rule can arise for a party: one that is bound, or one that is no
  /// longer and for which the rule survives.
  static boolean binds(Rule rule, Degree degree) {
    return degree.isBinding() || (rule.survives() && degree == Degree.FORMER);
  }

  /// Returns those who bear a rule together or not at all: all that the text does not leave out by
  /// name, in order of name.
  private List<PartyId> allOrNone(Rule rule) {
    return rulebook.members(rule.undertaking().bearers().group()).stream()
        .filter(p -> !rule.exclusions().contains(new Exclusion.OfParty(p)))
        .sorted()
        .toList();
  }

  /// Returns the joint bearers of a rule on a case, or of a standing rule at an instant, in order
  /// of name.
  List<PartyId> jointBearers(Rule rule, Optional<OccasionId> caseId, Instant at) {
    if (isCollective(rule)) {
      return allOrNone(rule);
    }
    List<PartyId> members = rulebook.members(rule.undertaking().bearers().group());
    Optional<Occasion> first =
        caseId.map(c -> view.members(c, at)).filter(m -> !m.isEmpty()).map(List::getFirst);
    Instant when = first.map(Occasion::time).orElse(at);
    List<PartyId> bearers = new ArrayList<>();
    for (PartyId party : members) {
      boolean out = false;
      for (Exclusion exclusion : rule.exclusions()) {
        out |= evaluator.isExcluded(exclusion, party, first).holds();
      }
      if (!out && binds(rule, standings.degree(party, when))) {
        bearers.add(party);
      }
    }
    bearers.sort(null);
    return bearers;
  }

  /// Returns the entries that decide who the joint bearers of a rule are.
  List<EntryId> evidenceOfBearers(Rule rule, Optional<OccasionId> caseId, Instant asOf) {
    List<EntryId> entries = new ArrayList<>();
    Instant when =
        caseId.map(c -> view.members(c, asOf).getFirst()).map(Occasion::time).orElse(asOf);
    for (PartyId party : rulebook.members(rule.undertaking().bearers().group())) {
      entries.addAll(standings.standing(party, when).grounds().entries());
    }
    return entries;
  }

  /// Prepares to ask whether a rule applies on a case.
  Candidates candidates(RuleOnCase onCase, OccasionId caseId, List<PartyId> bearers) {
    return new Candidates(this, onCase, caseId, bearers);
  }

  PartyStanding standing(PartyId party, Instant at) {
    return standings.standing(party, at);
  }

  static Verdict notBound(PartyStanding standing) {
    List<EntryId> entries = List.copyOf(standing.grounds().entries());
    return Verdict.of(
        Truth.FALSE,
        Inference.PARTY_NOT_BOUND,
        List.of(standing.party().value(), standing.degree().name()),
        entries);
  }

  /// The standing and the series that an occurrence is seen in.
  Grounds context(PartyStanding standing, Occasion member) {
    List<Ground> list = new ArrayList<>(standing.grounds().list());
    List<EntryId> joined = view.joinedBy(member.id());
    if (!joined.isEmpty()) {
      list.add(
          new Ground.ByInference(
              Inference.SERIES_FIRST, List.of(view.caseOf(member.id()).value()), joined));
    }
    member.timing().trail().forEach(e -> list.add(new Ground.ByEntry(e)));
    return Grounds.all(list);
  }

  /// The value for one occurrence.
  ///
  /// @param verdict the value
  /// @param fixed whether it rests on nothing that acts, answers or time could still change
  record On(Verdict verdict, boolean fixed) {}

  /// The conjunction for one occurrence, in the order of the sentence; the first FALSE part
  /// decides.
  On on(Rule rule, OccasionId caseId, RuleOnCase.Facts facts, List<PartyId> bearers, Instant at) {
    if (facts.what().truth() == Truth.FALSE) {
      return new On(facts.what(), true);
    }
    On met = facts.at(at, () -> conditionsMet(rule, caseId, facts, bearers, at));
    if (isCollective(rule) && met.verdict().truth() != Truth.FALSE) {
      List<Verdict> all = new ArrayList<>(List.of(met.verdict()));
      all.addAll(new Freed(standings, evaluator).parts(rule, bearers, facts.member()));
      return new On(Verdict.and(all), met.fixed());
    }
    if (!isEach(rule) || rule.exclusions().isEmpty() || met.verdict().truth() == Truth.FALSE) {
      return met;
    }
    List<Verdict> parts = new ArrayList<>();
    parts.add(met.verdict());
    Optional<Occasion> member = Optional.of(facts.member());
    for (int i = 0; i < rule.exclusions().size() && !isDecided(parts); i++) {
      Exclusion exclusion = rule.exclusions().get(i);
      parts.add(evaluator.isExcluded(exclusion, bearers.getFirst(), member).not());
    }
    return new On(Verdict.and(parts), met.fixed());
  }

  /// The conjunction without those left out.
  private On conditionsMet(
      Rule rule, OccasionId caseId, RuleOnCase.Facts facts, List<PartyId> bearers, Instant at) {
    List<Verdict> parts = new ArrayList<>();
    parts.add(facts.what());
    Optional<Occasion> member = Optional.of(facts.member());
    Subject subject = subject(rule, Optional.of(caseId), member, bearers, at);
    boolean fixed = true;
    var finding = rule.undertaking().trigger().finding().stated();
    if (finding.isPresent()) {
      fixed = false;
      parts.add(
          evaluator.verdict(
              new Condition.IsAnswered(finding.get().question(), finding.get().options()),
              subject));
    }
    for (int i = 0; i < rule.conditions().size() && !isDecided(parts); i++) {
      fixed &= rule.nature(i) != Rule.Nature.MOVES;
      parts.add(facts.condition(i, subject));
    }
    return new On(Verdict.and(parts), fixed);
  }

  private static boolean isDecided(List<Verdict> parts) {
    return parts.getLast().truth() == Truth.FALSE;
  }

  /// Tells whether a standing rule applies.
  Verdict applies(Rule rule, List<PartyId> bearers, Instant at) {
    if (bearers.isEmpty()) {
      return Verdict.FALSE;
    }
    PartyId first = bearers.getFirst();
    PartyStanding standing = standings.standing(first, at);
    List<Verdict> parts = new ArrayList<>();
    if (isCollective(rule)) {
      parts.addAll(new Freed(standings, evaluator).unbound(rule, bearers, at));
    } else if (!binds(rule, standing.degree())) {
      return notBound(standing);
    }
    Subject subject = subject(rule, Optional.empty(), Optional.empty(), bearers, at);
    for (Condition condition : rule.conditions()) {
      parts.add(evaluator.verdict(condition, subject));
    }
    if (isEach(rule)) {
      for (Exclusion exclusion : rule.exclusions()) {
        parts.add(evaluator.isExcluded(exclusion, first, Optional.empty()).not());
      }
    }
    return Verdict.and(parts).after(standing.grounds());
  }

  /// Tells whether all who bear a standing rule together are bound.
  Verdict allBound(Rule rule, List<PartyId> bearers, Instant at) {
    return Verdict.and(new Freed(standings, evaluator).unbound(rule, bearers, at));
  }

  /// Returns what conditions are asked about, before accrual.
  Subject subject(
      Rule rule,
      Optional<OccasionId> caseId,
      Optional<Occasion> member,
      List<PartyId> bearers,
      Instant at) {
    return subject(rule, caseId, member, bearers, at, Optional.empty());
  }

  /// Returns what conditions are asked about.
  Subject subject(
      Rule rule,
      Optional<OccasionId> caseId,
      Optional<Occasion> member,
      List<PartyId> bearers,
      Instant at,
      Optional<Instant> accrued) {
    Subject bare = new Subject(caseId, member, bearers.getFirst(), at, accrued, List.of());
    List<PartyId> owedTo = new ArrayList<>();
    for (var ref : rule.undertaking().terms().owedTo()) {
      for (PartyId party : evaluator.meant(ref, bare)) {
        if (!owedTo.contains(party)) {
          owedTo.add(party);
        }
      }
    }
    return new Subject(caseId, member, bearers.getFirst(), at, accrued, owedTo);
  }
}
