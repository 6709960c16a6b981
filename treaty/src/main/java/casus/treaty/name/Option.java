// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

/// Names one of the possible answers to a question, such as `yes`.
///
/// @param value the name as written in the treaty file
public record Option(String value) implements Name, Comparable<Option> {
  /// Refuses a value that is not a name.
  public Option {
    value = Name.canonical(value);
  }

  @Override
  public int compareTo(Option other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
