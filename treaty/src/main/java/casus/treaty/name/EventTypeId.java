// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

/// Names a type of occurrence, such as `armed-attack`.
///
/// @param value the name as written in the treaty file
public record EventTypeId(String value) implements Name, Comparable<EventTypeId> {
  /// Refuses a value that is not a name.
  public EventTypeId {
    value = Name.canonical(value);
  }

  @Override
  public int compareTo(EventTypeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
