// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.merkle.Hash;
import casus.register.merkle.Subtree;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The very bytes a signature is over, for each type (C2SP signed-note, tlog-cosignature).
final class SignedMessage {
  private static final byte[] SUBTREE_LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

  private SignedMessage() {}

  /// An Ed25519 cosignature: two lines and the whole text of the checkpoint.
  static byte[] cosignature(long seconds, String text) {
    return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  /// An ML-DSA cosignature: who, when, which log, which part of its tree, and the hash of that.
  static byte[] subtree(KeyName name, long seconds, KeyName origin, Subtree part, Hash hash) {
    return subtree(name, seconds, origin.value(), part.start(), part.end(), hash);
  }

  private static byte[] subtree(
      KeyName name, long seconds, String origin, long start, long end, Hash hash) {
    return Strict.joined(
        SUBTREE_LABEL,
        counted(name.value()),
        Strict.bigEndian(seconds),
        counted(origin),
        Strict.bigEndian(start),
        Strict.bigEndian(end),
        hash.toBytes());
  }

  private static byte[] counted(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return Strict.joined(new byte[] {(byte) bytes.length}, bytes);
  }

  /// The message a key of a type signs under the text of a note.
  ///
  /// @param seconds the time it states; passed over by types that state none
  /// @throws MalformedException if a cosignature is asked of what is no checkpoint
  static byte[] of(VerifierKey key, String text, long seconds) {
    return switch (key.type()) {
      case NOTE_ED25519 -> text.getBytes(StandardCharsets.UTF_8);
      case COSIGNATURE_ED25519 -> {
        Checkpoint.parse(text);
        yield cosignature(seconds, text);
      }
      case COSIGNATURE_ML_DSA_44 -> {
        Checkpoint checkpoint = Checkpoint.parse(text);
        yield subtree(
            key.name(), seconds, checkpoint.origin(), 0, checkpoint.size(), checkpoint.root());
      }
    };
  }

  /// Tells whether a key made a signature under a text.
  static boolean isSigned(String text, NoteSignature signature, VerifierKey key, Signatures check) {
    byte[] bytes = signature.bytes();
    int times = key.type().isTimestamped() ? Long.BYTES : 0;
    if (bytes.length != times + key.type().algorithm().signatureBytes()) {
      return false;
    }
    long seconds = times == 0 ? 0 : ByteBuffer.wrap(bytes).getLong();
    if (seconds < 0) {
      return false;
    }
    byte[] message;
    try {
      message = of(key, text, seconds);
    } catch (MalformedException noCheckpoint) {
      return false;
    }
    return check.verify(
        key.type().algorithm(),
        key.publicKey(),
        message,
        Arrays.copyOfRange(bytes, times, bytes.length));
  }
}
