// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.grounds.Ineffective;
import casus.engine.obligation.Case;
import casus.engine.obligation.Due;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Obligation;
import casus.engine.standing.InstrumentStanding;
import casus.engine.trigger.Subject;
import casus.engine.view.Occasion;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Turns what the fold left behind into values that can be handed out.
public final class Conclusion {
  private final Fold fold;

  /// Prepares a conclusion.
  ///
  /// @param fold a fold that was run
  public Conclusion(Fold fold) {
    this.fold = fold;
  }

  /// Returns who owes what, in order of sentence, case and bearer.
  ///
  /// @return obligations
  public List<Obligation> obligations() {
    List<Obligation> obligations = new ArrayList<>();
    for (Life life : fold.lives()) {
      life.status().ifPresent(_ -> obligations.add(obligation(life)));
    }
    return obligations;
  }

  /// Returns what is not owed though an occurrence could have given it, in the same order.
  ///
  /// @return what is not owed, with the reason
  public List<NotOwed> notOwed() {
    List<NotOwed> notOwed = new ArrayList<>();
    for (Life life : fold.lives()) {
      life.whyNot().ifPresent(g -> notOwed.add(new NotOwed(life.key(), life.bearers(), g)));
    }
    return notOwed;
  }

  /// Returns who is bound, as of the vantage.
  ///
  /// @return the standing of the instrument and its parties
  public InstrumentStanding standing() {
    return fold.standings().at(fold.view().vantage().asOf());
  }

  /// Returns entries without effect, in order of id.
  ///
  /// @return findings
  public List<Ineffective> ineffective() {
    List<Ineffective> ineffective = new ArrayList<>(fold.view().ineffective());
    ineffective.addAll(fold.standings().ineffective());
    ineffective.addAll(fold.evaluator().ineffective());
    ineffective.sort(Comparator.comparing(Ineffective::entry).thenComparing(Ineffective::reason));
    return ineffective;
  }

  /// Returns what happened by the vantage, in order of time.
  ///
  /// @return cases
  public List<Case> cases() {
    Instant asOf = fold.view().vantage().asOf();
    List<Case> cases = new ArrayList<>();
    for (var id : fold.view().byCase().keySet()) {
      List<Occasion> members = fold.view().members(id, asOf);
      if (!members.isEmpty()) {
        cases.add(
            new Case(id, members.stream().map(Occasion::id).toList(), members.getFirst().time()));
      }
    }
    cases.sort(Comparator.comparing(Case::first).thenComparing(Case::id));
    return cases;
  }

  private Obligation obligation(Life life) {
    Instant asOf = fold.view().vantage().asOf();
    Subject subject =
        fold.world()
            .applicability()
            .subject(
                life.rule(), life.caseId(), life.member(), life.bearers(), asOf, life.accrued());
    DueDates.Dated dated = fold.world().dueDates().dated(life.rule(), subject);
    life.consider(dated.entries());
    Due due = dated.due();
    List<PartyId> owedTo = subject.owedTo();
    return new Obligation(
        life.key(),
        life.bearers(),
        life.rule().undertaking(),
        new Obligation.Outcome(life.status().orElseThrow(), life.accrued(), life.since()),
        due,
        owedTo,
        new Obligation.Notes(life.missing(), life.remarks()),
        life.grounds(fold.world()));
  }
}
