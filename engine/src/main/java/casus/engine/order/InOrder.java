// SPDX-License-Identifier: Apache-2.0
package casus.engine.order;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A few things in their natural order, each once, never changed: a set that is one array, where a
/// tree would take several objects for each.
///
/// @param <T> what they are
public final class InOrder<T extends Comparable<? super T>> extends AbstractSet<T>
    implements SortedSet<T> {
  private static final InOrder<?> NONE = InOrder.<String>empty();

  private final T[] all;

  private InOrder(T[] all) {
    this.all = all;
  }

  private static <T extends Comparable<? super T>> InOrder<T> empty() {
    return new InOrder<>(room(0));
  }

  @SuppressWarnings("unchecked") // A new array holds nothing of another type.
  private static <T extends Comparable<? super T>> T[] room(int size) {
    return (T[]) new Comparable<?>[size];
  }

  /// Returns nothing.
  ///
  /// @param <T> of what
  /// @return an empty set
  @SuppressWarnings("unchecked") // Nothing in it is of another type, and nothing is ever added.
  public static <T extends Comparable<? super T>> InOrder<T> none() {
    return (InOrder<T>) NONE;
  }

  /// Returns what is in a collection.
  ///
  /// @param things in any order
  /// @param <T> what they are
  /// @return them in order
  public static <T extends Comparable<? super T>> InOrder<T> copyOf(Collection<T> things) {
    if (things instanceof InOrder<T> same) {
      return same;
    }
    InOrder<T> none = none();
    return switch (things.size()) {
      case 0 -> none;
      case 1 -> sorted(1, _ -> things.iterator().next());
      default -> {
        TreeSet<T> sorted = new TreeSet<>();
        sorted.addAll(things);
        T[] room = Arrays.copyOf(none.all, sorted.size());
        yield new InOrder<>(sorted.toArray(room));
      }
    };
  }

  /// Returns things that are in order already, each once.
  ///
  /// @param size how many
  /// @param things gives each by its place
  /// @param <T> what they are
  /// @return them
  public static <T extends Comparable<? super T>> InOrder<T> sorted(
      int size, IntFunction<T> things) {
    T[] all = room(size);
    for (int i = 0; i < size; i++) {
      all[i] = things.apply(i);
    }
    return new InOrder<>(all);
  }

  /// Returns the same as a list.
  ///
  /// @return things in order
  public List<T> list() {
    return List.of(all);
  }

  @Override
  public int size() {
    return all.length;
  }

  @Override
  @SuppressWarnings("unchecked") // As any sorted set: what cannot be compared is no member of it.
  public boolean contains(@Nullable Object other) {
    return other != null && Arrays.binarySearch(all, (T) other) >= 0;
  }

  @Override
  public Iterator<T> iterator() {
    return new OneByOne<>(all);
  }

  private static final class OneByOne<T> implements Iterator<T> {
    private final T[] all;
    private int next;

    private OneByOne(T[] all) {
      this.all = all;
    }

    @Override
    public boolean hasNext() {
      return next < all.length;
    }

    @Override
    public T next() {
      if (next == all.length) {
        throw new NoSuchElementException();
      }
      return all[next++];
    }
  }

  @Override
  public @Nullable Comparator<? super T> comparator() {
    return null;
  }

  private int from(T one) {
    int at = Arrays.binarySearch(all, one);
    return at >= 0 ? at : -at - 1;
  }

  private SortedSet<T> part(int from, int to) {
    return from < to ? new InOrder<>(Arrays.copyOfRange(all, from, to)) : none();
  }

  @Override
  public SortedSet<T> subSet(T from, T to) {
    if (from.compareTo(to) > 0) {
      throw new IllegalArgumentException(from + " comes after " + to);
    }
    return part(from(from), from(to));
  }

  @Override
  public SortedSet<T> headSet(T to) {
    return part(0, from(to));
  }

  @Override
  public SortedSet<T> tailSet(T from) {
    return part(from(from), all.length);
  }

  @Override
  public T first() {
    if (all.length == 0) {
      throw new NoSuchElementException();
    }
    return all[0];
  }

  @Override
  public T last() {
    if (all.length == 0) {
      throw new NoSuchElementException();
    }
    return all[all.length - 1];
  }
}
