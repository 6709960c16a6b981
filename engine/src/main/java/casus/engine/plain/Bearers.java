// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.order.InOrder;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Truth;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Obligation.Notes;
import casus.engine.obligation.Obligation.Outcome;
import casus.engine.obligation.ObligationKey;
import casus.engine.obligation.Status;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Modality;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What each bearer of a sentence owes on an occurrence, or why it does not.
final class Bearers {
  private final Held held;
  private final Sentence sentence;
  private final Report report;
  private final Undertaking undertaking;
  private final Lexicon lexicon;
  private final long asOf;
  private final Outcome owed;
  private final Notes notes;
  private @Nullable Grounds whyNobody;

  Bearers(Held held, Lexicon lexicon, long asOf) {
    this.held = held;
    this.lexicon = lexicon;
    this.asOf = asOf;
    sentence = held.sentence();
    report = held.report();
    undertaking = sentence.rule().undertaking();
    owed = owed();
    boolean open = held.truth() == Truth.UNDETERMINED || held.truth() == Truth.CONTESTED;
    notes = open ? new Notes(held.missing(), List.of()) : Notes.NONE;
  }

  private Outcome owed() {
    return switch (held.truth()) {
      case TRUE -> {
        Instant accrued = Instant.ofEpochMilli(held.accrued());
        Status status =
            undertaking.modality() == Modality.MAY ? Status.AVAILABLE : Status.DUE;
        yield new Outcome(status, Optional.of(accrued), accrued);
      }
      case UNDETERMINED -> open(Status.PENDING);
      case CONTESTED -> open(Status.CONTESTED);
      case FALSE -> open(Status.LAPSED);
    };
  }

  private Outcome open(Status status) {
    return new Outcome(status, Optional.empty(), Instant.ofEpochMilli(held.since()));
  }

  /// Adds what each bearer owes, or does not.
  void conclude(Bonds bonds, List<Obligation> obligations, List<NotOwed> notOwed) {
    for (int bearer : sentence.members()) {
      List<PartyId> alone = lexicon.alone(bearer);
      ObligationKey key = new ObligationKey(undertaking.citation(), report.caseId(), alone);
      Bond bond = bonds.at(bearer, report.at());
      Leaving leaving = null;
      if (!bond.isBinding()) {
        notOwed.add(new NotOwed(key, alone, Grounds.later(new WhyNot.NotBound(sentence, bond))));
      } else if (held.truth() == Truth.FALSE) {
        notOwed.add(new NotOwed(key, alone, whyNobody()));
      } else if ((leaving = held.leaving(bearer)) != null) {
        notOwed.add(
            new NotOwed(key, alone, Grounds.later(new WhyNot.LeftOut(held, leaving, bond.standing().party()))));
      } else {
        obligations.add(obligation(key, bearer, bond));
      }
    }
  }

  private Grounds whyNobody() {
    Grounds known = whyNobody;
    if (known == null) {
      known = Grounds.later(new WhyNot.ToNobody(held));
      whyNobody = known;
    }
    return known;
  }

  private Obligation obligation(ObligationKey key, int bearer, Bond bond) {
    if (held.truth() == Truth.TRUE && sentence.isPerformed()) {
      Fate fate = Fate.of(held, bearer, lexicon.notPerformed(bearer), owed, asOf);
      Why why = new Why(held, bond, fate.told(), fate.done(), fate.beside());
      return obligation(key, bearer, fate.outcome(), fate.notes(), why);
    }
    Why why = new Why(held, bond, null, InOrder.none(), InOrder.none());
    return obligation(key, bearer, owed, notes, why);
  }

  private Obligation obligation(
      ObligationKey key, int bearer, Outcome outcome, Notes said, Why why) {
    return new Obligation(
        key,
        key.bearers(),
        undertaking,
        outcome,
        held.dated().due(),
        sentence.owedTo().of(report, bearer),
        said,
        Grounds.later(why));
  }
}
