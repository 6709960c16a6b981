// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;

/// A private key made from 32 secret bytes: for Ed25519 the private key of RFC 8032, section 5.1.5,
/// for ML-DSA the seed of FIPS 204, algorithm 6. The same seed always gives the same key.
public final class SeedKey implements SigningKey {
  private final Algorithm algorithm;
  private final PrivateKey privateKey;
  private final byte[] publicKey;

  private SeedKey(Algorithm algorithm, KeyPair pair) {
    this.algorithm = algorithm;
    privateKey = pair.getPrivate();
    byte[] encoded = pair.getPublic().getEncoded();
    publicKey = Arrays.copyOfRange(encoded, encoded.length - algorithm.keyBytes(), encoded.length);
  }

  /// Makes the key of a seed.
  ///
  /// @param algorithm how it signs
  /// @param seed 32 bytes
  /// @return the key
  public static SeedKey of(Algorithm algorithm, byte[] seed) {
    if (seed.length != Algorithm.SEED_BYTES) {
      throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(JdkSignatures.name(algorithm));
      // The JDK makes no public key from a seed; given the seed as its randomness, it does.
      generator.initialize(
          switch (algorithm) {
            case ED25519 -> java.security.spec.NamedParameterSpec.ED25519;
            case ML_DSA_44 -> java.security.spec.NamedParameterSpec.ML_DSA_44;
          },
          new Given(seed));
      return new SeedKey(algorithm, generator.generateKeyPair());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("JDK 25 has " + algorithm, impossible);
    }
  }

  @Override
  public Algorithm algorithm() {
    return algorithm;
  }

  @Override
  public byte[] publicKey() {
    return publicKey.clone();
  }

  @Override
  public byte[] sign(byte[] message) {
    try {
      Signature signing = Signature.getInstance(JdkSignatures.name(algorithm));
      signing.initSign(privateKey);
      signing.update(message);
      return signing.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the key cannot sign", impossible);
    }
  }

  /// Randomness that is given: the seed, once.
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Given(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("a seed of " + bytes.length + " bytes was asked for");
      }
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
