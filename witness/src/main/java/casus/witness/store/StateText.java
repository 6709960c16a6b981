// SPDX-License-Identifier: Apache-2.0
package casus.witness.store;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.merkle.Hash;
import casus.register.note.Checkpoint;
import casus.register.note.SignedNote;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/// The bytes of a file of state:
///
/// ```
/// casus witness state 1
/// note <how many bytes>
/// <a signed checkpoint>
/// ...
/// sha256 <of everything above, base64>
/// ```
///
/// Checkpoints stand in the order of their origins, each origin once.
final class StateText {
  private static final String FIRST = "casus witness state 1\n";
  private static final String NOTE = "note ";
  private static final String LAST = "sha256 ";
  private static final int LAST_BYTES = LAST.length() + Hash.EMPTY.toBase64().length() + 1;

  private StateText() {}

  static byte[] of(SortedMap<String, SignedNote> latest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ascii(FIRST));
    for (SignedNote note : latest.values()) {
      byte[] bytes = note.toBytes();
      out.writeBytes(ascii(NOTE + bytes.length + "\n"));
      out.writeBytes(bytes);
    }
    Hash digest = Hash.ofContent(out.toByteArray());
    out.writeBytes(ascii(LAST + digest.toBase64() + "\n"));
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// @throws MalformedException if it is not, to the last byte, what [#of] writes
  static SortedMap<String, SignedNote> parse(byte[] bytes) {
    int end = bytes.length - LAST_BYTES;
    if (end < 0) {
      throw new MalformedException(0, "The file is cut short.");
    }
    byte[] content = Arrays.copyOf(bytes, end);
    byte[] last = ascii(LAST + Hash.ofContent(content).toBase64() + "\n");
    if (!Arrays.equals(last, Arrays.copyOfRange(bytes, end, bytes.length))) {
      throw new MalformedException(0, "The hash in its last line is not that of the file.");
    }
    if (!startsWith(content, ascii(FIRST))) {
      throw new MalformedException(1, "The file does not begin as a state does.");
    }
    SortedMap<String, SignedNote> latest = new TreeMap<>();
    int at = FIRST.length();
    while (at < end) {
      int line = at;
      while (line < end && content[line] != '\n') {
        line++;
      }
      String header = new String(content, at, line - at, StandardCharsets.US_ASCII);
      if (line == end || !header.startsWith(NOTE)) {
        throw new MalformedException(0, "Here should stand a note: " + Strict.shortened(header));
      }
      long length = Strict.decimal(header.substring(NOTE.length()), 0);
      int from = line + 1;
      if (length > end - from) {
        throw new MalformedException(0, "The last note is cut short.");
      }
      at = from + (int) length;
      SignedNote note = SignedNote.parse(Arrays.copyOfRange(content, from, at));
      String origin = Checkpoint.of(note).origin();
      if (!latest.isEmpty() && latest.lastKey().compareTo(origin) >= 0) {
        throw new MalformedException(0, "The logs are not in order.");
      }
      latest.put(origin, note);
    }
    return latest;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
