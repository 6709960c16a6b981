// SPDX-License-Identifier: Apache-2.0
package casus.engine.docket;

/// Names one occurrence, or a series of them; it stays the same however accounts of it change.
///
/// @param value the name as written, 1 to 120 characters without control characters
public record OccasionId(String value) implements Comparable<OccasionId> {
  /// Refuses blank, long and unprintable names.
  public OccasionId {
    if (!Naming.isName(value)) {
      throw new IllegalArgumentException("not a name: '" + value + "'");
    }
  }

  @Override
  public int compareTo(OccasionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
