// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.EntryId;
import casus.engine.order.InOrder;
import casus.engine.grounds.Inference;
import casus.engine.obligation.Obligation.Notes;
import casus.engine.obligation.Obligation.Outcome;
import casus.engine.obligation.Remark;
import casus.engine.obligation.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of a duty to act once of one bearer.
///
/// @param outcome where it stands
/// @param notes what is said of it
/// @param told what its performance or breach is told as, if there is one
/// @param done the acts that is told of
/// @param beside further acts that were looked at
record Fate(
    Outcome outcome, Notes notes, @Nullable Inference told, InOrder<EntryId> done, InOrder<EntryId> beside) {

  /// Finds what became of an obligation that is owed.
  ///
  /// @param held the sentence on the occurrence
  /// @param bearer the number of the bearer
  /// @param breached what is said of it if it is breached
  /// @param owed what is said while it is owed: the same for all bearers
  /// @param asOf as of when, in milliseconds
  static Fate of(Held held, int bearer, Notes breached, Outcome owed, long asOf) {
    Acts acts = new Acts(held, bearer);
    long due = held.dated().at();
    long accrued = held.accrued();
    Deed last = acts.completing();
    if (last != null && last.at() <= due) {
      boolean later = last.at() > accrued;
      long looked = later ? last.at() : Math.min(accrued, due);
      Instant since = later ? last.entry().occurred() : owed.since();
      return new Fate(
          new Outcome(Status.FULFILLED, owed.accrued(), since),
          Notes.NONE,
          Inference.PERFORMED_IN_TIME,
          acts.until(looked),
          InOrder.none());
    }
    if (due < asOf) {
      return breached(held, acts, last, breached, owed.accrued());
    }
    InOrder<EntryId> partly = held.sentence().isByForms() ? acts.until(asOf) : InOrder.none();
    return new Fate(owed, Notes.NONE, null, InOrder.none(), partly);
  }

  private static Fate breached(
      Held held,
      Acts acts,
      @Nullable Deed late,
      Notes notes,
      Optional<Instant> accrued) {
    long due = held.dated().at();
    boolean bornLate = due < held.accrued();
    long at = bornLate ? held.accrued() : due + 1;
    if (!bornLate && late == null && !held.sentence().isByForms()) {
      Outcome outcome = new Outcome(Status.BREACHED, accrued, held.dated().justAfter());
      return new Fate(outcome, notes, Inference.NOT_PERFORMED, InOrder.none(), InOrder.none());
    }
    List<Remark> remarks = new ArrayList<>(3);
    if (bornLate) {
      remarks.add(new Remark.BornLate());
    }
    remarks.addAll(notes.remarks());
    InOrder<EntryId> beside = InOrder.none();
    if (late != null) {
      beside = acts.until(Math.max(at, late.at()));
      remarks.add(new Remark.RemediedAt(late.entry().occurred(), beside.last()));
    }
    return new Fate(
        new Outcome(Status.BREACHED, accrued, Instant.ofEpochMilli(at)),
        new Notes(List.of(), remarks),
        Inference.NOT_PERFORMED,
        held.sentence().isByForms() ? acts.until(due) : InOrder.none(),
        beside);
  }

  /// The acts of one bearer that count, from when the window opens.
  private record Acts(Held held, int bearer) {
    private @Nullable Deed first() {
      return held.report().deeds(bearer);
    }

    private boolean counts(Deed deed) {
      return deed.at() >= held.dated().opens()
          && held.sentence().isFit(deed.type())
          && isToward(deed);
    }

    private boolean isToward(Deed deed) {
      Whom toward = held.sentence().toward();
      return toward.isNobody()
          || deed.act().toward().isEmpty()
          || toward.of(held.report(), bearer).contains(deed.act().toward().get());
    }

    /// The act that completes performance, or null.
    private @Nullable Deed completing() {
      long forms = 0;
      for (Deed deed = first(); deed != null; deed = deed.next()) {
        if (counts(deed)) {
          forms |= 1L << deed.type();
          if (Long.bitCount(forms) >= held.sentence().needed()) {
            return deed;
          }
        }
      }
      return null;
    }

    private InOrder<EntryId> until(long last) {
      InOrder<EntryId> ids = InOrder.none();
      for (Deed deed = first(); deed != null; deed = deed.next()) {
        if (deed.at() > last) {
          break;
        }
        ids = counts(deed) ? ids.with(deed.id()) : ids;
      }
      return ids;
    }
  }
}
