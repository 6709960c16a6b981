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

  /// Whether it applies, on which occurrence of the case, and whether the occurrence is of a type
  /// the rule names.
  ///
  /// @param verdict the value
  /// @param member the earliest occurrence that gives it; empty for a standing duty or if there is
  ///   none
  record Applies(Verdict verdict, Optional<Occasion> member) {}

  static boolean isEach(Rule rule) {
    return rule.undertaking().bearers().mode() instanceof Undertaking.Mode.Each;
  }

  /// Returns the joint bearers of a rule on a case, or of a standing rule at an instant, in order
  /// of name.
  List<PartyId> jointBearers(Rule rule, Optional<OccasionId> caseId, Instant at) {
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
      if (!out && standings.isBound(party, when)) {
        bearers.add(party);
      }
    }
    bearers.sort(null);
    return bearers;
  }

  /// Returns the entries that decide who the joint bearers of a rule are.
  List<EntryId> evidenceOfBearers(Rule rule, Optional<OccasionId> caseId) {
    Instant asOf = view.vantage().asOf();
    List<EntryId> entries = new ArrayList<>();
    for (PartyId party : rulebook.members(rule.undertaking().bearers().group())) {
      entries.addAll(standings.standing(party, asOf).grounds().entries());
      caseId.ifPresent(c -> entries.addAll(view.saidOf(c)));
    }
    return entries;
  }

  /// Tells whether a rule applies.
  Applies applies(Rule rule, Optional<OccasionId> caseId, List<PartyId> bearers, Instant at) {
    if (bearers.isEmpty()) {
      return new Applies(Verdict.FALSE, Optional.empty());
    }
    if (caseId.isEmpty()) {
      return standing(rule, bearers, at);
    }
    List<Verdict> parts = new ArrayList<>();
    List<Occasion> members = new ArrayList<>();
    Verdict unbound = Verdict.FALSE;
    for (Occasion member : view.members(caseId.get(), at)) {
      PartyStanding standing = standings.standing(bearers.getFirst(), member.time());
      Verdict what = evaluator.isOneOf(rule.undertaking().trigger().events(), member);
      if (standing.degree().isBinding()) {
        Verdict on = on(rule, caseId.get(), member, bearers, at, what);
        parts.add(on.truth() == Truth.FALSE ? on : on.after(context(standing, member)));
        members.add(member);
      } else {
        unbound = notBound(standing);
      }
    }
    if (parts.isEmpty()) {
      return new Applies(unbound, Optional.empty());
    }
    Verdict any = Verdict.or(parts);
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).truth() == any.truth()) {
        return new Applies(any, Optional.of(members.get(i)));
      }
    }
    return new Applies(any, Optional.empty());
  }

  private static Verdict notBound(PartyStanding standing) {
    List<EntryId> entries = List.copyOf(standing.grounds().entries());
    return Verdict.of(
        Truth.FALSE,
        Inference.PARTY_NOT_BOUND,
        List.of(standing.party().value(), standing.degree().name()),
        entries);
  }

  private Grounds context(PartyStanding standing, Occasion member) {
    List<Ground> list = new ArrayList<>(standing.grounds().list());
    List<EntryId> joined = view.joinedBy(member.id());
    if (!joined.isEmpty()) {
      list.add(
          new Ground.ByInference(
              Inference.SERIES_FIRST, List.of(view.caseOf(member.id()).value()), joined));
    }
    member.timing().trail().forEach(e -> list.add(new Ground.ByEntry(e)));
    return new Grounds(list);
  }

  /// The conjunction for one occurrence, in the order of the sentence; the first FALSE part
  /// decides.
  private Verdict on(
      Rule rule,
      OccasionId caseId,
      Occasion member,
      List<PartyId> bearers,
      Instant at,
      Verdict what) {
    List<Verdict> parts = new ArrayList<>();
    parts.add(what);
    if (what.truth() == Truth.FALSE) {
      return what;
    }
    Subject subject = subject(rule, Optional.of(caseId), Optional.of(member), bearers, at);
    var finding = rule.undertaking().trigger().finding().stated();
    if (finding.isPresent()) {
      Verdict found =
          evaluator.verdict(
              new Condition.IsAnswered(finding.get().question(), finding.get().options()), subject);
      if (found.truth() == Truth.FALSE) {
        return found;
      }
      parts.add(found);
    }
    for (Condition condition : rule.conditions()) {
      Verdict holds = evaluator.verdict(condition, subject);
      if (holds.truth() == Truth.FALSE) {
        return holds;
      }
      parts.add(holds);
    }
    if (isEach(rule)) {
      for (Exclusion exclusion : rule.exclusions()) {
        Verdict in = evaluator.isExcluded(exclusion, bearers.getFirst(), Optional.of(member)).not();
        if (in.truth() == Truth.FALSE) {
          return in;
        }
        parts.add(in);
      }
    }
    return Verdict.and(parts);
  }

  private Applies standing(Rule rule, List<PartyId> bearers, Instant at) {
    PartyId first = bearers.getFirst();
    PartyStanding standing = standings.standing(first, at);
    if (!standing.degree().isBinding()) {
      return new Applies(notBound(standing), Optional.empty());
    }
    Subject subject = subject(rule, Optional.empty(), Optional.empty(), bearers, at);
    List<Verdict> parts = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      parts.add(evaluator.verdict(condition, subject));
    }
    if (isEach(rule)) {
      for (Exclusion exclusion : rule.exclusions()) {
        parts.add(evaluator.isExcluded(exclusion, first, Optional.empty()).not());
      }
    }
    return new Applies(Verdict.and(parts).after(standing.grounds()), Optional.empty());
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
