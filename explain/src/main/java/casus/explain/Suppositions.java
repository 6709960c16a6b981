// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.grounds.Grounds;
import casus.treaty.Instrument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which entries belong to supposed worlds, so that nothing resting on one is told without saying
/// so (rulings.md 42).
public final class Suppositions {
  private final SortedMap<EntryId, String> worlds;
  private final List<String> names;

  private Suppositions(SortedMap<EntryId, String> worlds, List<String> names) {
    this.worlds = Collections.unmodifiableSortedMap(worlds);
    this.names = List.copyOf(names);
  }

  /// Finds the supposed entries of a docket and the supposed maps of an instrument.
  ///
  /// @param docket the record with its supposed worlds
  /// @param instrument the instrument with its supposed maps
  /// @return the suppositions
  public static Suppositions of(Docket docket, Instrument instrument) {
    TreeMap<EntryId, String> worlds = new TreeMap<>();
    TreeSet<String> names = new TreeSet<>();
    for (Entry entry : docket.entries()) {
      entry
          .supposed()
          .ifPresent(name -> {
            worlds.put(entry.id(), name);
            names.add(name);
          });
    }
    instrument.vocabulary().areas().forEach(a -> a.supposed().ifPresent(names::add));
    return new Suppositions(worlds, new ArrayList<>(names));
  }

  /// Returns the names of the supposed worlds.
  ///
  /// @return names in order
  public List<String> names() {
    return names;
  }

  /// Returns the supposed worlds a conclusion rests on.
  ///
  /// @param grounds what it rests on
  /// @return names, in order; empty if it rests on facts only
  public SortedSet<String> under(Grounds grounds) {
    return under(grounds.entries());
  }

  /// Returns the supposed worlds that entries belong to.
  ///
  /// @param entries the entries
  /// @return names, in order; empty if they are facts only
  public SortedSet<String> under(Collection<EntryId> entries) {
    TreeSet<String> found = new TreeSet<>();
    for (EntryId entry : entries) {
      String world = worlds.get(entry);
      if (world != null) {
        found.add(world);
      }
    }
    return found;
  }

  /// Returns the mark for a conclusion: `SUPPOSED`, with numbers where there are several worlds.
  ///
  /// @param grounds what it rests on
  /// @return the mark, or the empty text
  public String mark(Grounds grounds) {
    return mark(grounds.entries());
  }

  /// Returns the mark for what rests on entries.
  ///
  /// @param entries the entries
  /// @return the mark, or the empty text
  public String mark(Collection<EntryId> entries) {
    SortedSet<String> under = under(entries);
    if (under.isEmpty()) {
      return "";
    }
    List<String> numbers =
        names.size() < 2
            ? List.of()
            : under.stream().map(n -> String.valueOf(names.indexOf(n) + 1)).toList();
    return numbers.isEmpty() ? "SUPPOSED" : "SUPPOSED " + String.join("+", numbers);
  }
}
