// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Columns;
import casus.engine.docket.EntryId;
import casus.engine.order.InOrder;
import java.util.Arrays;

/// Entries of one docket by their ranks, in order, each once, never changed: their ids, without
/// comparing a text.
final class Ranks {
  /// No entry.
  static final Ranks NONE = new Ranks(new int[0]);

  private final int[] all;

  private Ranks(int[] all) {
    this.all = all;
  }

  static Ranks of(int rank) {
    return new Ranks(new int[] {rank});
  }

  /// Returns these and another.
  Ranks with(int rank) {
    Growing more = growing();
    more.add(rank);
    return more.ranks();
  }

  /// Returns these and others.
  Ranks with(Ranks others) {
    int[] more = others.all;
    if (more.length == 0) {
      return this;
    }
    if (all.length == 0) {
      return others;
    }
    int[] both = new int[all.length + more.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < all.length && j < more.length) {
      int one = all[i];
      int other = more[j];
      both[size++] = Math.min(one, other);
      i += one <= other ? 1 : 0;
      j += other <= one ? 1 : 0;
    }
    while (i < all.length) {
      both[size++] = all[i++];
    }
    while (j < more.length) {
      both[size++] = more[j++];
    }
    return new Ranks(size == both.length ? both : Arrays.copyOf(both, size));
  }

  /// Tells whether others are among these.
  boolean containsAll(Ranks others) {
    int i = 0;
    for (int wanted : others.all) {
      while (i < all.length && all[i] < wanted) {
        i++;
      }
      if (i == all.length || all[i] != wanted) {
        return false;
      }
    }
    return true;
  }

  /// Returns the ids.
  InOrder<EntryId> ids(Columns columns) {
    return ids(all, all.length, columns);
  }

  private static InOrder<EntryId> ids(int[] ranks, int size, Columns columns) {
    return InOrder.sorted(size, i -> columns.id(ranks[i]));
  }

  /// Starts to add to these.
  Growing growing() {
    return new Growing(all);
  }

  /// Entries to which others are added one by one.
  static final class Growing {
    private static final int ROOM = 6;

    private int[] all;
    private int size;

    private Growing(int[] first) {
      all = Arrays.copyOf(first, first.length + ROOM);
      size = first.length;
    }

    /// Adds another, unless it is there.
    void add(int rank) {
      int at = size;
      while (at > 0 && all[at - 1] >= rank) {
        at--;
      }
      if (at < size && all[at] == rank) {
        return;
      }
      if (size == all.length) {
        all = Arrays.copyOf(all, size * 2);
      }
      System.arraycopy(all, at, all, at + 1, size - at);
      all[at] = rank;
      size++;
    }

    /// Returns all of them.
    Ranks ranks() {
      return new Ranks(Arrays.copyOf(all, size));
    }

    /// Returns their ids.
    InOrder<EntryId> ids(Columns columns) {
      return Ranks.ids(all, size, columns);
    }
  }
}
