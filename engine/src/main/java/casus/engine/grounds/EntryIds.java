// SPDX-License-Identifier: Apache-2.0
package casus.engine.grounds;

import casus.engine.docket.EntryId;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// A few ids of entries in order, each once, never changed.
public final class EntryIds extends AbstractSet<EntryId> implements SortedSet<EntryId> {
  /// No ids.
  public static final EntryIds NONE = new EntryIds(new EntryId[0]);

  private final EntryId[] ids;

  private EntryIds(EntryId[] ids) {
    this.ids = ids;
  }

  /// Returns one id.
  ///
  /// @param id the id
  /// @return it alone
  public static EntryIds of(EntryId id) {
    return new EntryIds(new EntryId[] {id});
  }

  /// Returns these and another.
  ///
  /// @param id the other
  /// @return all in order
  public EntryIds with(EntryId id) {
    int at = ids.length;
    while (at > 0) {
      int order = ids[at - 1].compareTo(id);
      if (order == 0) {
        return this;
      }
      if (order < 0) {
        break;
      }
      at--;
    }
    EntryId[] all = new EntryId[ids.length + 1];
    System.arraycopy(ids, 0, all, 0, at);
    all[at] = id;
    System.arraycopy(ids, at, all, at + 1, ids.length - at);
    return new EntryIds(all);
  }

  /// Returns these and others.
  ///
  /// @param others the others
  /// @return all in order
  public EntryIds with(EntryIds others) {
    if (others.ids.length == 0) {
      return this;
    }
    if (ids.length == 0) {
      return others;
    }
    EntryId[] all = new EntryId[ids.length + others.ids.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < ids.length && j < others.ids.length) {
      int order = ids[i].compareTo(others.ids[j]);
      all[size++] = order <= 0 ? ids[i] : others.ids[j];
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    while (i < ids.length) {
      all[size++] = ids[i++];
    }
    while (j < others.ids.length) {
      all[size++] = others.ids[j++];
    }
    return new EntryIds(size == all.length ? all : Arrays.copyOf(all, size));
  }

  /// Returns the same as a list.
  ///
  /// @return ids in order
  public List<EntryId> list() {
    return List.of(ids);
  }

  @Override
  public int size() {
    return ids.length;
  }

  @Override
  public boolean contains(@Nullable Object other) {
    return other instanceof EntryId id && Arrays.binarySearch(ids, id) >= 0;
  }

  @Override
  public Iterator<EntryId> iterator() {
    return new InOrder(ids);
  }

  private static final class InOrder implements Iterator<EntryId> {
    private final EntryId[] ids;
    private int next;

    private InOrder(EntryId[] ids) {
      this.ids = ids;
    }

    @Override
    public boolean hasNext() {
      return next < ids.length;
    }

    @Override
    public EntryId next() {
      if (next == ids.length) {
        throw new NoSuchElementException();
      }
      return ids[next++];
    }
  }

  @Override
  public @Nullable Comparator<? super EntryId> comparator() {
    return null;
  }

  private int from(EntryId id) {
    int at = Arrays.binarySearch(ids, id);
    return at >= 0 ? at : -at - 1;
  }

  private EntryIds part(int from, int to) {
    return from < to ? new EntryIds(Arrays.copyOfRange(ids, from, to)) : NONE;
  }

  @Override
  public SortedSet<EntryId> subSet(EntryId from, EntryId to) {
    if (from.compareTo(to) > 0) {
      throw new IllegalArgumentException(from + " comes after " + to);
    }
    return part(from(from), from(to));
  }

  @Override
  public SortedSet<EntryId> headSet(EntryId to) {
    return part(0, from(to));
  }

  @Override
  public SortedSet<EntryId> tailSet(EntryId from) {
    return part(from(from), ids.length);
  }

  @Override
  public EntryId first() {
    return at(0);
  }

  @Override
  public EntryId last() {
    return at(ids.length - 1);
  }

  private EntryId at(int place) {
    if (ids.length == 0) {
      throw new NoSuchElementException();
    }
    return ids[place];
  }
}
