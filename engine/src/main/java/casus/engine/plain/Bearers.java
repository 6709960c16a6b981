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
  private final boolean performed;
  private @Nullable Grounds whyNobody;
  private @Nullable Breach breach;

  /// @param asOf as of when, in milliseconds
  Bearers(Held held, long asOf) {
    this.held = held;
    this.asOf = asOf;
    sentence = held.sentence();
    report = held.report();
    undertaking = sentence.rule().undertaking();
    owed = owed();
    performed = held.truth() == Truth.TRUE && sentence.isPerformed();
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
    for (Member bearer : sentence.members()) {
      ObligationKey key =
          new ObligationKey(undertaking.citation(), report.caseId(), bearer.alone());
      Bond bond = bonds.at(bearer.number(), report.at());
      Grounds whyNot = whyNot(bearer, bond);
      if (whyNot == null) {
        obligations.add(obligation(key, bearer, bond));
      } else {
        notOwed.add(new NotOwed(key, bearer.alone(), whyNot));
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

  private Obligation obligation(ObligationKey key, Member bearer, Bond bond) {
    Outcome outcome = owed;
    Notes said = notes;
    Inference told = null;
    long until = NO_ACTS;
    long looked = NO_ACTS;
    if (performed) {
      long due = held.dated().at();
      Deed last = Acts.completing(held, bearer.number());
      if (last != null && last.at() <= due) {
        boolean later = last.at() > held.accrued();
        Instant since = later ? last.occurred() : owed.since();
        outcome = new Outcome(Status.FULFILLED, owed.accrued(), since);
        told = Inference.PERFORMED_IN_TIME;
        until = later ? last.at() : Math.min(held.accrued(), due);
      } else if (due < asOf) {
        Breach breach = breach();
        outcome = breach.outcome();
        told = Inference.NOT_PERFORMED;
        until = due;
        looked = last == null ? NO_ACTS : Math.max(breach.at(), last.at());
        said =
            last == null && !breach.bornLate()
                ? bearer.notPerformed()
                : remarks(bearer, breach, last, looked);
      } else {
        looked = asOf;
      }
    }
    return new Obligation(
        key,
        bearer.alone(),
        undertaking,
        outcome,
        held.dated().due(),
        sentence.owedTo().of(report, bearer.number()),
        said,
        Grounds.later(new Why(held, bearer, bond, told, until, looked)));
  }

  /// What a breach is, for whoever has not performed.
  ///
  /// @param at when, in milliseconds
  /// @param bornLate whether the time had run out before it was owed
  /// @param outcome where it stands
  private record Breach(long at, boolean bornLate, Outcome outcome) {}

  private Breach breach() {
    Breach known = breach;
    if (known == null) {
      boolean bornLate = held.dated().at() < held.accrued();
      long at = bornLate ? held.accrued() : held.dated().at() + 1;
      Instant since = Instant.ofEpochMilli(at);
      known = new Breach(at, bornLate, new Outcome(Status.BREACHED, owed.accrued(), since));
      breach = known;
    }
    return known;
  }

  private Notes remarks(Member bearer, Breach found, @Nullable Deed remedy, long looked) {
    List<Remark> remarks = new ArrayList<>(3);
    if (found.bornLate()) {
      remarks.add(new Remark.BornLate());
    }
    remarks.addAll(bearer.notPerformed().remarks());
    if (remedy != null) {
      var acts = Acts.ids(held, bearer.number(), looked);
      remarks.add(new Remark.RemediedAt(remedy.occurred(), acts.last()));
    }
    return new Notes(List.of(), remarks);
  }
}
