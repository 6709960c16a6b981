// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A public key with its name and the type of signature it is for, as policies state it: `name+hex
/// id+base64 key` (C2SP signed-note).
public final class VerifierKey {
  /// How many bytes the id of a key has.
  public static final int ID_BYTES = 4;

  private static final int PARTS = 3;

  private final KeyName name;
  private final SignatureType type;
  private final byte[] publicKey;
  private final int id;

  /// @param name its name
  /// @param type what it signs and how
  /// @param publicKey the raw public key; copied
  /// @throws MalformedException if it is no key of that type, or one nobody should trust
  public VerifierKey(KeyName name, SignatureType type, byte[] publicKey) {
    Algorithm algorithm = type.algorithm();
    if (publicKey.length != algorithm.keyBytes()) {
      throw new MalformedException(
          0,
          "A public key of this type has "
              + algorithm.keyBytes()
              + " bytes, and this has "
              + publicKey.length
              + ".");
    }
    if (algorithm == Algorithm.ED25519 && !StrictEd25519.isUsable(publicKey)) {
      throw new MalformedException(0, "This Ed25519 key is of small order or not canonical.");
    }
    this.name = name;
    this.type = type;
    this.publicKey = publicKey.clone();
    id = id(name, type, publicKey);
  }

  private static int id(KeyName name, SignatureType type, byte[] publicKey) {
    byte[] named = (name.value() + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] digest =
        Hash.ofContent(Strict.joined(named, new byte[] {type.code()}, publicKey)).toBytes();
    return java.nio.ByteBuffer.wrap(digest).getInt();
  }

  /// Reads a key.
  ///
  /// @param text `name+hex id+base64 key`
  /// @return the key
  /// @throws MalformedException if it is not one, or its id is not that of the key
  public static VerifierKey parse(String text) {
    String[] parts = text.split("\\+", PARTS);
    if (parts.length != PARTS) {
      throw new MalformedException(0, "A key is a name, an id and a key joined by plus signs.");
    }
    byte[] typed = Strict.base64(parts[2], 0);
    if (typed.length == 0) {
      throw new MalformedException(0, "This key is empty.");
    }
    SignatureType type =
        SignatureType.of(typed[0])
            .orElseThrow(() ->
                new MalformedException(
                    0, "Keys of type " + (typed[0] & 0xff) + " are not known here."));
    VerifierKey key =
        new VerifierKey(new KeyName(parts[0]), type, Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.hexId().equals(parts[1])) {
      throw new MalformedException(
          0, "The key of " + parts[0] + " has the id " + key.hexId() + ", not " + parts[1] + ".");
    }
    return key;
  }

  /// Its name.
  ///
  /// @return the name
  public KeyName name() {
    return name;
  }

  /// What it signs and how.
  ///
  /// @return the type
  public SignatureType type() {
    return type;
  }

  /// The key itself.
  ///
  /// @return a copy of the raw public key
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /// Its id: the first four bytes of the hash of name, type and key.
  ///
  /// @return the id
  public int id() {
    return id;
  }

  /// Its id in eight digits.
  ///
  /// @return lower-case hexadecimal
  public String hexId() {
    return HexFormat.of().toHexDigits(id);
  }

  /// Tells whether two keys are the same secret, whatever they are called or used for.
  ///
  /// @param other another key
  /// @return true if the raw keys are equal
  public boolean isSameKeyAs(VerifierKey other) {
    return Arrays.equals(publicKey, other.publicKey);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerifierKey key
        && name.equals(key.name)
        && type == key.type
        && Arrays.equals(publicKey, key.publicKey);
  }

  @Override
  public int hashCode() {
    return id;
  }

  /// Writes it as policies state it.
  @Override
  public String toString() {
    byte[] typed = Strict.joined(new byte[] {type.code()}, publicKey);
    return name.value() + "+" + hexId() + "+" + Strict.base64(typed);
  }
}
