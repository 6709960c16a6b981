// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.MalformedException;
import casus.register.note.SignedNote;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The first entry of a log that follows another: the last checkpoint of that one, with its
/// cosignatures. One flipped bit can end a log for ever; what it held then stays proven, and the
/// next begins by saying where it ended.
public final class Succession {
  private static final String FIRST = "casus succession v1\n\n";

  private Succession() {}

  /// Makes the first entry of the new log.
  ///
  /// @param last the last checkpoint of the old log, as published
  /// @return the entry
  public static byte[] entry(SignedNote last) {
    return (FIRST + last).getBytes(StandardCharsets.UTF_8);
  }

  /// Tells whether an entry says that its log follows another.
  ///
  /// @param entry an entry
  /// @return true if it begins as one
  public static boolean isOne(byte[] entry) {
    return new String(entry, StandardCharsets.ISO_8859_1).startsWith(FIRST);
  }

  /// Reads the first entry of a log that follows another.
  ///
  /// @param entry the entry
  /// @return the last checkpoint of the old log, unverified
  /// @throws MalformedException if it is none
  public static SignedNote parse(byte[] entry) {
    if (!isOne(entry)) {
      throw new MalformedException(1, "This entry does not say that its log follows another.");
    }
    return SignedNote.parse(Arrays.copyOfRange(entry, FIRST.length(), entry.length));
  }
}
