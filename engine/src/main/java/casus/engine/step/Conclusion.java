// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ineffective;
import casus.engine.obligation.Case;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Status;
import casus.engine.trigger.Subject;
import casus.engine.view.Occasion;
import casus.engine.view.View;
import casus.treaty.Undertaking.Modality;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What came of one fold, as values that can be handed out.
///
/// @param obligations who owes what, by rule and case, in order of bearer
/// @param notOwed what is not owed though an occurrence could have given it, likewise
/// @param cases what happened by then
/// @param ineffective entries of this matter without effect
record Conclusion(
    TreeMap<Spot, List<Obligation>> obligations,
    TreeMap<Spot, List<NotOwed>> notOwed,
    List<Case> cases,
    List<Ineffective> ineffective) {

  /// Where an obligation stands in an assessment: by sentence, then by case.
  ///
  /// @param rule the place of the sentence
  /// @param first when the case began; the beginning of time for a standing duty
  /// @param caseId the case; empty for a standing duty
  record Spot(int rule, Instant first, String caseId) implements Comparable<Spot> {
    @Override
    public int compareTo(Spot other) {
      int byRule = Integer.compare(rule, other.rule);
      int byFirst = byRule != 0 ? byRule : first.compareTo(other.first);
      return byFirst != 0 ? byFirst : caseId.compareTo(other.caseId);
    }
  }

  /// Concludes a fold that was run to an instant.
  static Conclusion of(Fold fold, Instant asOf) {
    TreeMap<Spot, List<Obligation>> obligations = new TreeMap<>();
    TreeMap<Spot, List<NotOwed>> notOwed = new TreeMap<>();
    for (Life life : fold.lives()) {
      if (life.hasBegun()) {
        Spot spot = spot(fold, life);
        Told told = told(fold, life, asOf);
        told.obligation()
            .ifPresent(o -> obligations.computeIfAbsent(spot, _ -> new ArrayList<>()).add(o));
        told.notOwed().ifPresent(n -> notOwed.computeIfAbsent(spot, _ -> new ArrayList<>()).add(n));
      }
    }
    List<Ineffective> ineffective = new ArrayList<>(fold.view().ineffective());
    ineffective.addAll(fold.world().evaluator().ineffective(asOf));
    return new Conclusion(obligations, notOwed, cases(fold.view(), asOf), List.copyOf(ineffective));
  }

  /// What is told of one life.
  ///
  /// @param obligation that it is owed, or may be
  /// @param notOwed why it is not, though an occurrence could have given it
  record Told(Optional<Obligation> obligation, Optional<NotOwed> notOwed) {}

  /// What was told of a duty on a case stands until it is looked at again; what else is told rests
  /// on more than that.
  private static Told told(Fold fold, Life life, Instant asOf) {
    Optional<Told> known = life.told();
    if (known.isPresent()) {
      return known.get();
    }
    life.conclude();
    Told told =
        new Told(
            life.status().map(s -> obligation(fold, life, s, asOf)),
            life.whyNot().map(g -> new NotOwed(life.key(), life.bearers(), g)));
    if (life.caseId().isPresent()
        && life.rule().undertaking().modality() != Modality.MUST_NOT
        && life.rule().asked().isEmpty()) {
      life.tell(told);
    }
    return told;
  }

  private static Spot spot(Fold fold, Life life) {
    return new Spot(
        life.rule().order(),
        life.caseId().flatMap(fold.world()::firstOf).orElse(Instant.MIN),
        life.caseId().map(OccasionId::value).orElse(""));
  }

  /// Returns what happened by an instant.
  static List<Case> cases(View view, Instant asOf) {
    List<Case> cases = new ArrayList<>();
    for (var id : view.byCase().keySet()) {
      List<Occasion> members = view.members(id, asOf);
      if (!members.isEmpty()) {
        cases.add(
            new Case(id, members.stream().map(Occasion::id).toList(), members.getFirst().time()));
      }
    }
    return cases;
  }

  private static Obligation obligation(Fold fold, Life life, Status status, Instant asOf) {
    fold.attendTo(life);
    Optional<Instant> accrued = life.accrued();
    Subject subject =
        fold.world()
            .applicability()
            .subject(life.rule(), life.caseId(), life.member(), life.bearers(), asOf, accrued);
    DueDates.Dated dated = fold.world().dueDates().dated(life.rule(), subject);
    TreeSet<EntryId> beside = new TreeSet<>(dated.entries());
    if (!life.rule().asked().isEmpty()) {
      beside.addAll(fold.duties(asOf).behind(life));
    }
    return new Obligation(
        life.key(),
        life.bearers(),
        life.rule().undertaking(),
        new Obligation.Outcome(status, accrued, life.since()),
        dated.due(),
        subject.owedTo(),
        new Obligation.Notes(life.missing(), life.remarks()),
        life.grounds(fold.world(), asOf, beside));
  }
}
