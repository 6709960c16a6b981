// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

/// Names an instrument, such as `istanbul-communique`.
///
/// @param value the name as written in the treaty file
public record InstrumentId(String value) implements Name, Comparable<InstrumentId> {
  /// Refuses a value that is not a name.
  public InstrumentId {
    value = Name.canonical(value);
  }

  @Override
  public int compareTo(InstrumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
