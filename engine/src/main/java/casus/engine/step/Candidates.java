// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.OccasionId;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Truth;
import casus.engine.rule.Rule;
import casus.engine.standing.PartyStanding;
import casus.engine.trigger.Verdict;
import casus.engine.view.Occasion;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The occurrences of a case, each of which may be what makes a rule apply to a bearer (semantics
/// 21). An occurrence whose value can no longer change is not asked again.
final class Candidates {
  private final Applicability applicability;
  private final RuleOnCase onCase;
  private final OccasionId caseId;
  private final List<PartyId> bearers;
  private final List<Candidate> bound = new ArrayList<>();
  private Optional<Occasion> unbound = Optional.empty();
  private int happened;

  /// One occurrence at which the bearer was bound.
  private static final class Candidate {
    private final RuleOnCase.Facts facts;
    private Verdict verdict = Verdict.FALSE;
    private boolean fixed;

    private Candidate(RuleOnCase.Facts facts) {
      this.facts = facts;
    }
  }

  Candidates(
      Applicability applicability, RuleOnCase onCase, OccasionId caseId, List<PartyId> bearers) {
    this.applicability = applicability;
    this.onCase = onCase;
    this.caseId = caseId;
    this.bearers = bearers;
  }

  /// Brings every candidate up to an instant.
  ///
  /// @param rule the rule
  /// @param at the instant
  /// @param looked takes what was looked at and was not yet
  /// @return whether anything is otherwise than before
  boolean bringTo(Rule rule, Instant at, List<Grounds> looked) {
    List<Occasion> members = onCase.members();
    int before = happened;
    boolean changed = false;
    while (happened < members.size() && !members.get(happened).time().isAfter(at)) {
      Occasion member = members.get(happened);
      PartyStanding standing = applicability.standing(bearers.getFirst(), member.time());
      if (Applicability.binds(rule, standing.degree()) || Applicability.isCollective(rule)) {
        bound.add(new Candidate(onCase.facts(happened)));
      } else {
        unbound = Optional.of(member);
      }
      happened++;
    }
    for (Candidate candidate : bound) {
      if (!candidate.fixed) {
        Applicability.On on = applicability.on(rule, caseId, candidate.facts, bearers, at);
        changed |= !candidate.verdict.equals(on.verdict());
        if (!candidate.verdict.grounds().equals(on.verdict().grounds())) {
          looked.add(on.verdict().grounds().since(candidate.verdict.grounds()));
        }
        candidate.verdict = on.verdict();
        candidate.fixed = on.fixed();
      }
    }
    return changed || happened > before;
  }

  Truth truth() {
    Truth any = Truth.FALSE;
    for (Candidate candidate : bound) {
      any = any.or(candidate.verdict.truth());
    }
    return any;
  }

  /// Returns the earliest occurrence that gives the value.
  Optional<Occasion> chosen() {
    Truth any = truth();
    return bound.stream()
        .filter(c -> c.verdict.truth() == any)
        .map(c -> c.facts.member())
        .findFirst();
  }

  /// Returns the value for a bearer with its grounds.
  Verdict verdict(PartyId bearer) {
    if (bound.isEmpty()) {
      return unbound
          .map(m -> Applicability.notBound(applicability.standing(bearer, m.time())))
          .orElse(Verdict.FALSE);
    }
    Truth any = truth();
    List<Verdict> parts = new ArrayList<>();
    for (Candidate candidate : bound) {
      Verdict told = told(candidate, bearer);
      if (any == Truth.TRUE && told.holds()) {
        return told;
      }
      parts.add(told);
    }
    return Verdict.or(parts);
  }

  private Verdict told(Candidate candidate, PartyId bearer) {
    Occasion member = candidate.facts.member();
    return candidate.verdict.truth() == Truth.FALSE
        ? candidate.verdict
        : candidate.verdict.after(
            applicability.context(applicability.standing(bearer, member.time()), member));
  }
}
