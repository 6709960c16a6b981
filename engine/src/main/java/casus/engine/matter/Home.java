// SPDX-License-Identifier: Apache-2.0
package casus.engine.matter;

import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import java.util.Collection;
import java.util.Collections;
import java.util.TreeMap;

/// Entries that are looked at together: those of one matter, or those common to all.
///
/// It grows, or is taken into another; the common home lets go of what only waited in it for the
/// entry it speaks of.
public final class Home implements Comparable<Home> {
  private final int number;
  private final TreeMap<EntryId, Entry> entries = new TreeMap<>();

  Home(int number) {
    this.number = number;
  }

  /// Returns what is in it.
  ///
  /// @return entries in order of id
  public Collection<Entry> entries() {
    return Collections.unmodifiableCollection(entries.values());
  }

  boolean add(Entry entry) {
    return entries.putIfAbsent(entry.id(), entry) == null;
  }

  boolean remove(Entry entry) {
    return entries.remove(entry.id()) != null;
  }

  int size() {
    return entries.size();
  }

  /// In the order in which they came to be.
  @Override
  public int compareTo(Home other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
