// SPDX-License-Identifier: Apache-2.0
package casus.register.envelope;

import casus.register.merkle.Hash;

/// Names a paper, picture or recording by its content: too long for an entry of a log, kept beside
/// it, and still beyond change, since the act that speaks of it holds this.
///
/// @param digest SHA-256 of the content
/// @param length how many bytes it has
public record Evidence(Hash digest, long length) {
  /// Refuses a negative length.
  public Evidence {
    if (length < 0) {
      throw new IllegalArgumentException("a length is not negative: " + length);
    }
  }

  /// Names content.
  ///
  /// @param content the bytes
  /// @return its name
  public static Evidence of(byte[] content) {
    return new Evidence(Hash.ofContent(content), content.length);
  }

  /// Tells whether this is the content meant.
  ///
  /// @param content the bytes
  /// @return true if it is
  public boolean isOf(byte[] content) {
    return equals(of(content));
  }
}
