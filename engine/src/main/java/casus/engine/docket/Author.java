// SPDX-License-Identifier: Apache-2.0
package casus.engine.docket;

/// Names who made an entry: a party, a body, or anybody else, as they are called in the docket.
///
/// @param value the name as written, 1 to 120 characters without control characters
public record Author(String value) implements Comparable<Author> {
  /// Refuses blank, long and unprintable names.
  public Author {
    if (!Naming.isName(value)) {
      throw new IllegalArgumentException("not a name: '" + value + "'");
    }
  }

  @Override
  public int compareTo(Author other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
