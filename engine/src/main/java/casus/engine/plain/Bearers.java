// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Obligation.Notes;
import casus.engine.obligation.Obligation.Outcome;
import casus.engine.obligation.ObligationKey;
import casus.engine.obligation.Remark;
import casus.engine.obligation.Status;
import casus.engine.order.InOrder;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Modality;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What each bearer of a sentence owes on an occurrence, or why it does not.
final class Bearers {
  private static final long NO_ACTS = Long.MIN_VALUE;

  private final Held held;
  private final Sentence sentence;
  private final Report report;
  private final Undertaking undertaking;
  private final long asOf;
  private final Outcome owed;
  private final Notes notes;
  private @Nullable Grounds whyNobody;

  /// @param asOf as of when, in milliseconds
  Bearers(Held held, long asOf) {
    this.held = held;
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
        Status status = undertaking.modality() == Modality.MAY ? Status.AVAILABLE : Status.DUE;
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
    boolean performed = held.truth() == Truth.TRUE && sentence.isPerformed();
    for (Member bearer : sentence.members()) {
      ObligationKey key =
          new ObligationKey(undertaking.citation(), report.caseId(), bearer.alone());
      Bond bond = bonds.at(bearer.number(), report.at());
      Grounds whyNot = whyNot(bearer, bond);
      if (whyNot != null) {
        notOwed.add(new NotOwed(key, bearer.alone(), whyNot));
      } else if (performed) {
        obligations.add(performed(key, bearer, bond));
      } else {
        Why why = new Why(held, bearer, bond, null, NO_ACTS, NO_ACTS);
        obligations.add(obligation(key, bearer, owed, notes, why));
      }
    }
  }

  private @Nullable Grounds whyNot(Member bearer, Bond bond) {
    if (!bond.isBinding()) {
      return Grounds.later(new WhyNot.NotBound(sentence, bond));
    }
    if (held.truth() == Truth.FALSE) {
      return whyNobody();
    }
    Leaving leaving = held.leaving(bearer.number());
    return leaving == null ? null : Grounds.later(new WhyNot.LeftOut(held, leaving, bearer.id()));
  }

  private Grounds whyNobody() {
    Grounds known = whyNobody;
    if (known == null) {
      known = Grounds.later(new WhyNot.ToNobody(held));
      whyNobody = known;
    }
    return known;
  }

  private Obligation obligation(
      ObligationKey key, Member bearer, Outcome outcome, Notes said, Why why) {
    return new Obligation(
        key,
        bearer.alone(),
        undertaking,
        outcome,
        held.dated().due(),
        sentence.owedTo().of(report, bearer.number()),
        said,
        Grounds.later(why));
  }

  /// A duty to act once that is owed, and what became of it.
  private Obligation performed(ObligationKey key, Member bearer, Bond bond) {
    long due = held.dated().at();
    long accrued = held.accrued();
    Deed last = Acts.completing(held, bearer.number());
    if (last != null && last.at() <= due) {
      boolean later = last.at() > accrued;
      Instant since = later ? last.entry().occurred() : owed.since();
      long until = later ? last.at() : Math.min(accrued, due);
      Why why = new Why(held, bearer, bond, Inference.PERFORMED_IN_TIME, until, NO_ACTS);
      Outcome outcome = new Outcome(Status.FULFILLED, owed.accrued(), since);
      return obligation(key, bearer, outcome, Notes.NONE, why);
    }
    if (due < asOf) {
      return breached(key, bearer, bond, last);
    }
    Why why = new Why(held, bearer, bond, null, NO_ACTS, asOf);
    return obligation(key, bearer, owed, Notes.NONE, why);
  }

  private Obligation breached(ObligationKey key, Member bearer, Bond bond, @Nullable Deed remedy) {
    long due = held.dated().at();
    boolean bornLate = due < held.accrued();
    long at = bornLate ? held.accrued() : due + 1;
    long looked = remedy == null ? NO_ACTS : Math.max(at, remedy.at());
    Why why = new Why(held, bearer, bond, Inference.NOT_PERFORMED, due, looked);
    Notes said = bearer.notPerformed();
    if (bornLate || remedy != null) {
      List<Remark> remarks = new ArrayList<>(3);
      if (bornLate) {
        remarks.add(new Remark.BornLate());
      }
      remarks.addAll(said.remarks());
      if (remedy != null) {
        var acts = Acts.addTo(InOrder.none(), held, bearer.number(), looked);
        remarks.add(new Remark.RemediedAt(remedy.entry().occurred(), acts.last()));
      }
      said = new Notes(List.of(), remarks);
    }
    Outcome outcome = new Outcome(Status.BREACHED, owed.accrued(), Instant.ofEpochMilli(at));
    return obligation(key, bearer, outcome, said, why);
  }
}
