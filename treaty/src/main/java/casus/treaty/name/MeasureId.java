// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

/// Names something a text limits by number, such as `tanks`.
///
/// @param value the name as written in the treaty file
public record MeasureId(String value) implements Name, Comparable<MeasureId> {
  /// Refuses a value that is not a name.
  public MeasureId {
    value = Name.canonical(value);
  }

  @Override
  public int compareTo(MeasureId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
