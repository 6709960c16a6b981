// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

/// Names a type of act a party can do, such as `supply-weapons`.
///
/// @param value the name as written in the treaty file
public record ActTypeId(String value) implements Name, Comparable<ActTypeId> {
  /// Refuses a value that is not a name.
  public ActTypeId {
    value = Name.canonical(value);
  }

  @Override
  public int compareTo(ActTypeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
