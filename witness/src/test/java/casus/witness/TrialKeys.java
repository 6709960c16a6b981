// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.note.Algorithm;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.SeedKey;
import casus.register.note.SignatureType;
import java.util.Arrays;

/// Keys for tests, each made from one number.
public final class TrialKeys {
  /// The log most tests speak of.
  public static final NoteSigner LOG = of("log.example/trial", SignatureType.NOTE_ED25519, 1);

  /// A log nobody watches.
  public static final NoteSigner OTHER = of("log.example/other", SignatureType.NOTE_ED25519, 2);

  /// A witness.
  public static final NoteSigner WITNESS =
      of("witness.example/w1", SignatureType.COSIGNATURE_ED25519, 3);

  /// Its second key.
  public static final NoteSigner WITNESS_ML =
      of("witness.example/w1", SignatureType.COSIGNATURE_ML_DSA_44, 4);

  /// A mirror.
  public static final NoteSigner MIRROR =
      of("mirror.example/m1", SignatureType.COSIGNATURE_ED25519, 5);

  private TrialKeys() {}

  /// Makes a key.
  ///
  /// @param name its name
  /// @param type its type
  /// @param number what it is made from
  /// @return the key
  public static NoteSigner of(String name, SignatureType type, int number) {
    return new NoteSigner(new KeyName(name), type, SeedKey.of(type.algorithm(), seed(number)));
  }

  /// The secret bytes of a number.
  ///
  /// @param number the number
  /// @return 32 bytes
  public static byte[] seed(int number) {
    byte[] seed = new byte[Algorithm.SEED_BYTES];
    Arrays.fill(seed, (byte) number);
    return seed;
  }
}
