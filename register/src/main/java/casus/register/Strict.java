// SPDX-License-Identifier: Apache-2.0
package casus.register;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The small encodings all C2SP formats share, each with exactly one way to write a value: what can
/// be written in two ways can be changed without changing what it means.
public final class Strict {
  /// The most digits a size or an index has: those of 2^63 - 1.
  private static final int MOST_DIGITS = 19;

  private Strict() {}

  /// Reads standard base64 with padding (RFC 4648, section 4), canonical: no line breaks, no bits
  /// left over.
  ///
  /// @param text the text
  /// @param line the line it stands in, for the message
  /// @return the bytes
  /// @throws MalformedException if it is anything else
  public static byte[] base64(String text, int line) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException malformed) {
      throw new MalformedException(line, "This is not base64: " + shortened(text) + ".");
    }
    throw new MalformedException(
        line, "This base64 is not the one way to write its bytes: " + shortened(text) + ".");
  }

  /// Writes standard base64 with padding.
  ///
  /// @param bytes the bytes
  /// @return the text
  public static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// Reads a whole number in ASCII digits, without sign or leading zeroes, up to 2^63 - 1.
  ///
  /// @param text the digits
  /// @param line the line they stand in, for the message
  /// @return the number
  /// @throws MalformedException if it is anything else
  public static long decimal(String text, int line) {
    boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS;
    for (int i = 0; digits && i < text.length(); i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    if (digits && (text.length() == 1 || text.charAt(0) != '0')) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException tooLarge) {
        throw new MalformedException(line, "This number is too large: " + text + ".");
      }
    }
    throw new MalformedException(
        line, "This is not a number in plain digits: " + shortened(text) + ".");
  }

  /// Reads UTF-8.
  ///
  /// @param bytes the bytes
  /// @return the text
  /// @throws MalformedException if they are not valid UTF-8
  public static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException malformed) {
      throw new MalformedException(0, "These bytes are not UTF-8.");
    }
  }

  /// Joins bytes.
  ///
  /// @param parts the parts in order
  /// @return one array
  public static byte[] joined(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length = Math.addExact(length, part.length);
    }
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /// Writes a number as eight bytes, the greatest first.
  ///
  /// @param number the number
  /// @return eight bytes
  public static byte[] bigEndian(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  /// Shortens a text for a message.
  ///
  /// @param text any text
  /// @return at most some forty characters of it, without control characters
  public static String shortened(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(40)
        .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
    return "'" + shown + (text.codePoints().limit(41).count() > 40 ? "…" : "") + "'";
  }
}
