// SPDX-License-Identifier: Apache-2.0
package casus.engine.docket;

/// What a name in a docket may be.
final class Naming {
  private static final int LONGEST = 120;

  private Naming() {}

  /// Tells whether a text can name something: 1 to 120 characters, not blank, no control character.
  static boolean isName(String text) {
    if (text.length() > LONGEST || text.isBlank()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ') {
        return false;
      }
    }
    return true;
  }
}
