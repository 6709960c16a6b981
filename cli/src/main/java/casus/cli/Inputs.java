// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.register.log.DirectoryStorage;
import casus.register.log.LogStorage;
import casus.register.log.StorageException;
import casus.register.note.NoteSigner;
import casus.register.note.VerifierKey;
import casus.register.policy.Policy;
import casus.witness.SetupException;
import casus.witness.SetupFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// What the commands of the register read; whatever is wrong with it is told in a sentence.
final class Inputs {
  private Inputs() {}

  /// Reads a private key.
  static NoteSigner key(Path file) {
    try {
      return SetupFiles.key(file);
    } catch (SetupException unusable) {
      throw new InputException(String.valueOf(unusable.getMessage()));
    }
  }

  /// Reads a policy.
  static Policy policy(Path file) {
    try {
      return SetupFiles.policy(file);
    } catch (SetupException unusable) {
      throw new InputException(String.valueOf(unusable.getMessage()));
    }
  }

  /// The keys of the logs of a policy.
  static List<VerifierKey> logs(Policy policy) {
    return policy.logs().stream().map(Policy.Log::key).toList();
  }

  /// Opens the log in a folder.
  static LogStorage log(Path folder) {
    try {
      return DirectoryStorage.open(folder);
    } catch (StorageException unusable) {
      throw new InputException(String.valueOf(unusable.getMessage()));
    }
  }

  /// Reads a whole file.
  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException none) {
      throw new InputException("There is no file " + file + ".");
    } catch (IOException unread) {
      throw new InputException(file + " cannot be read: " + unread);
    }
  }
}
