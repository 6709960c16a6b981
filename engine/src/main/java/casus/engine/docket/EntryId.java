// SPDX-License-Identifier: Apache-2.0
package casus.engine.docket;

import org.jspecify.annotations.Nullable;

/// Names one entry of a docket.
///
/// A docket is sorted by these names in many ways, so the first letters are kept as one number: it
/// tells most names apart at once.
public final class EntryId implements Comparable<EntryId> {
  /// How many letters go into the number, a byte each.
  private static final int LETTERS = 8;

  private final String value;
  private final long first;

  /// Refuses blank, long and unprintable names.
  ///
  /// @param value the name as written, 1 to 120 characters without control characters
  public EntryId(String value) {
    if (!Naming.isName(value)) {
      throw new IllegalArgumentException("not a name: '" + value + "'");
    }
    this.value = value;
    first = first(value);
  }

  /// Numbers are in the order of names, or alike. From the first letter that fits into no byte
  /// everything counts as the largest, so that what comes after it decides nothing.
  private static long first(String value) {
    long number = 0;
    boolean beyond = false;
    for (int i = 0; i < LETTERS; i++) {
      int letter = i < value.length() ? value.charAt(i) : 0;
      beyond |= letter >= 0xff;
      number = number << Byte.SIZE | (beyond ? 0xff : letter);
    }
    return number;
  }

  /// Returns the name.
  ///
  /// @return the name as written
  public String value() {
    return value;
  }

  @Override
  public int compareTo(EntryId other) {
    return first == other.first
        ? value.compareTo(other.value)
        : Long.compareUnsigned(first, other.first);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EntryId id && first == id.first && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
