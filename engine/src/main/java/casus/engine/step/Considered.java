// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.EntryId;
import casus.engine.grounds.Gathered;
import casus.engine.grounds.Gathering;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Sorted;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/// Entries that were looked at, whether they changed anything or not (law T5). Of what is gathered
/// in the course of time the latest holds all before it.
final class Considered {
  private List<EntryId> ids = List.of();
  private final Map<Gathering, Gathered> gathered = new LinkedHashMap<>();
  private Grounds latest = Grounds.NONE;

  /// Takes the entries that grounds name.
  void add(Grounds more) {
    if (more.equals(latest)) {
      return;
    }
    latest = more;
    for (Ground ground : more.list()) {
      switch (ground) {
        case Ground.ByEntry(EntryId entry) -> add(List.of(entry));
        case Ground.ByInference(_, _, var entries) -> add(entries);
        case Ground.ByText _, Ground.ByReading _, Ground.ByBracket _ -> {}
      }
    }
  }

  void add(Collection<EntryId> more) {
    if (more.isEmpty()) {
      return;
    }
    if (more instanceof Gathered some) {
      Gathered now = some.gathered();
      gathered.merge(some.gathering(), now, (a, b) -> a.size() < b.size() ? b : a);
      ids = Sorted.union(ids, some.beside());
    } else {
      ids = Sorted.union(ids, more);
    }
  }

  /// Adds everything to what others have looked at.
  void addTo(SortedSet<EntryId> all) {
    all.addAll(ids);
    gathered.values().forEach(all::addAll);
  }

  /// Returns the same, which no longer changes with this.
  Considered copy() {
    Considered copy = new Considered();
    copy.ids = ids;
    copy.gathered.putAll(gathered);
    return copy;
  }
}
