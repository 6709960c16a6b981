// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import casus.register.Strict;
import casus.register.merkle.Hash;
import casus.register.merkle.Subtree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// A named key that signs notes.
public final class NoteSigner {
  private final VerifierKey key;
  private final SigningKey secret;

  /// @param name the name it signs under
  /// @param type what it signs and how
  /// @param secret the private key, of the algorithm of the type
  public NoteSigner(KeyName name, SignatureType type, SigningKey secret) {
    if (secret.algorithm() != type.algorithm()) {
      throw new IllegalArgumentException(type + " is not signed by " + secret.algorithm());
    }
    key = new VerifierKey(name, type, secret.publicKey());
    this.secret = secret;
  }

  /// What others check its signatures with.
  ///
  /// @return the public key
  public VerifierKey key() {
    return key;
  }

  /// Signs a text that says nothing of time.
  ///
  /// @param text the text of a note
  /// @return the signature; a cosignature would state no time
  public NoteSignature sign(String text) {
    return sign(text, 0);
  }

  /// Signs a checkpoint at a time.
  ///
  /// @param checkpoint the checkpoint
  /// @param time when; whole seconds are kept
  /// @return the cosignature; a type that states no time leaves it out
  public NoteSignature cosign(Checkpoint checkpoint, Instant time) {
    return sign(checkpoint.text(), time.getEpochSecond());
  }

  private NoteSignature sign(String text, long seconds) {
    byte[] signature = secret.sign(SignedMessage.of(key, text, seconds));
    byte[] time = key.type().isTimestamped() ? Strict.bigEndian(seconds) : new byte[0];
    return new NoteSignature(key.name(), key.id(), Strict.joined(time, signature));
  }

  /// Signs part of a tree, without stating a time (C2SP tlog-cosignature).
  ///
  /// @param origin which log
  /// @param part which part
  /// @param hash the hash of the part
  /// @return the signature
  /// @throws IllegalStateException unless this is an ML-DSA cosigner
  public NoteSignature cosign(KeyName origin, Subtree part, Hash hash) {
    if (key.type() != SignatureType.COSIGNATURE_ML_DSA_44) {
      throw new IllegalStateException("only ML-DSA cosigners sign parts of a tree");
    }
    byte[] signature = secret.sign(SignedMessage.subtree(key.name(), 0, origin, part, hash));
    return new NoteSignature(key.name(), key.id(), Strict.joined(Strict.bigEndian(0), signature));
  }

  /// Signs an envelope. What is signed begins with the version of DSSE, so no signature of an
  /// envelope can pass for one of a note or a checkpoint, nor the reverse.
  ///
  /// @param encoding the pre-authentication encoding of the envelope
  /// @return the raw signature
  /// @throws IllegalArgumentException if it is not one
  public byte[] signEnvelope(byte[] encoding) {
    byte[] start = "DSSEv1 ".getBytes(StandardCharsets.US_ASCII);
    if (encoding.length < start.length
        || !Arrays.equals(encoding, 0, start.length, start, 0, start.length)) {
      throw new IllegalArgumentException("only envelopes are signed here");
    }
    return secret.sign(encoding);
  }
}
