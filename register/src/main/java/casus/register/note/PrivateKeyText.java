// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import casus.register.MalformedException;
import casus.register.Strict;
import java.util.Arrays;

/// A private key as it stands in a file: `PRIVATE+KEY+name+hex id+base64 of type and seed`, in one
/// line, as Go's `sumdb/note` writes the keys of type 1.
public final class PrivateKeyText {
  private static final String PREFIX = "PRIVATE+KEY+";
  private static final int PARTS = 3;

  private PrivateKeyText() {}

  /// Writes a key.
  ///
  /// @param name its name
  /// @param type what it signs and how
  /// @param seed 32 secret bytes
  /// @return the line, without its end
  public static String of(KeyName name, SignatureType type, byte[] seed) {
    NoteSigner signer = new NoteSigner(name, type, SeedKey.of(type.algorithm(), seed));
    String typed = Strict.base64(Strict.joined(new byte[] {type.code()}, seed));
    return PREFIX + name.value() + "+" + signer.key().hexId() + "+" + typed;
  }

  /// Reads a key.
  ///
  /// @param text the line, with or without its end
  /// @return what signs with it
  /// @throws MalformedException if it is none, or its id is not that of the key; the message never
  ///   holds any of it
  public static NoteSigner parse(String text) {
    String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    String[] parts =
        line.startsWith(PREFIX)
            ? line.substring(PREFIX.length()).split("\\+", PARTS)
            : new String[0];
    if (parts.length != PARTS) {
      throw new MalformedException(1, "This is not a private key.");
    }
    byte[] typed = secret(parts[2]);
    SignatureType type =
        SignatureType.of(typed[0])
            .orElseThrow(() -> new MalformedException(1, "This private key is of no known type."));
    byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
    NoteSigner signer =
        new NoteSigner(new KeyName(parts[0]), type, SeedKey.of(type.algorithm(), seed));
    if (!signer.key().hexId().equals(parts[1])) {
      throw new MalformedException(1, "The id of this private key is not that of the key.");
    }
    return signer;
  }

  private static byte[] secret(String base64) {
    try {
      byte[] typed = Strict.base64(base64, 1);
      if (typed.length == 1 + Algorithm.SEED_BYTES) {
        return typed;
      }
    } catch (MalformedException malformed) {
      // its message would show the secret
      throw new MalformedException(1, "This private key is not in base64.");
    }
    throw new MalformedException(1, "A private key has 32 secret bytes.");
  }
}
