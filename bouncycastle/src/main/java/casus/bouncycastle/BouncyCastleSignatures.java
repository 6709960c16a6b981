// SPDX-License-Identifier: Apache-2.0
package casus.bouncycastle;

import casus.register.note.Algorithm;
import casus.register.note.Signatures;
import casus.register.note.StrictEd25519;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// Checks signatures with Bouncy Castle: for whoever has many to check. Gives the same answers as
/// the JDK, since both are asked after [StrictEd25519].
public final class BouncyCastleSignatures implements Signatures {
  /// Makes one; it has no state.
  public BouncyCastleSignatures() {}

  @Override
  public boolean verify(Algorithm algorithm, byte[] publicKey, byte[] message, byte[] signature) {
    if (publicKey.length != algorithm.keyBytes()
        || signature.length != algorithm.signatureBytes()) {
      return false;
    }
    return switch (algorithm) {
      case ED25519 ->
          StrictEd25519.isUsable(publicKey)
              && StrictEd25519.isStrict(signature)
              && Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
      case ML_DSA_44 -> verifyMlDsa(publicKey, message, signature);
    };
  }

  private static boolean verifyMlDsa(byte[] publicKey, byte[] message, byte[] signature) {
    MLDSASigner verification = new MLDSASigner();
    verification.init(false, new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, publicKey));
    verification.update(message, 0, message.length);
    return verification.verifySignature(signature);
  }
}
