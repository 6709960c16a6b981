// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

/// Names a negotiation with parties, a length and an outcome.
///
/// @param value the name as written in the treaty file
public record TrackId(String value) implements Name, Comparable<TrackId> {
  /// Refuses a value that is not a name.
  public TrackId {
    value = Name.canonical(value);
  }

  @Override
  public int compareTo(TrackId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
