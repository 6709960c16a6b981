// SPDX-License-Identifier: Apache-2.0
package casus.engine.view;

import casus.engine.docket.Author;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// An entry as it stands after corrections.
///
/// @param id the entry
/// @param by its author
/// @param occurred when what it tells of happened
/// @param lodged when it was first put on record
/// @param event what it tells of
/// @param trail the entry and the correction that changed it, if any
public record Seen(
    EntryId id, Author by, Instant occurred, Instant lodged, Event event, List<EntryId> trail) {
  /// By when it occurred: the later of two answers counts.
  public static final Comparator<Seen> BY_OCCURRED =
      Comparator.comparing(Seen::occurred).thenComparing(Seen::lodged).thenComparing(Seen::id);

  /// By when it was lodged: the later of two statements counts.
  public static final Comparator<Seen> BY_LODGED =
      Comparator.comparing(Seen::lodged).thenComparing(Seen::id);

  /// Copies the list.
  public Seen {
    trail = List.copyOf(trail);
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
}
