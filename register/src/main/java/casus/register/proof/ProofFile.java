// SPDX-License-Identifier: Apache-2.0
package casus.register.proof;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.merkle.Hash;
import casus.register.merkle.InclusionProof;
import casus.register.note.SignedNote;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The receipt for what was lodged: its place in the log, the way from there to the root, and the
/// checkpoint of the log with its cosignatures (C2SP tlog-proof). Kept as `NAME.tlog-proof`;
/// whoever has it, the entry and a policy can check it without asking anybody.
///
/// @param extra bytes that nobody has signed, base64 in the file; never trusted
/// @param inclusion where the entry is
/// @param checkpoint the signed checkpoint, unverified
public record ProofFile(Optional<String> extra, InclusionProof inclusion, SignedNote checkpoint) {
  /// The most bytes a proof file has.
  public static final int MOST_BYTES = 2 << 20;

  private static final String FIRST = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  /// A proof without extra bytes.
  ///
  /// @param inclusion where the entry is
  /// @param checkpoint the signed checkpoint
  /// @return the proof
  public static ProofFile of(InclusionProof inclusion, SignedNote checkpoint) {
    return new ProofFile(Optional.empty(), inclusion, checkpoint);
  }

  /// The same proof with extra bytes.
  ///
  /// @param bytes what nobody has signed
  /// @return the proof with them
  public ProofFile withExtra(byte[] bytes) {
    return new ProofFile(Optional.of(Strict.base64(bytes)), inclusion, checkpoint);
  }

  /// Reads a proof.
  ///
  /// @param bytes the file
  /// @return the proof, unverified
  /// @throws MalformedException if it is none
  public static ProofFile parse(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new MalformedException(0, "A proof has at most " + MOST_BYTES + " bytes.");
    }
    String text = Strict.utf8(bytes);
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      throw new MalformedException(0, "A proof has an empty line before its checkpoint.");
    }
    String[] lines = text.substring(0, blank).split("\n", -1);
    if (!lines[0].equals(FIRST)) {
      throw new MalformedException(1, "A proof begins with the line " + FIRST + ".");
    }
    int at = 1;
    Optional<String> extra = Optional.empty();
    if (at < lines.length && lines[at].startsWith(EXTRA)) {
      String base64 = lines[at].substring(EXTRA.length());
      Strict.base64(base64, at + 1);
      extra = Optional.of(base64);
      at++;
    }
    if (at == lines.length || !lines[at].startsWith(INDEX)) {
      throw new MalformedException(at + 1, "Here stands 'index' and a number.");
    }
    long index = Strict.decimal(lines[at].substring(INDEX.length()), at + 1);
    return new ProofFile(
        extra,
        new InclusionProof(index, Hash.parsePath(lines, at + 1)),
        SignedNote.parse(text.substring(blank + 2), lines.length + 1));
  }

  /// Writes it.
  ///
  /// @return the file
  public byte[] toBytes() {
    StringBuilder text = new StringBuilder(FIRST).append('\n');
    extra.ifPresent(base64 -> text.append(EXTRA).append(base64).append('\n'));
    text.append(INDEX).append(inclusion.index()).append('\n');
    inclusion.path().forEach(hash -> text.append(hash.toBase64()).append('\n'));
    return text.append('\n').append(checkpoint).toString().getBytes(StandardCharsets.UTF_8);
  }
}
