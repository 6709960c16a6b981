// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

/// A private key, wherever it is kept: in a file, or in a device that never gives it away.
public interface SigningKey {
  /// How it signs.
  ///
  /// @return the algorithm
  Algorithm algorithm();

  /// Its public half.
  ///
  /// @return a copy of the raw public key
  byte[] publicKey();

  /// Signs.
  ///
  /// @param message what to sign
  /// @return the raw signature
  /// @throws SigningException if the key cannot be used any more, or does not sign as it should
  byte[] sign(byte[] message);
}
