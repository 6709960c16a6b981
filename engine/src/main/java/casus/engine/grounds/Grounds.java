// SPDX-License-Identifier: Apache-2.0
package casus.engine.grounds;

import casus.engine.docket.EntryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a conclusion rests on, in the order it is told. Never empty for an obligation.
///
/// Law T5: deleting an entry that the grounds do not name leaves the conclusion unchanged.
public final class Grounds {
  /// No grounds, to add to.
  public static final Grounds NONE = new Grounds(List.of());

  /// Up to how many grounds comparing each with each is cheaper than hashing them.
  private static final int FEW = 12;

  private final @Nullable Telling telling;
  private @Nullable List<Ground> list;
  private @Nullable SortedSet<EntryId> entries;

  private Grounds(List<Ground> list) {
    this.list = list;
    telling = null;
  }

  private Grounds(Telling telling) {
    this.telling = telling;
  }

  /// Returns grounds that are put together when they are read.
  ///
  /// @param telling what puts them together, the same whenever it is asked; at least one
  /// @return the grounds
  public static Grounds later(Telling telling) {
    return new Grounds(telling);
  }

  /// Returns grounds, each once.
  ///
  /// @param list the grounds, in the order they are told
  /// @return the same without repetition
  public static Grounds all(Collection<Ground> list) {
    return new Grounds(
        hasRepetition(list) ? List.copyOf(new LinkedHashSet<>(list)) : List.copyOf(list));
  }

  private static boolean hasRepetition(Collection<Ground> list) {
    if (list.size() < 2) {
      return false;
    }
    if (list.size() > FEW) {
      return true;
    }
    Ground[] all = list.toArray(Ground[]::new);
    for (int i = 1; i < all.length; i++) {
      for (int j = 0; j < i; j++) {
        if (all[i].equals(all[j])) {
          return true;
        }
      }
    }
    return false;
  }

  /// Returns the grounds.
  ///
  /// @return grounds without repetition
  public List<Ground> list() {
    List<Ground> known = list;
    if (known == null) {
      known = telling == null ? List.of() : telling.told().list();
      list = known;
    }
    return known;
  }

  /// Tells whether there are none.
  ///
  /// @return true if so
  public boolean isEmpty() {
    return telling == null && list().isEmpty();
  }

  /// Returns grounds of these.
  ///
  /// @param grounds the grounds
  /// @return them in order
  public static Grounds of(Ground... grounds) {
    return all(List.of(grounds));
  }

  /// Returns these and others.
  ///
  /// @param others more grounds
  /// @return both in order
  public Grounds plus(Grounds others) {
    List<Ground> these = list();
    List<Ground> more = others.list();
    if (more.isEmpty()) {
      return this;
    }
    if (these.isEmpty()) {
      return others;
    }
    if (these.size() + more.size() > FEW) {
      LinkedHashSet<Ground> both = new LinkedHashSet<>(these);
      both.addAll(more);
      return new Grounds(List.copyOf(both));
    }
    List<Ground> both = new ArrayList<>(these);
    for (Ground other : more) {
      if (!these.contains(other)) {
        both.add(other);
      }
    }
    return new Grounds(List.copyOf(both));
  }

  /// Returns what is here and was not in the same place before, for whoever has seen that.
  ///
  /// @param before grounds of the same conclusion as it stood before
  /// @return the grounds that are new, and perhaps others
  @SuppressWarnings("ReferenceEquality") // The same object is what was seen; alike ones cost more.
  public Grounds since(Grounds before) {
    List<Ground> these = list();
    List<Ground> known = before.list();
    List<Ground> fresh = new ArrayList<>();
    for (int i = 0; i < these.size(); i++) {
      if (i >= known.size() || these.get(i) != known.get(i)) {
        fresh.add(these.get(i));
      }
    }
    return new Grounds(List.copyOf(fresh));
  }

  /// Returns every entry named, directly or by an inference.
  ///
  /// @return ids in order, not to be changed
  public SortedSet<EntryId> entries() {
    SortedSet<EntryId> known = entries;
    if (known == null) {
      known = telling == null ? found() : telling.entries();
      entries = known;
    }
    return known;
  }

  private SortedSet<EntryId> found() {
    TreeSet<EntryId> found = new TreeSet<>();
    addEntriesTo(found);
    return Collections.unmodifiableSortedSet(found);
  }

  /// Adds every entry named to others.
  ///
  /// @param found takes the ids, some perhaps more than once
  public void addEntriesTo(Collection<EntryId> found) {
    for (Ground ground : list()) {
      switch (ground) {
        case Ground.ByEntry(EntryId entry) -> found.add(entry);
        case Ground.ByInference(_, _, List<EntryId> from) -> found.addAll(from);
        case Ground.ByText _, Ground.ByReading _, Ground.ByBracket _ -> {}
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Grounds grounds && list().equals(grounds.list());
  }

  @Override
  public int hashCode() {
    return list().hashCode();
  }

  @Override
  public String toString() {
    return "Grounds[list=" + list() + "]";
  }
}
