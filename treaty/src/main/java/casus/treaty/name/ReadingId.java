// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

/// Names a reading of a text, such as `R2`; it always has an author and a date.
///
/// @param value the name as written in the treaty file
public record ReadingId(String value) implements Name, Comparable<ReadingId> {
  /// Refuses a value that is not a name.
  public ReadingId {
    value = Name.canonical(value);
  }

  @Override
  public int compareTo(ReadingId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
