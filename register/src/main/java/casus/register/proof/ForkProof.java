// SPDX-License-Identifier: Apache-2.0
package casus.register.proof;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.merkle.ConsistencyProof;
import casus.register.merkle.Hash;
import casus.register.note.Checkpoint;
import casus.register.note.Opening;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Shows that a log signed two trees that cannot both be its own: two of one size and with
/// different roots, or a later one that does not begin with an earlier one. Whoever has the key of
/// the log can check it without asking anybody. Kept as `NAME.fork-proof`:
///
/// ```
/// casus fork proof 1
/// held <the root over the first entries of the later tree, base64>
/// <a hash, base64>
/// ...
///
/// earlier <how many bytes>
/// <a signed checkpoint>later <how many bytes>
/// <a signed checkpoint>
/// ```
///
/// The hashes are the proof of consistency from what the later tree holds, which is not what the
/// earlier one was. A tree has one root over its first so many entries: if another one is proven,
/// the earlier checkpoint is not part of the later. For two trees of one size there are no hashes,
/// and the later tree holds itself.
///
/// @param earlier the checkpoint of the smaller tree, or either of two of one size
/// @param later the other
/// @param held the root over the first entries of the later tree, as many as the earlier one has
/// @param path the proof that the later tree begins with what `held` is the root of
public record ForkProof(SignedNote earlier, SignedNote later, Hash held, ConsistencyProof path) {
  /// The most bytes a file has.
  public static final int MOST_BYTES = 2 * SignedNote.MOST_BYTES + (1 << 13);

  private static final String FIRST = "casus fork proof 1";
  private static final String HELD = "held ";
  private static final String EARLIER = "earlier ";
  private static final String LATER = "later ";

  /// A proof by two checkpoints of one size.
  ///
  /// @param one the one
  /// @param other the other
  /// @return the proof, unchecked
  /// @throws MalformedException if one is no checkpoint
  public static ForkProof ofOneSize(SignedNote one, SignedNote other) {
    Hash held = Checkpoint.of(other).root();
    return new ForkProof(one, other, held, new ConsistencyProof(List.of()));
  }

  /// Tells whether it proves what it says.
  ///
  /// @param log the key of the log
  /// @param check what checks signatures
  /// @return true if this key signed both, under the name of the log, and they cannot both be true
  public boolean isProven(VerifierKey log, Signatures check) {
    if (!isSigned(earlier, log, check) || !isSigned(later, log, check)) {
      return false;
    }
    try {
      Checkpoint first = Checkpoint.of(earlier);
      Checkpoint second = Checkpoint.of(later);
      return first.origin().equals(log.name().value())
          && second.origin().equals(log.name().value())
          && !held.equals(first.root())
          && isHeld(first, second);
    } catch (MalformedException noCheckpoint) {
      return false;
    }
  }

  private boolean isHeld(Checkpoint first, Checkpoint second) {
    return first.size() == second.size()
        ? held.equals(second.root()) && path.path().isEmpty()
        : path.isValid(first.size(), held, second.size(), second.root());
  }

  private static boolean isSigned(SignedNote note, VerifierKey log, Signatures check) {
    return note.open(List.of(log), check) instanceof Opening.Opened;
  }

  /// Says what it proves, if it is proven.
  ///
  /// @return one plain sentence
  /// @throws MalformedException if one of the notes is no checkpoint
  public String sentence() {
    Checkpoint first = Checkpoint.of(earlier);
    Checkpoint second = Checkpoint.of(later);
    return first.size() == second.size()
        ? "The log "
            + first.origin()
            + " signed two different trees of "
            + entries(first.size())
            + "."
        : "The log "
            + first.origin()
            + " signed a tree of "
            + entries(second.size())
            + " that does not begin with the tree of "
            + entries(first.size())
            + " it signed.";
  }

  private static String entries(long count) {
    return count == 1 ? "1 entry" : count + " entries";
  }

  /// Reads a file.
  ///
  /// @param bytes the file
  /// @return the proof, unchecked
  /// @throws MalformedException if it is none
  public static ForkProof parse(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new MalformedException(0, "A proof of a fork has at most " + MOST_BYTES + " bytes.");
    }
    // every byte a character, so that lengths in bytes can be counted in it
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int blank = text.indexOf("\n\n");
    String[] lines = blank < 0 ? new String[0] : text.substring(0, blank).split("\n", -1);
    if (lines.length < 2 || !lines[0].equals(FIRST) || !lines[1].startsWith(HELD)) {
      throw new MalformedException(1, "A proof of a fork begins with '" + FIRST + "'.");
    }
    Hash held = Hash.parse(lines[1].substring(HELD.length()), 2);
    int first = blank + 2;
    int second = first + counted(text, first, EARLIER);
    int end = second + counted(text, second, LATER);
    ForkProof proof =
        new ForkProof(
            note(bytes, first, second),
            note(bytes, second, end),
            held,
            new ConsistencyProof(Hash.parsePath(lines, 2)));
    if (!Arrays.equals(bytes, proof.toBytes())) {
      throw new MalformedException(0, "Something stands here that does not belong here.");
    }
    return proof;
  }

  /// How many bytes a note and the line before it have.
  private static int counted(String text, int from, String word) {
    int end = text.indexOf('\n', from);
    if (end < 0 || !text.startsWith(word, from)) {
      throw new MalformedException(0, "Here stands '" + word + "' and a number.");
    }
    long length = Strict.decimal(text.substring(from + word.length(), end), 0);
    int line = end + 1 - from;
    if (length > text.length() - from - line) {
      throw new MalformedException(0, "The file ends within a checkpoint.");
    }
    return line + (int) length;
  }

  private static SignedNote note(byte[] bytes, int from, int to) {
    int line = from;
    while (bytes[line] != '\n') {
      line++;
    }
    SignedNote note = SignedNote.parse(Arrays.copyOfRange(bytes, line + 1, to));
    Checkpoint.of(note);
    return note;
  }

  /// Writes it.
  ///
  /// @return the file
  public byte[] toBytes() {
    StringBuilder text = new StringBuilder(FIRST).append('\n');
    text.append(HELD).append(held.toBase64()).append('\n');
    path.path().forEach(hash -> text.append(hash.toBase64()).append('\n'));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] first = earlier.toBytes();
    byte[] second = later.toBytes();
    out.writeBytes(ascii(text.append('\n').append(EARLIER).append(first.length).append('\n')));
    out.writeBytes(first);
    out.writeBytes(ascii(new StringBuilder(LATER).append(second.length).append('\n')));
    out.writeBytes(second);
    return out.toByteArray();
  }

  private static byte[] ascii(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
