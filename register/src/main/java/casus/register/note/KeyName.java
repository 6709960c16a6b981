// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import casus.register.MalformedException;
import casus.register.Strict;

/// The name of a key: not empty, without spaces of any kind, plus signs or control characters (C2SP
/// signed-note). For a log it is its origin. By custom a URL without `https://`; nothing need be
/// there.
///
/// @param value the name
public record KeyName(String value) {
  /// The most bytes a name has, so that an ML-DSA cosignature can state it.
  public static final int MOST_BYTES = 255;

  /// Refuses what is no name.
  ///
  /// @throws MalformedException if it is not one
  public KeyName {
    int bytes = value.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    if (bytes == 0 || bytes > MOST_BYTES || !value.codePoints().allMatch(KeyName::mayStand)) {
      throw new MalformedException(
          0,
          "This is not the name of a key, which has no spaces and no plus sign: "
              + Strict.shortened(value)
              + ".");
    }
  }

  private static boolean mayStand(int character) {
    return character != '+'
        && !Character.isSpaceChar(character)
        && !Character.isWhitespace(character)
        && !Character.isISOControl(character)
        && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
  }

  @Override
  public String toString() {
    return value;
  }
}
