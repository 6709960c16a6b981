// SPDX-License-Identifier: Apache-2.0
package casus.token;

import casus.register.note.Algorithm;
import casus.register.note.JdkSignatures;
import casus.register.note.SigningException;
import casus.register.note.SigningKey;

/// A key in a token: it signs there.
final class TokenKey implements SigningKey {
  private final Token token;
  private final long secret;
  private final byte[] publicKey;

  TokenKey(Token token, long secret, byte[] publicKey) {
    this.token = token;
    this.secret = secret;
    this.publicKey = publicKey.clone();
  }

  @Override
  public Algorithm algorithm() {
    return Algorithm.ED25519;
  }

  @Override
  public byte[] publicKey() {
    return publicKey.clone();
  }

  @Override
  public byte[] sign(byte[] message) {
    byte[] signature;
    try {
      signature = token.sign(secret, message);
    } catch (TokenException failed) {
      throw new SigningException(
          "The token does not sign: "
              + failed.sentence()
              + " See that it is connected and open, and run the command again.",
          failed);
    }
    // what nobody can verify must not get out, whatever the device is about
    if (!new JdkSignatures().verify(Algorithm.ED25519, publicKey, message, signature)) {
      throw new SigningException(
          "The token has signed with another key than its public key tells, or wrongly: its"
              + " signature was not used. Take another token, and ask the maker of this one.");
    }
    return signature;
  }
}
