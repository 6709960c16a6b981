// SPDX-License-Identifier: Apache-2.0
package casus.engine.chronicle;

import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One thing on the line of time: what an entry tells, as it stands after corrections.
///
/// @param from when it happened or was said; for an occurrence its earliest hour
/// @param until the latest hour of an occurrence, if its author claims a span
/// @param kind what sort of thing it is
/// @param entry the entry; a corrected one tells what it was corrected to
/// @param hour the entries its hour rests on: the entry, with what corrected it, or whoever gives
///   the time of an occurrence
public record Moment(
    Instant from, Optional<Instant> until, Kind kind, Entry entry, List<EntryId> hour)
    implements Comparable<Moment> {
  private static final Comparator<Moment> IN_TIME =
      Comparator.comparing(Moment::from)
          .thenComparing(Moment::kind)
          .thenComparing(m -> m.entry().id());

  /// Copies the list, and refuses a span that ends before it begins.
  public Moment {
    hour = List.copyOf(hour);
    if (until.filter(u -> u.isBefore(from)).isPresent()) {
      throw new IllegalArgumentException("ends before it begins: " + entry.id());
    }
  }

  /// What sort of thing is told.
  public enum Kind {
    /// Something somebody says happened.
    OCCURRENCE,
    /// Something somebody did, on record as an act.
    ACT,
    /// Something said: an account, a denial, an answer, a vote, a consent, a notice.
    STATEMENT
  }

  /// Orders by time, then by kind, then by entry.
  @Override
  public int compareTo(Moment other) {
    return IN_TIME.compare(this, other);
  }
}
