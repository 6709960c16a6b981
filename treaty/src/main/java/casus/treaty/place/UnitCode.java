// SPDX-License-Identifier: Apache-2.0
package casus.treaty.place;

import java.util.List;

/// An ISO 3166-2 code of a first-level unit (`UA-43`), an ISO 3166-1 code of a State (`UA`) or an
/// ISO 3166-3 code of a State that exists no longer (`SUHH`).
///
/// @param value the code
public record UnitCode(String value) implements Comparable<UnitCode> {
  /// Every code of ISO 3166-3.
  private static final List<String> FORMER =
      List.of(
          "AIDJ", "ANHH", "BQAQ", "BUMM", "BYAA", "CSHH", "CSXX", "CTKI", "DDDE", "DYBJ", "FQHH",
          "FXFR", "GEHH", "HVBF", "JTUM", "MIUM", "NHVU", "NQAQ", "NTHH", "PCHH", "PUUM", "PZPA",
          "RHZW", "SKIN", "SUHH", "TPTL", "VDVN", "WKUM", "YDYE", "YUCS", "ZRCD");

  /// Refuses what has not the shape of a code.
  public UnitCode {
    if (!isCode(value)) {
      throw new IllegalArgumentException("not an ISO 3166 code: " + value);
    }
  }

  /// Tells whether a text has the shape of a code.
  ///
  /// @param text any text
  /// @return true for `UA` and `UA-43`, and for `SUHH` and the other codes of former States
  public static boolean isCode(String text) {
    int length = text.length();
    if (FORMER.contains(text)) {
      return true;
    }
    boolean shaped = length == 2 || length >= 4 && length <= 6 && text.charAt(2) == '-';
    for (int i = 0; shaped && i < length; i++) {
      char c = text.charAt(i);
      shaped = i == 2 || 'A' <= c && c <= 'Z' || i > 2 && '0' <= c && c <= '9';
    }
    return shaped;
  }

  /// Returns the code of the State.
  ///
  /// @return two letters; four of a former State
  public String state() {
    return isFormer() ? value : value.substring(0, 2);
  }

  /// Tells whether this is the code of a whole State.
  ///
  /// @return true for `UA` and `SUHH`
  public boolean isState() {
    return value.length() == 2 || isFormer();
  }

  /// Tells whether this is the code of a State that exists no longer. Its territory has no outline,
  /// and no unit of today is known to lie in it.
  ///
  /// @return true for `SUHH`
  public boolean isFormer() {
    return value.length() == 4 && value.charAt(2) != '-';
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
