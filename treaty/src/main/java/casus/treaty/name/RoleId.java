// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

/// Names a role that several parties hold, such as `Guarantor`.
///
/// @param value the name as written in the treaty file
public record RoleId(String value) implements Name, Comparable<RoleId> {
  /// Refuses a value that is not a name.
  public RoleId {
    value = Name.canonical(value);
  }

  @Override
  public int compareTo(RoleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
