// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

/// Checks signatures. The port behind which a faster library may stand; [JdkSignatures] needs none.
/// Every implementation gives the same answers (`SignaturesContract`).
@FunctionalInterface
public interface Signatures {
  /// Tells whether a signature was made by a key over a message.
  ///
  /// @param algorithm how it was made
  /// @param publicKey the raw public key
  /// @param message what was signed
  /// @param signature the raw signature
  /// @return true if it was; false for anything malformed as well, never an exception
  boolean verify(Algorithm algorithm, byte[] publicKey, byte[] message, byte[] signature);
}
