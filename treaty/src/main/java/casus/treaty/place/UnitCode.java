// SPDX-License-Identifier: Apache-2.0
package casus.treaty.place;

/// An ISO 3166-2 code of a first-level unit (`UA-43`) or an ISO 3166-1 code of a State (`UA`).
///
/// @param value the code
public record UnitCode(String value) implements Comparable<UnitCode> {
  /// Refuses what has not the shape of a code.
  public UnitCode {
    if (!isCode(value)) {
      throw new IllegalArgumentException("not an ISO 3166 code: " + value);
    }
  }

  /// Tells whether a text has the shape of a code.
  ///
  /// @param text any text
  /// @return true for `UA` and `UA-43`
  public static boolean isCode(String text) {
    int length = text.length();
    boolean shaped = length == 2 || length >= 4 && length <= 6 && text.charAt(2) == '-';
    for (int i = 0; shaped && i < length; i++) {
      char c = text.charAt(i);
      shaped = i == 2 || 'A' <= c && c <= 'Z' || i > 2 && '0' <= c && c <= '9';
    }
    return shaped;
  }

  /// Returns the code of the State.
  ///
  /// @return two letters
  public String state() {
    return value.substring(0, 2);
  }

  /// Tells whether this is the code of a whole State.
  ///
  /// @return true for `UA`
  public boolean isState() {
    return value.length() == 2;
  }

  @Override
  public int compareTo(UnitCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
