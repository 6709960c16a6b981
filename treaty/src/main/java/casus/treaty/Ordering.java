// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// What `Comparator.comparing` and the like promise, for the build to put in their place
/// (docs/decisions/0013-linked-early.md). Sources call those of the JDK.
///
/// The JDK's orders can be serialized, and Java links what can be serialized anew in every process;
/// these it keeps in its cache.
public final class Ordering {
  private Ordering() {}

  /// As `Comparator.comparing`.
  ///
  /// @param <T> what is ordered
  /// @param <U> what it is ordered by
  /// @param key by what
  /// @return the order
  public static <T, U extends Comparable<? super U>> Comparator<T> comparing(
      Function<? super T, ? extends U> key) {
    return (a, b) -> key.apply(a).compareTo(key.apply(b));
  }

  /// As `Comparator.comparing`.
  ///
  /// @param <T> what is ordered
  /// @param <U> what it is ordered by
  /// @param key by what
  /// @param order how keys are ordered
  /// @return the order
  public static <T, U> Comparator<T> comparing(
      Function<? super T, ? extends U> key, Comparator<? super U> order) {
    return (a, b) -> order.compare(key.apply(a), key.apply(b));
  }

  /// As `Comparator.comparingInt`.
  ///
  /// @param <T> what is ordered
  /// @param key by what
  /// @return the order
  public static <T> Comparator<T> comparingInt(ToIntFunction<? super T> key) {
    return (a, b) -> Integer.compare(key.applyAsInt(a), key.applyAsInt(b));
  }

  /// As `Comparator.thenComparing`.
  ///
  /// @param <T> what is ordered
  /// @param first the first order
  /// @param then the order of what is equal in the first
  /// @return the order
  public static <T> Comparator<T> thenComparing(Comparator<T> first, Comparator<? super T> then) {
    return (a, b) -> {
      int order = first.compare(a, b);
      return order == 0 ? then.compare(a, b) : order;
    };
  }

  /// As `Comparator.thenComparing`.
  ///
  /// @param <T> what is ordered
  /// @param <U> what it is ordered by
  /// @param first the first order
  /// @param key by what that is ordered which is equal in the first
  /// @return the order
  public static <T, U extends Comparable<? super U>> Comparator<T> thenComparing(
      Comparator<T> first, Function<? super T, ? extends U> key) {
    return thenComparing(first, comparing(key));
  }

  /// As `Comparator.thenComparingInt`.
  ///
  /// @param <T> what is ordered
  /// @param first the first order
  /// @param key by what that is ordered which is equal in the first
  /// @return the order
  public static <T> Comparator<T> thenComparingInt(
      Comparator<T> first, ToIntFunction<? super T> key) {
    return thenComparing(first, comparingInt(key));
  }
}
