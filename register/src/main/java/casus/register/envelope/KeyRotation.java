// SPDX-License-Identifier: Apache-2.0
package casus.register.envelope;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.note.NoteSigner;
import casus.register.note.Signatures;
import casus.register.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Says that one key takes the place of another: an envelope over both, signed by both. It is
/// lodged like any act; whoever trusts the old key then has a reason to trust the new one, and
/// changes the policy.
///
/// @param before the key that was used so far
/// @param after the key that is used from now on
public record KeyRotation(VerifierKey before, VerifierKey after) {
  /// What the payload of its envelope is.
  public static final String TYPE = "application/vnd.casus.key-rotation";

  private static final String FIRST = "casus key rotation v1";
  private static final int LINES = 4;

  /// Makes the envelope.
  ///
  /// @param before the old key
  /// @param after the new key
  /// @return what to lodge
  public static Envelope of(NoteSigner before, NoteSigner after) {
    String text = FIRST + "\n" + before.key() + "\n" + after.key() + "\n";
    return Envelope.sign(TYPE, text.getBytes(StandardCharsets.UTF_8), List.of(before, after));
  }

  /// Reads and checks an envelope.
  ///
  /// @param envelope the envelope
  /// @param check what checks signatures
  /// @return which key takes the place of which
  /// @throws MalformedException if it is of another type or form, or not signed by both keys
  public static KeyRotation parse(Envelope envelope, Signatures check) {
    String[] lines = Strict.utf8(envelope.payload()).split("\n", -1);
    if (!envelope.payloadType().equals(TYPE)
        || lines.length != LINES
        || !lines[0].equals(FIRST)
        || !lines[LINES - 1].isEmpty()) {
      throw new MalformedException(0, "This envelope does not say that one key replaces another.");
    }
    KeyRotation rotation =
        new KeyRotation(VerifierKey.parse(lines[1]), VerifierKey.parse(lines[2]));
    for (VerifierKey key : List.of(rotation.before(), rotation.after())) {
      boolean signed =
          envelope.signatures().stream()
              .anyMatch(one ->
                  check.verify(
                      key.type().algorithm(),
                      key.publicKey(),
                      envelope.signedBytes(),
                      one.toBytes()));
      if (!signed) {
        throw new MalformedException(0, "It is not signed by " + key.name() + " " + key.hexId());
      }
    }
    return rotation;
  }
}
