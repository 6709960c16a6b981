// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Cuts a stream of bytes into lines, holding one line and one buffer at a time. The buffer grows
/// as long as reading fills it, so that a short docket costs little.
final class Lines {
  /// How many bytes a line may have.
  static final int LONGEST = 1 << 20;

  private static final int FIRST_BUFFER = 1 << 9;
  private static final int LARGEST_BUFFER = 1 << 16;

  private final InputStream in;
  private byte[] buffer = new byte[FIRST_BUFFER];
  private int from;
  private int to;
  private byte[] line = new byte[256];
  private int length;
  private int number;
  private boolean isEnded;
  private boolean isTooLong;

  Lines(InputStream in) {
    this.in = in;
  }

  /// Goes to the next line and tells whether there is one.
  boolean advance() {
    length = 0;
    isEnded = false;
    isTooLong = false;
    boolean began = false;
    while (!isEnded && (from < to || fill())) {
      began = true;
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      isTooLong |= append(end - from);
      isEnded = end < to;
      from = isEnded ? end + 1 : end;
    }
    number++;
    return began;
  }

  /// Returns the number of this line, counted from 1.
  int number() {
    return number;
  }

  /// Returns the bytes of this line without the line feed, cut at the longest line accepted; valid
  /// until the next one.
  ByteBuffer bytes() {
    return ByteBuffer.wrap(line, 0, length);
  }

  /// Returns this line without the line feed as text, with a replacement character for what is not
  /// UTF-8.
  String text() {
    return new String(line, 0, length, StandardCharsets.UTF_8);
  }

  /// Tells whether a line feed ended this line.
  boolean isEnded() {
    return isEnded;
  }

  /// Tells whether this line was cut.
  boolean isTooLong() {
    return isTooLong;
  }

  private boolean append(int count) {
    int taken = Math.min(count, LONGEST - length);
    if (length + taken > line.length) {
      line = Arrays.copyOf(line, Math.max(length + taken, line.length * 2));
    }
    System.arraycopy(buffer, from, line, length, taken);
    length += taken;
    return taken < count;
  }

  private boolean fill() {
    try {
      if (to == buffer.length) {
        buffer = new byte[Math.min(2 * buffer.length, LARGEST_BUFFER)];
      }
      from = 0;
      to = Math.max(0, in.read(buffer));
      return to > 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
