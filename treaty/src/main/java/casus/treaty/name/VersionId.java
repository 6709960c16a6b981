// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

/// Names a version of a text, such as `english` or `secret`.
///
/// @param value the name as written in the treaty file
public record VersionId(String value) implements Name, Comparable<VersionId> {
  /// Refuses a value that is not a name.
  public VersionId {
    value = Name.canonical(value);
  }

  @Override
  public int compareTo(VersionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
