// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.MalformedException;
import casus.register.note.NoteSigner;
import casus.register.note.PrivateKeyText;
import casus.register.policy.Policy;
import casus.register.policy.PolicyText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads the files a program starts with.
public final class SetupFiles {
  private static final int MOST_KEY_BYTES = 4096;

  private static final Set<PosixFilePermission> OWN =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private SetupFiles() {}

  /// Refuses keys that do not cosign.
  ///
  /// @param signers private keys
  /// @return the same, at least one
  /// @throws SetupException if there is none, or one does not cosign
  static List<NoteSigner> cosigners(List<NoteSigner> signers) {
    for (NoteSigner signer : signers) {
      if (!signer.key().type().isTimestamped()) {
        throw new SetupException(
            "The key "
                + signer.key().name()
                + " is that of a log; one that cosigns is of type 4 or 6.");
      }
    }
    if (signers.isEmpty()) {
      throw new SetupException("There is no private key.");
    }
    return signers;
  }

  /// Reads a private key (`PrivateKeyText`), unless others than its owner may read or change it.
  ///
  /// @param file its file
  /// @return what signs with it
  /// @throws SetupException if it cannot be used; the sentence holds nothing of the key
  public static NoteSigner key(Path file) {
    try {
      return PrivateKeyText.parse(new String(secret(file, MOST_KEY_BYTES), StandardCharsets.UTF_8));
    } catch (MalformedException malformed) {
      throw new SetupException("There is no private key in " + file + ": " + malformed.sentence());
    }
  }

  /// Reads a secret, unless others than its owner may read or change it.
  ///
  /// @param file its file
  /// @param most how many bytes it may have
  /// @return the bytes
  /// @throws SetupException if it cannot be used; the sentence holds nothing of the secret
  public static byte[] secret(Path file, int most) {
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Set<PosixFilePermission> may = Files.getPosixFilePermissions(file);
        if (!OWN.containsAll(may)) {
          throw new SetupException(
              "Others than its owner may use the secret in "
                  + file
                  + " ("
                  + PosixFilePermissions.toString(may)
                  + "): run chmod 600 on it, and take a new one if somebody may have read it.");
        }
      }
      if (Files.size(file) > most) {
        throw new SetupException("There is no secret in " + file + ": it is too long.");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException none) {
      throw new SetupException("There is no file " + file + " with a secret.");
    } catch (IOException unreadable) {
      throw new SetupException("The secret in " + file + " cannot be read: " + unreadable);
    }
  }

  /// Reads a policy.
  ///
  /// @param file its file
  /// @return the policy
  /// @throws SetupException if it cannot be used
  public static Policy policy(Path file) {
    try {
      if (Files.size(file) > PolicyText.MOST_BYTES) {
        throw new SetupException("There is no policy in " + file + ": it is too long.");
      }
      return PolicyText.parse(Files.readAllBytes(file));
    } catch (NoSuchFileException none) {
      throw new SetupException("There is no policy in " + file + ".");
    } catch (IOException unreadable) {
      throw new SetupException("The policy in " + file + " cannot be read: " + unreadable);
    } catch (MalformedException malformed) {
      String line = malformed.line() == 0 ? "" : ", line " + malformed.line();
      throw new SetupException("The policy in " + file + line + ": " + malformed.sentence());
    }
  }
}
