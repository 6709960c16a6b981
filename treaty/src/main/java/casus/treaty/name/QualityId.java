// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

/// Names a quality that what happened may have, such as `flagrant`.
///
/// @param value the name as written in the treaty file
public record QualityId(String value) implements Name, Comparable<QualityId> {
  /// Refuses a value that is not a name.
  public QualityId {
    value = Name.canonical(value);
  }

  @Override
  public int compareTo(QualityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
