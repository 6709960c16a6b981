// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/// Checks signatures with the JDK alone: slower than a library, and nothing to trust beside it.
/// Ed25519 is checked by the rules of [StrictEd25519] first.
public final class JdkSignatures implements Signatures {
  /// What stands before a raw key in its X.509 form: RFC 8410, section 4, and RFC 9881.
  private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final byte[] ML_DSA_44_PREFIX =
      HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");

  /// Makes one; it has no state.
  public JdkSignatures() {}

  @Override
  public boolean verify(Algorithm algorithm, byte[] publicKey, byte[] message, byte[] signature) {
    if (publicKey.length != algorithm.keyBytes()
        || signature.length != algorithm.signatureBytes()) {
      return false;
    }
    if (algorithm == Algorithm.ED25519
        && !(StrictEd25519.isUsable(publicKey) && StrictEd25519.isStrict(signature))) {
      return false;
    }
    try {
      Signature verification = Signature.getInstance(name(algorithm));
      verification.initVerify(key(algorithm, publicKey));
      verification.update(message);
      return verification.verify(signature);
    } catch (GeneralSecurityException malformed) {
      // a key that is no point, a signature that cannot be read: not a signature of this key
      return false;
    }
  }

  static String name(Algorithm algorithm) {
    return switch (algorithm) {
      case ED25519 -> "Ed25519";
      case ML_DSA_44 -> "ML-DSA-44";
    };
  }

  private static PublicKey key(Algorithm algorithm, byte[] raw) throws GeneralSecurityException {
    byte[] prefix =
        switch (algorithm) {
          case ED25519 -> ED25519_PREFIX;
          case ML_DSA_44 -> ML_DSA_44_PREFIX;
        };
    byte[] encoded = new byte[prefix.length + raw.length];
    System.arraycopy(prefix, 0, encoded, 0, prefix.length);
    System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
    return KeyFactory.getInstance(name(algorithm)).generatePublic(new X509EncodedKeySpec(encoded));
  }
}
