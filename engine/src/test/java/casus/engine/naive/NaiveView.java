// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.vantage.Vantage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Section 1 of the semantics: which entries are looked at.
final class NaiveView {
  private static final Comparator<Entry> BY_LODGED =
      Comparator.comparing(Entry::onRecord).thenComparing(Entry::id);

  private NaiveView() {}

  /// Rules 1 and 2: the visible entries, as corrected.
  static List<Entry> visible(Docket docket, Vantage vantage) {
    List<Entry> found = new ArrayList<>();
    for (Entry entry : docket.entries()) {
      if (!isCorrection(entry.event()) && isOnRecord(entry, vantage)) {
        Optional<Entry> last =
            docket.entries().stream()
                .filter(c -> isCorrection(c.event()) && target(c.event()).equals(entry.id()))
                .filter(c -> isOnRecord(c, vantage) && whyNoEffect(docket, vantage, c).isEmpty())
                .max(BY_LODGED);
        corrected(entry, last).filter(e -> isVisible(e, vantage)).ifPresent(found::add);
      }
    }
    return found;
  }

  /// Rule 1: why a correction has no effect, if it has none.
  static Optional<Reason> whyNoEffect(Docket docket, Vantage vantage, Entry correction) {
    Optional<Entry> meant =
        docket.entries().stream()
            .filter(e -> e.id().equals(target(correction.event())))
            .filter(e -> isOnRecord(e, vantage) && !isCorrection(e.event()))
            .findFirst();
    if (meant.isEmpty()) {
      return Optional.of(Reason.NO_SUCH_ENTRY);
    }
    return meant.get().by().equals(correction.by())
        ? Optional.empty()
        : Optional.of(Reason.NOT_ITS_AUTHOR);
  }

  static boolean isCorrection(Event event) {
    return event instanceof Event.EntryCorrected || event instanceof Event.EntryWithdrawn;
  }

  static boolean isOnRecord(Entry entry, Vantage vantage) {
    return !entry.onRecord().isAfter(vantage.knownAt());
  }

  private static EntryId target(Event correction) {
    return switch (correction) {
      case Event.EntryCorrected c -> c.target();
      case Event.EntryWithdrawn w -> w.target();
      default -> throw new IllegalArgumentException("not a correction: " + correction);
    };
  }

  /// Rule 1: a withdrawn target is gone; a corrected one keeps its id, author and `lodged`.
  private static Optional<Entry> corrected(Entry entry, Optional<Entry> correction) {
    if (correction.isEmpty()) {
      return Optional.of(entry);
    }
    if (!(correction.get().event() instanceof Event.EntryCorrected c)) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry(
            entry.id(),
            entry.by(),
            c.occurred().orElse(entry.occurred()),
            entry.lodged(),
            c.corrected(),
            entry.source(),
            entry.supposed()));
  }

  /// Rule 2.
  private static boolean isVisible(Entry entry, Vantage vantage) {
    return isStatement(entry.event()) || !entry.occurred().isAfter(vantage.asOf());
  }

  /// Rule 2: statements tell of something else.
  static boolean isStatement(Event event) {
    return event instanceof Event.OccurrenceAlleged
        || event instanceof Event.AccountGiven
        || event instanceof Event.SeriesJoined
        || event instanceof Event.SeriesParted
        || event instanceof Event.ActDenied;
  }
}
