// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.EntryId;
import casus.engine.grounds.Grounds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Entries that were looked at, whether they changed anything or not (law T5). What is looked at
/// again and again is kept once.
final class Considered {
  private final List<Grounds> grounds = new ArrayList<>();
  private final TreeSet<EntryId> ids = new TreeSet<>();

  /// Takes the entries that grounds name.
  void add(Grounds more) {
    if (!more.isEmpty() && (grounds.isEmpty() || !grounds.getLast().equals(more))) {
      grounds.add(more);
    }
  }

  void add(Collection<EntryId> more) {
    ids.addAll(more);
  }

  /// Adds everything to what others have looked at.
  void addTo(SortedSet<EntryId> all) {
    all.addAll(ids);
    grounds.forEach(g -> g.addEntriesTo(all));
  }

  /// Returns the same, which no longer changes with this.
  Considered copy() {
    Considered copy = new Considered();
    copy.grounds.addAll(grounds);
    copy.ids.addAll(ids);
    return copy;
  }
}
