// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.EntryId;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Sorted;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Entries that were looked at, whether they changed anything or not (law T5).
///
/// What is looked at again and again with ever more entries is kept as it was last.
final class Considered {
  private final TreeSet<EntryId> ids = new TreeSet<>();
  private final Map<Told, List<EntryId>> last = new LinkedHashMap<>();
  private Grounds latest = Grounds.NONE;

  /// What an inference says, whatever it was drawn from.
  private record Told(Inference inference, List<String> arguments) {}

  /// Takes the entries that grounds name.
  void add(Grounds more) {
    if (more.equals(latest)) {
      return;
    }
    latest = more;
    for (Ground ground : more.list()) {
      switch (ground) {
        case Ground.ByEntry(EntryId entry) -> ids.add(entry);
        case Ground.ByInference(var inference, var arguments, var entries) -> {
          List<EntryId> before = last.put(new Told(inference, arguments), entries);
          if (before != null && !Sorted.holds(entries, before)) {
            ids.addAll(before);
          }
        }
        case Ground.ByText _, Ground.ByReading _, Ground.ByBracket _ -> {}
      }
    }
  }

  void add(Collection<EntryId> more) {
    ids.addAll(more);
  }

  /// Adds everything to what others have looked at.
  void addTo(SortedSet<EntryId> all) {
    all.addAll(ids);
    last.values().forEach(all::addAll);
  }

  /// Returns the same, which no longer changes with this.
  Considered copy() {
    Considered copy = new Considered();
    copy.ids.addAll(ids);
    copy.last.putAll(last);
    return copy;
  }
}
