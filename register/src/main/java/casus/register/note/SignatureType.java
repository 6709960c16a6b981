// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import java.util.Optional;

/// What is signed and how: the byte that goes into the id of a key (C2SP signed-note).
public enum SignatureType {
  /// Ed25519 over the text of a note. A log signs its checkpoints with it.
  NOTE_ED25519(0x01, Algorithm.ED25519, false),
  /// Ed25519 over a time and the text of a checkpoint. A witness cosigns with it.
  COSIGNATURE_ED25519(0x04, Algorithm.ED25519, true),
  /// ML-DSA-44 over name, time, origin, size and root. Witnesses cosign with it, and a log may
  /// sign.
  COSIGNATURE_ML_DSA_44(0x06, Algorithm.ML_DSA_44, true);

  private final byte code;
  private final Algorithm algorithm;
  private final boolean timestamped;

  SignatureType(int code, Algorithm algorithm, boolean timestamped) {
    this.code = (byte) code;
    this.algorithm = algorithm;
    this.timestamped = timestamped;
  }

  /// Finds the type of a byte.
  ///
  /// @param code the byte
  /// @return its type, if it is one the register knows
  public static Optional<SignatureType> of(byte code) {
    for (SignatureType type : values()) {
      if (type.code == code) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /// Returns the byte.
  ///
  /// @return the byte that stands for it
  public byte code() {
    return code;
  }

  /// Returns the algorithm.
  ///
  /// @return how it is signed
  public Algorithm algorithm() {
    return algorithm;
  }

  /// Tells whether a signature states when it was made.
  ///
  /// @return true for cosignatures
  public boolean isTimestamped() {
    return timestamped;
  }
}
