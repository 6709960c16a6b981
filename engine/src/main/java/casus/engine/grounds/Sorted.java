// SPDX-License-Identifier: Apache-2.0
package casus.engine.grounds;

import casus.engine.docket.EntryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Arithmetic of ids in order, in the time it takes to read them.
public final class Sorted {
  private Sorted() {}

  /// Returns what is in one or the other and is not left out, in order.
  ///
  /// @param many ids in order, each once
  /// @param few further ids
  /// @param without what is left out
  /// @return ids in order, each once
  public static List<EntryId> union(
      List<EntryId> many, SortedSet<EntryId> few, SortedSet<EntryId> without) {
    List<EntryId> all = new ArrayList<>(many.size() + few.size());
    Iterator<EntryId> out = without.iterator();
    Iterator<EntryId> more = few.iterator();
    EntryId left = out.hasNext() ? out.next() : null;
    EntryId other = more.hasNext() ? more.next() : null;
    int i = 0;
    while (i < many.size() || other != null) {
      EntryId one = i < many.size() ? many.get(i) : null;
      int order = one == null ? 1 : other == null ? -1 : one.compareTo(other);
      EntryId next = order <= 0 ? one : other;
      if (order <= 0) {
        i++;
      }
      if (order >= 0) {
        other = more.hasNext() ? more.next() : null;
      }
      while (left != null && next != null && left.compareTo(next) < 0) {
        left = out.hasNext() ? out.next() : null;
      }
      if (next != null && !next.equals(left)) {
        all.add(next);
      }
    }
    return all;
  }

  /// Returns what is in one or the other. Ids that are there are found quickly, most of all if they
  /// come in order.
  ///
  /// @param many ids in order, each once
  /// @param others further ids, in whatever order
  /// @return ids in order, each once; not to be changed
  public static List<EntryId> union(List<EntryId> many, Collection<EntryId> others) {
    TreeSet<EntryId> more = new TreeSet<>();
    int at = 0;
    for (EntryId one : others) {
      if (at >= many.size() || !many.get(at).equals(one)) {
        at = Collections.binarySearch(many, one);
      }
      if (at < 0) {
        more.add(one);
        at = -at - 1;
      } else {
        at++;
      }
    }
    return more.isEmpty() ? many : union(many, more, Collections.emptySortedSet());
  }
}
