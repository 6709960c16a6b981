// SPDX-License-Identifier: Apache-2.0
package casus.register.witness;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.merkle.ConsistencyProof;
import casus.register.merkle.Hash;
import casus.register.note.Checkpoint;
import casus.register.note.SignedNote;
import java.nio.charset.StandardCharsets;

/// Asks a witness to cosign: from which size on, the proof that the tree only grew, and the signed
/// checkpoint (the body of `add-checkpoint`, C2SP tlog-witness).
///
/// @param oldSize the size the witness cosigned last, as far as the log knows
/// @param proof from there to the checkpoint
/// @param note the checkpoint with the signature of the log, unverified
public record AddCheckpoint(long oldSize, ConsistencyProof proof, SignedNote note) {
  /// The most bytes a request has.
  public static final int MOST_BYTES = SignedNote.MOST_BYTES;

  private static final String OLD = "old ";

  /// The checkpoint that is to be cosigned.
  ///
  /// @return what the note says
  /// @throws MalformedException if it is no checkpoint
  public Checkpoint checkpoint() {
    return Checkpoint.of(note);
  }

  /// Reads a request.
  ///
  /// @param body its bytes
  /// @return the request, unverified
  /// @throws MalformedException if it is none
  public static AddCheckpoint parse(byte[] body) {
    if (body.length > MOST_BYTES) {
      throw new MalformedException(0, "A request has at most " + MOST_BYTES + " bytes.");
    }
    String text = Strict.utf8(body);
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      throw new MalformedException(0, "A request has an empty line before its checkpoint.");
    }
    String[] lines = text.substring(0, blank).split("\n", -1);
    if (!lines[0].startsWith(OLD)) {
      throw new MalformedException(1, "A request begins with 'old' and a size.");
    }
    long oldSize = Strict.decimal(lines[0].substring(OLD.length()), 1);
    AddCheckpoint request =
        new AddCheckpoint(
            oldSize,
            new ConsistencyProof(Hash.parsePath(lines, 1)),
            SignedNote.parse(text.substring(blank + 2), lines.length + 1));
    request.checkpoint();
    return request;
  }

  /// Writes it.
  ///
  /// @return the body of the request
  public byte[] toBytes() {
    StringBuilder text = new StringBuilder(OLD).append(oldSize).append('\n');
    proof.path().forEach(hash -> text.append(hash.toBase64()).append('\n'));
    return text.append('\n').append(note).toString().getBytes(StandardCharsets.UTF_8);
  }
}
