// SPDX-License-Identifier: Apache-2.0
package casus.register.stamp;

import casus.register.MalformedException;

/// The time stamps that came with a checkpoint. Nobody has signed that they belong to it, so what
/// cannot be read of them takes nothing else with it.
public sealed interface Stamps {
  /// There are none.
  record None() implements Stamps {}

  /// There are some, unverified.
  ///
  /// @param file the tokens
  record Tokens(TokenFile file) implements Stamps {}

  /// There is something, and it proves nothing.
  ///
  /// @param sentence one plain sentence: why it cannot be read
  record Unreadable(String sentence) implements Stamps {}

  /// Reads what stands where time stamps do.
  ///
  /// @param bytes the file
  /// @return the tokens, or why they cannot be read
  static Stamps parse(byte[] bytes) {
    if (bytes.length > TokenFile.MOST_BYTES) {
      return tooLong();
    }
    try {
      return new Tokens(TokenFile.parse(bytes));
    } catch (MalformedException malformed) {
      return new Unreadable(malformed.sentence());
    }
  }

  /// What is said of a file that nobody reads to its end.
  ///
  /// @return that it is too long
  static Stamps tooLong() {
    return new Unreadable("They are longer than " + TokenFile.MOST_BYTES + " bytes.");
  }
}
