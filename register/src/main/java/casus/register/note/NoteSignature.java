// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import casus.register.MalformedException;
import casus.register.Strict;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One signature line of a note: who, by which key, and the bytes (C2SP signed-note).
public final class NoteSignature {
  private static final String DASH = "\u2014 ";

  private final KeyName name;
  private final int keyId;
  private final byte[] bytes;

  /// @param name the name of the key
  /// @param keyId the id of the key
  /// @param bytes the signature, with its time if it is a cosignature; copied
  public NoteSignature(KeyName name, int keyId, byte[] bytes) {
    this.name = name;
    this.keyId = keyId;
    this.bytes = bytes.clone();
  }

  /// Reads one line.
  ///
  /// @param text the line, without its end
  /// @param line where it stands, for the message
  /// @return the signature
  /// @throws MalformedException if it is none
  public static NoteSignature parse(String text, int line) {
    int space = text.startsWith(DASH) ? text.indexOf(' ', DASH.length()) : -1;
    if (space < 0) {
      throw new MalformedException(
          line, "A signature begins with a dash, a space and a name: " + Strict.shortened(text));
    }
    byte[] all = Strict.base64(text.substring(space + 1), line);
    if (all.length <= VerifierKey.ID_BYTES) {
      throw new MalformedException(line, "This signature is too short.");
    }
    try {
      return new NoteSignature(
          new KeyName(text.substring(DASH.length(), space)),
          ByteBuffer.wrap(all).getInt(),
          Arrays.copyOfRange(all, VerifierKey.ID_BYTES, all.length));
    } catch (MalformedException noName) {
      throw noName.after(line);
    }
  }

  /// The name of the key.
  ///
  /// @return the name
  public KeyName name() {
    return name;
  }

  /// The id of the key.
  ///
  /// @return four bytes as a number
  public int keyId() {
    return keyId;
  }

  /// The signature.
  ///
  /// @return a copy of its bytes, with the time if it is a cosignature
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Tells whether a key claims to have made it.
  ///
  /// @param key a key
  /// @return true if name and id are the key's; the signature may still be wrong
  public boolean isBy(VerifierKey key) {
    return keyId == key.id() && name.equals(key.name());
  }

  /// The time a cosignature states, unchecked.
  ///
  /// @param type what it is
  /// @return when, in whole seconds; the start of 1970 if it states none or is too short
  public Instant statedTime(SignatureType type) {
    return type.isTimestamped() && bytes.length >= Long.BYTES
        ? Instant.ofEpochSecond(Math.clamp(ByteBuffer.wrap(bytes).getLong(), 0, MOST_SECONDS))
        : Instant.EPOCH;
  }

  /// The largest second a Java instant can say.
  private static final long MOST_SECONDS = Instant.MAX.getEpochSecond();

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoteSignature signature
        && name.equals(signature.name)
        && keyId == signature.keyId
        && Arrays.equals(bytes, signature.bytes);
  }

  @Override
  public int hashCode() {
    return keyId * 31 + Arrays.hashCode(bytes);
  }

  /// Writes the line, without its end.
  @Override
  public String toString() {
    byte[] id = ByteBuffer.allocate(VerifierKey.ID_BYTES).putInt(keyId).array();
    return DASH + name.value() + " " + Strict.base64(Strict.joined(id, bytes));
  }
}
