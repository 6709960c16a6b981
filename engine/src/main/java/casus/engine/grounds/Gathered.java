// SPDX-License-Identifier: Apache-2.0
package casus.engine.grounds;

import casus.engine.docket.EntryId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What was gathered by a point in the course of time, and perhaps a few entries beside: ids in
/// order, each once, put in order when they are read. Not to be changed.
public final class Gathered extends AbstractList<EntryId> implements RandomAccess {
  private final Gathering gathering;
  private final @Nullable Gathered before;
  private final List<EntryId> fresh;
  private final int depth;
  private final boolean beside;
  private final int size;
  private @Nullable List<EntryId> inOrder;

  /// Starts with nothing.
  Gathered(Gathering gathering) {
    this.gathering = gathering;
    before = null;
    fresh = List.of();
    depth = 0;
    beside = false;
    size = 0;
  }

  private Gathered(Gathered before, List<EntryId> fresh, boolean beside) {
    gathering = before.gathering;
    this.before = before;
    this.fresh = List.copyOf(fresh);
    this.beside = beside;
    depth = beside ? before.depth : before.depth + 1;
    size = before.size + fresh.size();
  }

  int depth() {
    return depth;
  }

  /// Returns these and what was gathered next.
  Gathered deeper(List<EntryId> next) {
    return new Gathered(this, next, false);
  }

  /// Returns these and a few others beside them. Only for whoever gathers.
  ///
  /// @param few further ids, in whatever order
  /// @return both
  public Gathered with(Collection<EntryId> few) {
    TreeSet<EntryId> others = new TreeSet<>(few);
    others.removeIf(id -> gathering.holds(id, depth));
    return others.isEmpty() ? gathered() : new Gathered(gathered(), List.copyOf(others), true);
  }

  /// Returns what was gathered, without what is beside it.
  ///
  /// @return the same or less
  public Gathered gathered() {
    Gathered trunk = before;
    return beside && trunk != null ? trunk : this;
  }

  /// Returns what is beside what was gathered.
  ///
  /// @return ids in order
  public List<EntryId> beside() {
    return beside ? fresh : List.of();
  }

  /// Returns where it is gathered: of one gathering, the larger holds the smaller.
  ///
  /// @return the gathering
  public Gathering gathering() {
    return gathering;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public EntryId get(int index) {
    return inOrder().get(index);
  }

  private List<EntryId> inOrder() {
    List<EntryId> known = inOrder;
    if (known == null) {
      List<EntryId> all = new ArrayList<>(size);
      for (Gathered one = this; one != null; one = one.before) {
        all.addAll(one.fresh);
      }
      all.sort(null);
      known = List.copyOf(all);
      inOrder = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof List<?> list) || size != list.size()) {
      return false;
    }
    return list instanceof Gathered gathered
            && gathering == gathered.gathering
            && depth == gathered.depth
        ? beside().equals(gathered.beside())
        : inOrder().equals(list);
  }

  @Override
  public int hashCode() {
    return inOrder().hashCode();
  }
}
