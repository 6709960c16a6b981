// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import casus.register.MalformedException;
import casus.register.Strict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A text and the signatures under it (C2SP signed-note). Believe the text only after [#open].
///
/// @param text the text, with the end of its last line
/// @param signatures who signed, in order
public record SignedNote(String text, List<NoteSignature> signatures) {
  /// The most bytes a note has.
  public static final int MOST_BYTES = 1 << 20;

  /// The most signatures a note has.
  public static final int MOST_SIGNATURES = 128;

  /// Copies the list, and refuses a text that is none.
  ///
  /// @throws MalformedException if the text does not end a line, or has control characters
  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n")) {
      throw new MalformedException(0, "The text of a note ends with the end of a line.");
    }
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new MalformedException(0, "A note has no control characters.");
    }
    if (signatures.size() > MOST_SIGNATURES) {
      throw new MalformedException(0, "A note has at most " + MOST_SIGNATURES + " signatures.");
    }
  }

  /// Reads a note.
  ///
  /// @param bytes the bytes
  /// @return the note, unverified
  /// @throws MalformedException if it is none
  public static SignedNote parse(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new MalformedException(0, "A note has at most " + MOST_BYTES + " bytes.");
    }
    String note = Strict.utf8(bytes);
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0) {
      throw new MalformedException(0, "A note has an empty line before its signatures.");
    }
    String text = note.substring(0, blank + 1);
    int line = Math.toIntExact(text.chars().filter(c -> c == '\n').count()) + 1;
    return new SignedNote(text, lines(note.substring(blank + 2), line));
  }

  /// Reads a note that stands at the end of a larger text.
  ///
  /// @param text the note
  /// @param before how many lines stand before it, for messages
  /// @return the note, unverified
  /// @throws MalformedException if it is none
  public static SignedNote parse(String text, int before) {
    try {
      return parse(text.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedException wrong) {
      throw wrong.after(before);
    }
  }

  /// Reads signature lines alone, as a witness answers with.
  ///
  /// @param lines each ended by the end of a line
  /// @param before how many lines stand before them, for messages
  /// @return the signatures, at least one
  /// @throws MalformedException if they are none
  public static List<NoteSignature> lines(String lines, int before) {
    if (!lines.endsWith("\n")) {
      throw new MalformedException(before + 1, "The last signature has no end of line.");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    int from = 0;
    while (from < lines.length()) {
      if (signatures.size() == MOST_SIGNATURES) {
        throw new MalformedException(before, "There are more than " + MOST_SIGNATURES + ".");
      }
      int end = lines.indexOf('\n', from);
      int line = before + signatures.size() + 1;
      signatures.add(NoteSignature.parse(lines.substring(from, end), line));
      from = end + 1;
    }
    return signatures;
  }

  /// Returns this note with more signatures.
  ///
  /// @param more signatures; those that are there already are left out
  /// @return the note
  public SignedNote with(List<NoteSignature> more) {
    List<NoteSignature> all = new ArrayList<>(signatures);
    for (NoteSignature signature : more) {
      if (!all.contains(signature)) {
        all.add(signature);
      }
    }
    return new SignedNote(text, all);
  }

  /// Writes it.
  ///
  /// @return its bytes
  public byte[] toBytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature).append('\n'));
    return note.toString();
  }

  /// Checks the signatures of keys that are trusted. Those of unknown keys are passed over.
  ///
  /// @param keys the keys
  /// @param check what checks a signature
  /// @return who signed, or why nobody did
  public Opening open(List<VerifierKey> keys, Signatures check) {
    List<Opening.By> by = new ArrayList<>();
    for (NoteSignature signature : signatures) {
      for (VerifierKey key : keys) {
        if (signature.isBy(key)) {
          if (!SignedMessage.isSigned(this.text, signature, key, check)) {
            return new Opening.Forged(key);
          }
          Opening.By one = new Opening.By(key, signature);
          if (!by.contains(one)) {
            by.add(one);
          }
        }
      }
    }
    return by.isEmpty() ? new Opening.Unsigned() : new Opening.Opened(text, by);
  }
}
