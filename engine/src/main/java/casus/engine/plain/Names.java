// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers for names, found by hash.
///
/// It is asked and never gone through, so no order of hashes shows anywhere; the hash of a text is
/// fixed by the Java language.
final class Names {
  /// The number of a name that has none.
  static final int NONE = -1;

  private final @Nullable String[] slots;
  private final int[] numbers;
  private final int mask;

  /// @param names names; each has its place as its number, the first if it comes twice
  Names(List<String> names) {
    int room = Integer.highestOneBit(Math.max(4, names.size())) * 4;
    slots = new @Nullable String[room];
    numbers = new int[room];
    mask = room - 1;
    for (int i = 0; i < names.size(); i++) {
      put(names.get(i), i);
    }
  }

  private void put(String name, int number) {
    if (of(name) == NONE) {
      int at = first(name);
      while (slots[at] != null) {
        at = (at + 1) & mask;
      }
      slots[at] = name;
      numbers[at] = number;
    }
  }

  private int first(String name) {
    int hash = name.hashCode();
    return (hash ^ (hash >>> 15)) & mask;
  }

  /// Returns the number of a name, or NONE.
  int of(String name) {
    int at = first(name);
    for (String found = slots[at]; found != null; found = slots[at]) {
      if (found.equals(name)) {
        return numbers[at];
      }
      at = (at + 1) & mask;
    }
    return NONE;
  }
}
