// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

/// Names a State or other subject that takes part in an instrument (VCLT 2(1)(e)-(h)).
///
/// @param value the name as written in the treaty file
public record PartyId(String value) implements Name, Comparable<PartyId> {
  /// Refuses a value that is not a name.
  public PartyId {
    value = Name.canonical(value);
  }

  @Override
  public int compareTo(PartyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
