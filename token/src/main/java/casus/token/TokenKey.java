// SPDX-License-Identifier: Apache-2.0
package casus.token;

import casus.register.note.Algorithm;
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
    try {
      return token.sign(secret, message);
    } catch (TokenException failed) {
      throw new IllegalStateException("the token does not sign: " + failed.sentence(), failed);
    }
  }
}
