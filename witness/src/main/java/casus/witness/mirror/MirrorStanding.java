// SPDX-License-Identifier: Apache-2.0
package casus.witness.mirror;

import casus.register.MalformedException;
import casus.register.Strict;
import java.nio.charset.StandardCharsets;

/// How far a mirror has come, as it tells whoever uploads (`text/x.tlog.mirror-info` of C2SP
/// tlog-mirror).
///
/// @param size the size of a checkpoint it knows, up to which it can be uploaded
/// @param next the first entry it does not have
/// @param ticket what it wants to be shown again, in base64; this one has no use for any
public record MirrorStanding(long size, long next, String ticket) {
  /// Its type in HTTP.
  public static final String TYPE = "text/x.tlog.mirror-info";

  /// The most bytes of one that are read.
  public static final int MOST_BYTES = 1 << 17;

  private static final int LINES = 3;

  /// Refuses a ticket that is no base64.
  ///
  /// @throws MalformedException if it is none, or too long to be shown again
  public MirrorStanding {
    if (Strict.base64(ticket, LINES).length > UploadStart.MOST_TICKET_BYTES) {
      throw new MalformedException(LINES, "This ticket is too long.");
    }
  }

  /// Reads it.
  ///
  /// @param bytes three lines
  /// @return how far the mirror has come
  /// @throws MalformedException if they are anything else
  public static MirrorStanding parse(byte[] bytes) {
    String[] lines = Strict.utf8(bytes).split("\n", -1);
    if (lines.length != LINES + 1 || !lines[LINES].isEmpty()) {
      throw new MalformedException(0, "Here stand three lines: a size, an entry, a ticket.");
    }
    return new MirrorStanding(Strict.decimal(lines[0], 1), Strict.decimal(lines[1], 2), lines[2]);
  }

  /// Writes it.
  ///
  /// @return three lines
  public byte[] toBytes() {
    return (size + "\n" + next + "\n" + ticket + "\n").getBytes(StandardCharsets.US_ASCII);
  }
}
