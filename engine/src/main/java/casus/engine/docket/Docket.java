// SPDX-License-Identifier: Apache-2.0
package casus.engine.docket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// An ordered record of entries. The order handed over does not matter; two entries never share an
/// id.
///
/// @param title what it is about, in words
/// @param entries the entries, ordered by occurred, then by when they are on record, then by id
public record Docket(String title, List<Entry> entries) {
  /// Sorts the entries, drops exact duplicates and refuses two different entries of one id.
  public Docket {
    TreeMap<EntryId, Entry> byId = new TreeMap<>();
    for (Entry entry : entries) {
      Entry before = byId.putIfAbsent(entry.id(), entry);
      if (before != null && !before.equals(entry)) {
        throw new IllegalArgumentException("two entries have the id " + entry.id());
      }
    }
    List<Entry> sorted = new ArrayList<>(byId.values());
    sorted.sort(null);
    entries = List.copyOf(sorted);
  }

  /// Returns this docket with further entries.
  ///
  /// @param more the entries to add
  /// @return a new docket
  public Docket plus(List<Entry> more) {
    return new Docket(title, Stream.concat(entries.stream(), more.stream()).toList());
  }

  /// Returns the last instant anything in the docket occurred.
  ///
  /// @return the instant, or empty for an empty docket
  public Optional<Instant> lastOccurred() {
    return entries.stream().map(Entry::occurred).max(Instant::compareTo);
  }

  /// Returns the last instant anything was lodged.
  ///
  /// @return the instant, or empty for an empty docket
  public Optional<Instant> lastLodged() {
    return entries.stream().map(Entry::onRecord).max(Instant::compareTo);
  }
}
