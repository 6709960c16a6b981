// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a log says of itself: its origin, how many entries it has, and the root over them (C2SP
/// tlog-checkpoint).
///
/// @param origin which log; the name of its key
/// @param size how many entries
/// @param root the root over them; that an empty log has the root of nothing is for proofs to find
/// @param extensions further lines; the register writes none, since not everybody signs them
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
  private static final int LINES = 3;

  /// Copies the list, and refuses what is no checkpoint.
  ///
  /// @throws MalformedException if it is none
  public Checkpoint {
    extensions = List.copyOf(extensions);
    int bytes = origin.getBytes(StandardCharsets.UTF_8).length;
    if (bytes == 0 || bytes > KeyName.MOST_BYTES || origin.indexOf('\n') >= 0) {
      throw new MalformedException(1, "An origin is one line of 1 to 255 bytes.");
    }
    if (size < 0) {
      throw new MalformedException(2, "A size is not negative.");
    }
    if (extensions.stream().anyMatch(line -> line.isEmpty() || line.indexOf('\n') >= 0)) {
      throw new MalformedException(LINES + 1, "A further line of a checkpoint is not empty.");
    }
  }

  /// A checkpoint as the register writes it.
  ///
  /// @param origin which log
  /// @param size how many entries
  /// @param root the root over them
  /// @return the checkpoint
  public static Checkpoint of(KeyName origin, long size, Hash root) {
    return new Checkpoint(origin.value(), size, root, List.of());
  }

  /// Reads a note as a checkpoint; who signed it is not asked.
  ///
  /// @param note the note
  /// @return the checkpoint, unverified
  /// @throws MalformedException if it is none
  public static Checkpoint of(SignedNote note) {
    return parse(note.text());
  }

  /// Reads the text of a note as a checkpoint.
  ///
  /// @param text the text
  /// @return the checkpoint
  /// @throws MalformedException if it is none
  public static Checkpoint parse(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    if (!lines.removeLast().isEmpty() || lines.size() < LINES) {
      throw new MalformedException(0, "A checkpoint has a line for each of origin, size and root.");
    }
    return new Checkpoint(
        lines.get(0),
        Strict.decimal(lines.get(1), 2),
        Hash.parse(lines.get(2), LINES),
        lines.subList(LINES, lines.size()));
  }

  /// Writes the text that is signed.
  ///
  /// @return its lines
  public String text() {
    StringBuilder text = new StringBuilder(origin).append('\n').append(size).append('\n');
    text.append(root.toBase64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
