// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.rule.Rule;
import casus.engine.standing.PartyStanding;
import casus.engine.standing.Standings;
import casus.engine.trigger.Evaluator;
import casus.engine.trigger.Verdict;
import casus.engine.view.Occasion;
import casus.treaty.name.PartyId;
import casus.treaty.party.Exclusion;
import casus.treaty.text.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who frees the others where all bear a duty together or nobody does (semantics 21a): one that is
/// not bound, or one that is left out, above all as the State it is attributed to.
final class Freed {
  private static final Exclusion ATTRIBUTED = new Exclusion.OfAttributedState(Slot.open());

  private final Standings standings;
  private final Evaluator evaluator;

  Freed(Standings standings, Evaluator evaluator) {
    this.standings = standings;
    this.evaluator = evaluator;
  }

  /// Returns for each bearer whether it stands in for its part: all must.
  List<Verdict> parts(Rule rule, List<PartyId> bearers, Occasion member) {
    List<Verdict> parts = new ArrayList<>(unbound(rule, bearers, member.time()));
    for (Exclusion exclusion : exclusions(rule)) {
      for (PartyId bearer : bearers) {
        Verdict out = evaluator.isExcluded(exclusion, bearer, Optional.of(member));
        parts.add(
            out.holds()
                ? out.not().after(freed(Inference.FREED_BY_EXCLUSION, rule, bearer, bearers))
                : out.not());
      }
    }
    return parts;
  }

  /// Returns for each bearer whether it is bound: all must be.
  List<Verdict> unbound(Rule rule, List<PartyId> bearers, Instant at) {
    List<Verdict> parts = new ArrayList<>();
    for (PartyId bearer : bearers) {
      PartyStanding standing = standings.standing(bearer, at);
      parts.add(
          Applicability.binds(rule, standing.degree())
              ? new Verdict(Truth.TRUE, standing.grounds(), List.of())
              : Applicability.notBound(standing)
                  .after(freed(Inference.FREED_BY_UNBOUND, rule, bearer, bearers)));
    }
    return parts;
  }

  /// Those the text writes, and the State it is attributed to even where the text does not.
  private static List<Exclusion> exclusions(Rule rule) {
    List<Exclusion> found = new ArrayList<>();
    for (Exclusion exclusion : rule.exclusions()) {
      if (!(exclusion instanceof Exclusion.OfParty)) {
        found.add(exclusion);
      }
    }
    if (found.stream().noneMatch(x -> x instanceof Exclusion.OfAttributedState)) {
      found.add(ATTRIBUTED);
    }
    return found;
  }

  /// Tells that one frees the others.
  static Grounds freed(Inference inference, Rule rule, PartyId by, List<PartyId> bearers) {
    return freed(inference, rule, List.of(by), bearers);
  }

  /// Tells that some free the others.
  static Grounds freed(Inference inference, Rule rule, List<PartyId> by, List<PartyId> bearers) {
    List<PartyId> rest = bearers.stream().filter(p -> !by.contains(p)).toList();
    return Grounds.of(
        new Ground.ByInference(
            inference,
            List.of(rule.undertaking().citation().toString(), listed(by), listed(rest)),
            List.of()));
  }

  private static String listed(List<PartyId> parties) {
    return String.join(", ", parties.stream().map(PartyId::value).toList());
  }
}
