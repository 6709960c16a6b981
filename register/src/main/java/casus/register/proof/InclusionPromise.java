// SPDX-License-Identifier: Apache-2.0
package casus.register.proof;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.merkle.Hash;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.Opening;
import casus.register.note.SignatureType;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a guarantor's node gives whoever hands in an entry: its signature that it has it, since
/// when, and for which log. The log has to have the entry 60 seconds later; if it has not, this is
/// what there is to show. A signed note, kept as `NAME.promise`:
///
/// ```
/// casus inclusion promise 1
/// log <origin>
/// leaf <the hash of the entry as a leaf, base64>
/// time <seconds since 1970>
///
/// <a signature of the node, of type 1>
/// ```
///
/// It can be taken for no checkpoint, whose second line is a number. That an entry is missing
/// proves nothing of why: the node may not have passed it on.
///
/// @param origin which log
/// @param leaf the hash of the entry as a leaf
/// @param time when the node had it
/// @param note the note it was read from
public record InclusionPromise(KeyName origin, Hash leaf, Instant time, SignedNote note) {
  /// How long the log may take.
  public static final Duration WITHIN = Duration.ofSeconds(60);

  private static final String FIRST = "casus inclusion promise 1";
  private static final String LOG = "log ";
  private static final String LEAF = "leaf ";
  private static final String TIME = "time ";
  private static final int LINES = 4;

  /// The most seconds that can be said: the year 9999.
  private static final long MOST_SECONDS = 253_402_300_799L;

  /// Gives a promise.
  ///
  /// @param node the key of the node, of type 1
  /// @param origin which log
  /// @param leaf the hash of the entry as a leaf
  /// @param time when the node had it; whole seconds are kept
  /// @return the promise
  /// @throws IllegalArgumentException if the key is of another type
  public static InclusionPromise of(NoteSigner node, KeyName origin, Hash leaf, Instant time) {
    if (node.key().type() != SignatureType.NOTE_ED25519) {
      throw new IllegalArgumentException("a promise is signed by a key of type 1");
    }
    String text =
        FIRST
            + "\n"
            + LOG
            + origin
            + "\n"
            + LEAF
            + leaf.toBase64()
            + "\n"
            + TIME
            + time.getEpochSecond()
            + "\n";
    return of(new SignedNote(text, List.of(node.sign(text))));
  }

  /// Reads a promise.
  ///
  /// @param bytes the file
  /// @return the promise, unverified
  /// @throws MalformedException if it is none
  public static InclusionPromise parse(byte[] bytes) {
    return of(SignedNote.parse(bytes));
  }

  private static InclusionPromise of(SignedNote note) {
    String[] lines = note.text().split("\n", -1);
    if (lines.length != LINES + 1 || !lines[0].equals(FIRST)) {
      throw new MalformedException(1, "A promise begins with '" + FIRST + "' and has four lines.");
    }
    long seconds = Strict.decimal(after(TIME, lines[3], LINES), LINES);
    if (seconds > MOST_SECONDS) {
      throw new MalformedException(LINES, "This time is too far away.");
    }
    return new InclusionPromise(
        new KeyName(after(LOG, lines[1], 2)),
        Hash.parse(after(LEAF, lines[2], 3), 3),
        Instant.ofEpochSecond(seconds),
        note);
  }

  private static String after(String word, String line, int number) {
    if (!line.startsWith(word)) {
      throw new MalformedException(number, "Here stands '" + word.strip() + "'.");
    }
    return line.substring(word.length());
  }

  /// Tells whether a node gave it.
  ///
  /// @param node the key of the node
  /// @param check what checks signatures
  /// @return true if it did
  public boolean isSigned(VerifierKey node, Signatures check) {
    return note.open(List.of(node), check) instanceof Opening.Opened;
  }

  /// When the log has to have the entry.
  ///
  /// @return 60 seconds after the node had it
  public Instant due() {
    return time.plus(WITHIN);
  }

  /// Writes it.
  ///
  /// @return the file
  public byte[] toBytes() {
    return note.toBytes();
  }
}
