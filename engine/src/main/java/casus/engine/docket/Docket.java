// SPDX-License-Identifier: Apache-2.0
package casus.engine.docket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An ordered record of entries. The order handed over does not matter; two entries never share an
/// id.
public final class Docket {
  private final String title;
  private final List<Entry> entries;
  private final Columns columns;

  /// Sorts the entries, drops exact duplicates and refuses two different entries of one id.
  ///
  /// @param title what it is about, in words
  /// @param entries the entries, in any order
  public Docket(String title, List<Entry> entries) {
    TreeMap<EntryId, Entry> byId = new TreeMap<>();
    for (Entry entry : entries) {
      Entry before = byId.putIfAbsent(entry.id(), entry);
      if (before != null && !before.equals(entry)) {
        throw new IllegalArgumentException("two entries have the id " + entry.id());
      }
    }
    this.title = title;
    columns = new Columns(byId.values());
    this.entries = columns.entries();
  }

  /// Returns what it is about.
  ///
  /// @return words, perhaps none
  public String title() {
    return title;
  }

  /// Returns the entries.
  ///
  /// @return entries, ordered by occurred, then by when they are on record, then by id
  public List<Entry> entries() {
    return entries;
  }

  /// Returns the same record by columns.
  ///
  /// @return numbers in the order of the entries
  public Columns columns() {
    return columns;
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Docket docket
        && title.equals(docket.title)
        && entries.equals(docket.entries);
  }

  @Override
  public int hashCode() {
    return 31 * title.hashCode() + entries.hashCode();
  }

  @Override
  public String toString() {
    return "Docket[title=" + title + ", entries=" + entries + "]";
  }
}
