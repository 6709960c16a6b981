// SPDX-License-Identifier: Apache-2.0
package casus.register.merkle;

import casus.register.MalformedException;
import casus.register.Strict;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A SHA-256 hash of 32 bytes, and the three ways the tree makes one (RFC 6962, section 2.1).
public final class Hash {
  /// How many bytes a hash has.
  public static final int BYTES = 32;

  /// The most hashes the path of a proof has: one for each bit of a size.
  public static final int MOST_IN_A_PATH = 63;

  /// The root of a tree without leaves: SHA-256 of nothing.
  public static final Hash EMPTY = new Hash(sha256().digest());

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;
  private static final int BASE64_CHARACTERS = 44;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Takes 32 bytes as a hash.
  ///
  /// @param bytes the bytes; copied
  /// @return the hash
  /// @throws MalformedException if they are not 32
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new MalformedException(
          0, "A hash has " + BYTES + " bytes, and this has " + bytes.length + ".");
    }
    return new Hash(bytes.clone());
  }

  /// Takes 32 bytes out of more.
  ///
  /// @param bytes the bytes; copied
  /// @param from where the hash begins
  /// @return the hash
  public static Hash at(byte[] bytes, int from) {
    return new Hash(Arrays.copyOfRange(bytes, from, from + BYTES));
  }

  /// Reads a hash in base64.
  ///
  /// @param text 44 characters
  /// @param line the line it stands in, for the message
  /// @return the hash
  /// @throws MalformedException if it is not one hash, canonically written
  public static Hash parse(String text, int line) {
    byte[] bytes = text.length() == BASE64_CHARACTERS ? Strict.base64(text, line) : new byte[0];
    if (bytes.length != BYTES) {
      throw new MalformedException(
          line, "This is not a hash in base64: " + Strict.shortened(text) + ".");
    }
    return new Hash(bytes);
  }

  /// Reads the path of a proof: hashes in base64, one a line.
  ///
  /// @param lines the lines of the whole text
  /// @param from the first of them that is a hash; all after it are
  /// @return the hashes, at most [#MOST_IN_A_PATH]
  /// @throws MalformedException at the first line that is none, or one too many
  public static List<Hash> parsePath(String[] lines, int from) {
    List<Hash> path = new ArrayList<>();
    for (int at = from; at < lines.length; at++) {
      if (path.size() == MOST_IN_A_PATH) {
        throw new MalformedException(at + 1, "A proof has at most " + MOST_IN_A_PATH + " hashes.");
      }
      path.add(parse(lines[at], at + 1));
    }
    return path;
  }

  /// The hash of a leaf: SHA-256 of 0x00 and its bytes.
  ///
  /// @param entry the bytes of the leaf
  /// @return its hash
  public static Hash ofLeaf(byte[] entry) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(entry));
  }

  /// The hash of a node: SHA-256 of 0x01 and the hashes below it.
  ///
  /// @param left the left one
  /// @param right the right one
  /// @return its hash
  public static Hash ofNode(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  /// The plain SHA-256 of bytes, as evidence is named by.
  ///
  /// @param content the bytes
  /// @return their hash
  public static Hash ofContent(byte[] content) {
    return new Hash(sha256().digest(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /// Returns the bytes.
  ///
  /// @return a copy of the 32 bytes
  public byte[] toBytes() {
    return bytes.clone();
  }

  /// Writes the bytes into others.
  ///
  /// @param target where to
  /// @param from at which place
  public void copyTo(byte[] target, int from) {
    System.arraycopy(bytes, 0, target, from, BYTES);
  }

  /// Returns it as the formats write it.
  ///
  /// @return 44 characters of base64
  public String toBase64() {
    return Strict.base64(bytes);
  }

  /// Returns it as file names have it.
  ///
  /// @return 64 lower-case hexadecimal digits
  public String toHex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return (bytes[0] & 0xff) << 24
        | (bytes[1] & 0xff) << 16
        | (bytes[2] & 0xff) << 8
        | (bytes[3] & 0xff);
  }

  @Override
  public String toString() {
    return toBase64();
  }
}
