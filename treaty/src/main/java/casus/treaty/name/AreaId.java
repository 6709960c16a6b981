// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

/// Names an area, such as `Covered`.
///
/// @param value the name as written in the treaty file
public record AreaId(String value) implements Name, Comparable<AreaId> {
  /// Refuses a value that is not a name.
  public AreaId {
    value = Name.canonical(value);
  }

  @Override
  public int compareTo(AreaId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
