// SPDX-License-Identifier: Apache-2.0
package casus.treaty.place;

/// An ISO 3166-2 code of a first-level unit (`UA-43`) or an ISO 3166-1 code of a State (`UA`).
///
/// @param value the code
public record UnitCode(String value) implements Comparable<UnitCode> {
  private static final int LONGEST = 6;

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
    if (length < 2 || !isCapital(text.charAt(0)) || !isCapital(text.charAt(1))) {
      return false;
    }
    if (length == 2) {
      return true;
    }
    if (length == 3 || length > LONGEST || text.charAt(2) != '-') {
      return false;
    }
    for (int i = 3; i < length; i++) {
      char c = text.charAt(i);
      if (!isCapital(c) && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
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
