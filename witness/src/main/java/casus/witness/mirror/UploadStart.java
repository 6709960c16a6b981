// SPDX-License-Identifier: Apache-2.0
package casus.witness.mirror;

import casus.register.MalformedException;
import casus.register.Strict;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What an upload begins with (C2SP tlog-mirror, `add-entries`).
///
/// @param origin which log
/// @param start the first entry
/// @param end the size of the checkpoint the entries are proven against
/// @param ticket what the mirror gave before, in base64
record UploadStart(String origin, long start, long end, String ticket) {
  static final int MOST_TICKET_BYTES = 65_535;

  private static final int MOST_ORIGIN_BYTES = 255;

  /// Reads it.
  ///
  /// @throws MalformedException if it is none
  /// @throws IOException if the body ends before it does
  static UploadStart read(DataInputStream in) throws IOException {
    int length = in.readUnsignedShort();
    if (length > MOST_ORIGIN_BYTES) {
      throw new MalformedException(0, "An origin has at most " + MOST_ORIGIN_BYTES + " bytes.");
    }
    String origin = Strict.utf8(in.readNBytes(length));
    long start = in.readLong();
    long end = in.readLong();
    byte[] ticket = new byte[in.readUnsignedShort()];
    in.readFully(ticket);
    if (start < 0 || end < start) {
      throw new MalformedException(0, "An upload does not begin after its end.");
    }
    return new UploadStart(origin, start, end, Strict.base64(ticket));
  }

  byte[] toBytes() {
    byte[] name = origin.getBytes(StandardCharsets.UTF_8);
    byte[] shown = Strict.base64(ticket, 0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(counted(name));
    out.writeBytes(Strict.bigEndian(start));
    out.writeBytes(Strict.bigEndian(end));
    out.writeBytes(counted(shown));
    return out.toByteArray();
  }

  private static byte[] counted(byte[] bytes) {
    return Strict.joined(
        new byte[] {(byte) (bytes.length >>> Byte.SIZE), (byte) bytes.length}, bytes);
  }
}
