// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

/// The two ways to sign that the register knows.
public enum Algorithm {
  /// Ed25519 (RFC 8032): with strict rules, see [JdkSignatures].
  ED25519(32, 64),
  /// ML-DSA-44 (FIPS 204), with an empty context: safe against quantum computers as far as is
  /// known.
  ML_DSA_44(1312, 2420);

  /// How many bytes a private key is made from, in both.
  public static final int SEED_BYTES = 32;

  private final int keyBytes;
  private final int signatureBytes;

  Algorithm(int keyBytes, int signatureBytes) {
    this.keyBytes = keyBytes;
    this.signatureBytes = signatureBytes;
  }

  /// How long a public key is.
  ///
  /// @return its length in bytes
  public int keyBytes() {
    return keyBytes;
  }

  /// How long a signature is.
  ///
  /// @return its length in bytes
  public int signatureBytes() {
    return signatureBytes;
  }
}
