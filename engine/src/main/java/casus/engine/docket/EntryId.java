// SPDX-License-Identifier: Apache-2.0
package casus.engine.docket;

/// Names one entry of a docket.
///
/// @param value the name as written, 1 to 120 characters without control characters
public record EntryId(String value) implements Comparable<EntryId> {
  /// Refuses blank, long and unprintable names.
  public EntryId {
    if (!Naming.isName(value)) {
      throw new IllegalArgumentException("not a name: '" + value + "'");
    }
  }

  @Override
  public int compareTo(EntryId other) {
    return this == other ? 0 : value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
