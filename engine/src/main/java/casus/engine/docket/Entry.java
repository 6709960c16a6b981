// SPDX-License-Identifier: Apache-2.0
package casus.engine.docket;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Optional;

/// One act on record.
///
/// @param id its name, unique in the docket
/// @param by who made the statement or did the act
/// @param occurred when what it tells of happened; for an alleged occurrence its earliest hour
/// @param lodged when it was put on record, if the docket gives that hour
/// @param event what it tells of
/// @param source where it was taken from, in words; empty text if its author lodged it
/// @param supposed the name of the supposed world it belongs to, if it is not a fact
public record Entry(
    EntryId id,
    Author by,
    Instant occurred,
    Optional<Instant> lodged,
    Event event,
    String source,
    Optional<String> supposed)
    implements Comparable<Entry> {
  /// The earliest instant a docket accepts, the first of January 1600, so that no date arithmetic
  /// overflows.
  public static final Instant EARLIEST = Instant.ofEpochSecond(-11_676_096_000L);

  /// The latest instant a docket accepts, the first of January 2400.
  public static final Instant LATEST = Instant.ofEpochSecond(13_569_465_600L);

  private static final int MILLISECOND = 1_000_000;

  /// Refuses instants finer than a millisecond or out of range.
  public Entry {
    check(occurred);
    lodged.ifPresent(Entry::check);
  }

  /// Returns from when it is taken to be on record: when it was lodged, or, if the docket does not
  /// say, when what it tells of happened.
  ///
  /// @return the instant
  public Instant onRecord() {
    return lodged.orElse(occurred);
  }

  /// Tells whether a docket accepts an instant: whole milliseconds, neither too early nor too late.
  ///
  /// @param instant any instant
  /// @return true if it does
  public static boolean isInstant(Instant instant) {
    return instant.get(ChronoField.NANO_OF_SECOND) % MILLISECOND == 0
        && !instant.isBefore(EARLIEST)
        && !instant.isAfter(LATEST);
  }

  private static void check(Instant instant) {
    if (!isInstant(instant)) {
      throw new IllegalArgumentException("not an instant of a docket: " + instant);
    }
  }

  /// Orders by occurred, then by when it is on record, then by id.
  @Override
  public int compareTo(Entry other) {
    int byOccurred = occurred.compareTo(other.occurred);
    int byLodged = byOccurred != 0 ? byOccurred : onRecord().compareTo(other.onRecord());
    return byLodged != 0 ? byLodged : id.compareTo(other.id);
  }
}
