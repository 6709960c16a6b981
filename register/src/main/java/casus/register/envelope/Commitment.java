// SPDX-License-Identifier: Apache-2.0
package casus.register.envelope;

import casus.register.merkle.Hash;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Stands in a log for what must stay outside of it: names of persons, classified papers.
/// HMAC-SHA-256 of the bytes under a secret salt of 32 bytes. Whoever holds salt and bytes can show
/// later that they were meant; from the commitment alone nobody can find them, not even by trying
/// likely ones. When the salt is destroyed, what was meant is forgotten.
///
/// @param value the commitment
public record Commitment(Hash value) {
  /// How many bytes a salt has.
  public static final int SALT_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  /// Commits to bytes.
  ///
  /// @param salt 32 secret random bytes, never used before
  /// @param content what must stay outside
  /// @return the commitment
  public static Commitment of(byte[] salt, byte[] content) {
    if (salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("a salt has 32 bytes, not " + salt.length);
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt, ALGORITHM));
      return new Commitment(Hash.of(mac.doFinal(content)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
    }
  }

  /// Tells whether these are what was committed to.
  ///
  /// @param salt the salt
  /// @param content the bytes
  /// @return true if they are
  public boolean isTo(byte[] salt, byte[] content) {
    return salt.length == SALT_BYTES && of(salt, content).equals(this);
  }
}
