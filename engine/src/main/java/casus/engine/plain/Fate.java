// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.grounds.EntryIds;
import casus.engine.grounds.Inference;
import casus.engine.obligation.Obligation.Notes;
import casus.engine.obligation.Obligation.Outcome;
import casus.engine.obligation.Remark;
import casus.engine.obligation.Status;
import casus.treaty.name.PartyId;
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
    Outcome outcome, Notes notes, @Nullable Inference told, EntryIds done, EntryIds beside) {

  /// Finds what became of an obligation that is owed.
  ///
  /// @param held the sentence on the occurrence
  /// @param bearer the number of the bearer
  /// @param alone the bearer alone
  /// @param owed what is said while it is owed: the same for all bearers
  /// @param asOf as of when, in milliseconds
  static Fate of(Held held, int bearer, List<PartyId> alone, Outcome owed, long asOf) {
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
          EntryIds.NONE);
    }
    if (due < asOf) {
      return breached(held, acts, last, alone, owed.accrued());
    }
    EntryIds partly = held.sentence().isByForms() ? acts.until(asOf) : EntryIds.NONE;
    return new Fate(owed, Notes.NONE, null, EntryIds.NONE, partly);
  }

  private static Fate breached(
      Held held,
      Acts acts,
      @Nullable Deed late,
      List<PartyId> alone,
      Optional<Instant> accrued) {
    long due = held.dated().at();
    boolean bornLate = due < held.accrued();
    long at = bornLate ? held.accrued() : due + 1;
    List<Remark> remarks = new ArrayList<>(2);
    if (bornLate) {
      remarks.add(new Remark.BornLate());
    }
    remarks.add(new Remark.NotPerformedBy(alone));
    EntryIds beside = EntryIds.NONE;
    if (late != null) {
      beside = acts.until(Math.max(at, late.at()));
      remarks.add(new Remark.RemediedAt(late.entry().occurred(), beside.last()));
    }
    return new Fate(
        new Outcome(Status.BREACHED, accrued, Instant.ofEpochMilli(at)),
        new Notes(List.of(), remarks),
        Inference.NOT_PERFORMED,
        held.sentence().isByForms() ? acts.until(due) : EntryIds.NONE,
        beside);
  }

  /// The acts of one bearer that count, from when the window opens.
  private record Acts(Held held, int bearer) {
    private @Nullable Deeds first() {
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
      for (Deeds link = first(); link != null; link = link.next()) {
        Deed deed = link.deed();
        if (counts(deed)) {
          forms |= 1L << deed.type();
          if (Long.bitCount(forms) >= held.sentence().needed()) {
            return deed;
          }
        }
      }
      return null;
    }

    private EntryIds until(long last) {
      EntryIds ids = EntryIds.NONE;
      for (Deeds link = first(); link != null; link = link.next()) {
        Deed deed = link.deed();
        if (deed.at() > last) {
          break;
        }
        ids = counts(deed) ? ids.with(deed.id()) : ids;
      }
      return ids;
    }
  }
}
