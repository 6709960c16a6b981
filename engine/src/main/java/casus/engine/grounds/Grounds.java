// SPDX-License-Identifier: Apache-2.0
package casus.engine.grounds;

import casus.engine.docket.EntryId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a conclusion rests on, in the order it is told. Never empty for an obligation.
///
/// Law T5: deleting an entry that the grounds do not name leaves the conclusion unchanged.
///
/// @param list the grounds, without repetition
public record Grounds(List<Ground> list) {
  /// No grounds, to add to.
  public static final Grounds NONE = new Grounds(List.of());

  /// Drops repetitions.
  public Grounds {
    list = List.copyOf(new LinkedHashSet<>(list));
  }

  /// Returns grounds of these.
  ///
  /// @param grounds the grounds
  /// @return them in order
  public static Grounds of(Ground... grounds) {
    return new Grounds(List.of(grounds));
  }

  /// Returns these and others.
  ///
  /// @param others more grounds
  /// @return both in order
  public Grounds plus(Grounds others) {
    if (others.list.isEmpty()) {
      return this;
    }
    if (list.isEmpty()) {
      return others;
    }
    List<Ground> both = new ArrayList<>(list);
    both.addAll(others.list);
    return new Grounds(both);
  }

  /// Returns every entry named, directly or by an inference.
  ///
  /// @return ids in order
  public SortedSet<EntryId> entries() {
    TreeSet<EntryId> found = new TreeSet<>();
    for (Ground ground : list) {
      switch (ground) {
        case Ground.ByEntry(EntryId entry) -> found.add(entry);
        case Ground.ByInference(_, _, List<EntryId> entries) -> found.addAll(entries);
        case Ground.ByText _, Ground.ByReading _, Ground.ByBracket _ -> {}
      }
    }
    return found;
  }
}
