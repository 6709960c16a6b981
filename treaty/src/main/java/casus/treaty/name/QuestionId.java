// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

/// Names a question the text leaves to somebody to answer.
///
/// @param value the name as written in the treaty file
public record QuestionId(String value) implements Name, Comparable<QuestionId> {
  /// Refuses a value that is not a name.
  public QuestionId {
    value = Name.canonical(value);
  }

  @Override
  public int compareTo(QuestionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
