// SPDX-License-Identifier: Apache-2.0
package casus.engine.view;

import casus.engine.docket.Author;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An entry as it stands after corrections.
///
/// @param id the entry
/// @param by its author
/// @param occurred when what it tells of happened
/// @param lodged when it was first put on record, if the docket gives that hour
/// @param event what it tells of
/// @param trail the entry and the correction that changed it, if any
public record Seen(
    EntryId id,
    Author by,
    Instant occurred,
    Optional<Instant> lodged,
    Event event,
    List<EntryId> trail) {
  /// By when it occurred: the later of two answers counts.
  public static final Comparator<Seen> BY_OCCURRED =
      Comparator.comparing(Seen::occurred).thenComparing(Seen::onRecord).thenComparing(Seen::id);

  /// By when it is on record: the later of two statements counts.
  public static final Comparator<Seen> BY_LODGED =
      Comparator.comparing(Seen::onRecord).thenComparing(Seen::id);

  /// Copies the list.
  public Seen {
    trail = List.copyOf(trail);
  }

  /// Puts something into a list that is in order; quick where it comes last or nearly so.
  ///
  /// @param one what is put
  /// @param list the list
  /// @param order its order
  /// @param <T> entries, or what holds one
  public static <T> void insert(T one, List<T> list, Comparator<? super T> order) {
    int place = list.size();
    while (place > 0 && order.compare(list.get(place - 1), one) > 0) {
      place--;
    }
    list.add(place, one);
  }

  /// Returns from when it is taken to be on record.
  ///
  /// @return when it was lodged, or when what it tells of happened if the docket does not say
  public Instant onRecord() {
    return lodged.orElse(occurred);
  }

  /// Tells whether an occurrence was reported without the hour of the report: what is on record is
  /// when the occurrence happened. Any other entry tells of its own making.
  ///
  /// @return true if so
  public boolean isUntimed() {
    return lodged.isEmpty() && event instanceof Event.OccurrenceAlleged;
  }

  /// Returns an entry that nobody has corrected.
  ///
  /// @param entry the entry
  /// @return the entry as it stands
  public static Seen of(Entry entry) {
    return new Seen(
        entry.id(),
        entry.by(),
        entry.occurred(),
        entry.lodged(),
        entry.event(),
        List.of(entry.id()));
  }

  /// Returns entries as they stand after corrections; what was taken back is gone.
  ///
  /// @param entries what is known, each entry once
  /// @return what stands, in order of id
  public static List<Seen> standing(Iterable<Entry> entries) {
    return new Corrections(entries).seen();
  }
}
