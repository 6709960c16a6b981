// SPDX-License-Identifier: Apache-2.0
package casus.engine.docket;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Numbers for names, from 0, in the order in which they are first met.
///
/// @param <T> what the names are
final class Numbering<T extends Comparable<? super T>> {
  private final TreeMap<T, Integer> numbers = new TreeMap<>();
  private final List<T> names = new ArrayList<>();

  /// Returns the number of a name.
  int of(T name) {
    Integer known = numbers.putIfAbsent(name, names.size());
    if (known != null) {
      return known;
    }
    names.add(name);
    return names.size() - 1;
  }

  /// Returns the names by their numbers.
  List<T> names() {
    return List.copyOf(names);
  }
}
