// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

/// Names a body that decides by a voting rule.
///
/// @param value the name as written in the treaty file
public record BodyId(String value) implements Name, Comparable<BodyId> {
  /// Refuses a value that is not a name.
  public BodyId {
    value = Name.canonical(value);
  }

  @Override
  public int compareTo(BodyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
