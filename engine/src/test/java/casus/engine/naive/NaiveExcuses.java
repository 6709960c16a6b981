// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.OccasionId;
import casus.engine.grounds.Truth;
import casus.engine.naive.NaiveActs.Contrary;
import casus.engine.naive.NaiveWorld.Frame;
import casus.engine.naive.NaiveWorld.Stood;
import casus.engine.obligation.ObligationKey;
import casus.engine.obligation.Status;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Modality;
import casus.treaty.condition.Condition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rule 26a of the semantics: of what the excuses of a standing duty are asked.
///
/// @param w everything
/// @param rule the duty
/// @param isStanding whether it is about no occurrence
/// @param before what stood in the previous round
/// @param t the instant
record NaiveExcuses(
    NaiveWorld w,
    Undertaking rule,
    boolean isStanding,
    Map<ObligationKey, Stood> before,
    Instant t) {

  /// Whether a contrary act is excused by what is asked of its occurrence.
  boolean holdFor(Contrary act, Frame f) {
    return about(act, f).equals(Optional.of(Truth.TRUE));
  }

  /// What an excuse is after whatever broke the duty, each of which has to be excused (rule 29); as
  /// long as nothing did, only those count that ask of no occurrence.
  Truth after(Lived life, Frame f) {
    boolean untouched =
        isStanding && rule.modality() == Modality.MUST_NOT && life.status() != Status.BREACHED;
    List<Condition> asked =
        excuses().stream()
            .filter(c -> !untouched || c.leaves().allMatch(Condition.TrackStands.class::isInstance))
            .toList();
    Truth general = NaiveConditions.any(w, asked, f, t);
    return life.broken().stream()
        .map(c -> about(c, f).orElse(general))
        .reduce(Truth::and)
        .orElse(general);
  }

  private List<Condition> excuses() {
    return w.selected(rule.terms().unless());
  }

  /// Asked of the occurrence that a contrary act is or names, or else of the first of its case;
  /// empty if nothing of it has happened.
  private Optional<Truth> about(Contrary act, Frame f) {
    if (!isStanding || act.about().isEmpty()) {
      return Optional.empty();
    }
    OccasionId named = act.about().get();
    OccasionId ofCase = NaiveOccasions.caseOf(w, named);
    List<OccasionId> members = NaiveOccasions.members(w, ofCase, t);
    if (members.isEmpty()) {
      return Optional.empty();
    }
    Map<ObligationKey, Stood> standing = new LinkedHashMap<>();
    before.forEach((key, stood) -> {
      if (key.occasion().isEmpty()) {
        standing.put(key, stood);
      }
    });
    OccasionId member = members.contains(named) ? named : members.getFirst();
    Frame own =
        new Frame(
            Optional.of(ofCase),
            Optional.of(member),
            act.by(),
            f.accrued(),
            f.owedTo(),
            standing,
            Set.of());
    return Optional.of(NaiveConditions.any(w, excuses(), own, t));
  }
}
