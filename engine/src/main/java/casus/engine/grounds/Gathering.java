// SPDX-License-Identifier: Apache-2.0
package casus.engine.grounds;

import casus.engine.docket.EntryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// Entries that are gathered in the course of time, as the votes of a body are. What was gathered
/// by a point of that course is handed out again and again, and costs the same however much it is.
public final class Gathering {
  private final TreeMap<EntryId, Integer> since = new TreeMap<>();
  private Gathered all;

  /// Starts with nothing.
  public Gathering() {
    all = new Gathered(this);
  }

  /// Gathers further entries.
  ///
  /// @param entries ids, in whatever order; those already there change nothing
  public void add(Collection<EntryId> entries) {
    List<EntryId> fresh = new ArrayList<>();
    for (EntryId entry : entries) {
      if (since.putIfAbsent(entry, all.depth() + 1) == null) {
        fresh.add(entry);
      }
    }
    if (!fresh.isEmpty()) {
      all = all.deeper(fresh);
    }
  }

  /// Returns what was gathered so far.
  ///
  /// @return ids in order, which no longer change
  public Gathered all() {
    return all;
  }

  /// Tells whether an entry was gathered by a point.
  boolean holds(EntryId entry, int depth) {
    Integer from = since.get(entry);
    return from != null && from <= depth;
  }
}
