// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Dockets as JSON Lines and back; the format is told in `docs/reference/docket.md`.
///
/// Laws: reading what was written gives the same docket; writing what was read gives the same bytes
/// if they were canonical. Reading never throws for what the bytes say, whatever they are.
public final class DocketCodec {
  /// The version this program writes and reads.
  public static final int VERSION = 1;

  /// How many entries a docket may have.
  public static final int MOST_ENTRIES = 10_000_000;

  private DocketCodec() {}

  /// Reads a docket line by line, keeping only entries and one line of bytes.
  ///
  /// @param file the name findings call the bytes by
  /// @param in the bytes; the caller closes it
  /// @return the docket, or what is wrong together with what could be read
  /// @throws UncheckedIOException if the stream fails
  public static Outcome read(String file, InputStream in) {
    DocketFromLines reading = new DocketFromLines(file);
    Lines lines = new Lines(in);
    while (reading.wantsMore() && lines.advance()) {
      reading.take(lines);
    }
    return reading.outcome();
  }

  /// Reads a docket.
  ///
  /// @param file the name findings call the bytes by
  /// @param bytes the bytes
  /// @return the docket, or what is wrong together with what could be read
  public static Outcome read(String file, byte[] bytes) {
    return read(file, new ByteArrayInputStream(bytes));
  }

  /// Writes a docket in its canonical form.
  ///
  /// @param docket the docket
  /// @param out where to; the caller closes it
  /// @throws UncheckedIOException if the stream fails
  /// @throws IllegalArgumentException if a text of the docket holds half of a surrogate pair
  public static void write(Docket docket, OutputStream out) {
    StringBuilder line = new StringBuilder();
    new JsonLine(line)
        .text("casus", "docket")
        .whole("version", VERSION)
        .text("title", docket.title())
        .end();
    try {
      send(line, out);
      for (Entry entry : docket.entries()) {
        JsonFromEntry.write(entry, line);
        send(line, out);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Writes a docket in its canonical form.
  ///
  /// @param docket the docket
  /// @return the bytes
  /// @throws IllegalArgumentException if a text of the docket holds half of a surrogate pair
  public static byte[] write(Docket docket) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(docket, out);
    return out.toByteArray();
  }

  /// Writes one entry as its canonical line, without a line feed: the bytes an entry is known by.
  ///
  /// @param entry the entry
  /// @return the bytes
  /// @throws IllegalArgumentException if a text of the entry holds half of a surrogate pair
  public static byte[] write(Entry entry) {
    StringBuilder line = new StringBuilder();
    JsonFromEntry.write(entry, line);
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void send(StringBuilder line, OutputStream out) throws IOException {
    out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    line.setLength(0);
  }
}
