// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.register.MalformedException;
import casus.register.log.DirectoryStorage;
import casus.register.log.LogStorage;
import casus.register.log.StorageException;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.VerifierKey;
import casus.register.policy.Policy;
import casus.witness.SetupException;
import casus.witness.SetupFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// What the commands of the register read; whatever is wrong with it is told in a sentence.
final class Inputs {
  private static final int MOST_SECONDS = 86_400;

  private Inputs() {}

  /// Reads a private key.
  static NoteSigner key(Path file) {
    return told(() -> SetupFiles.key(file));
  }

  /// Reads a policy.
  static Policy policy(Path file) {
    return told(() -> SetupFiles.policy(file));
  }

  /// Reads a public key.
  static VerifierKey verifierKey(String text) {
    return told(() -> VerifierKey.parse(text));
  }

  /// Reads the name of a key.
  static KeyName name(String text) {
    return told(() -> new KeyName(text));
  }

  /// Reads a length of time in seconds, at most a day.
  static Duration seconds(String text) {
    try {
      int seconds = Integer.parseInt(text);
      if (seconds >= 1 && seconds <= MOST_SECONDS) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException noNumber) {
      // told below
    }
    throw new InputException("\"" + text + "\" is no number of seconds from 1 to 86400.");
  }

  /// Reads something, or says why it cannot be used.
  private static <T> T told(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (MalformedException unusable) {
      throw new InputException(unusable.sentence());
    } catch (SetupException | StorageException unusable) {
      throw new InputException(String.valueOf(unusable.getMessage()));
    }
  }

  /// The keys of the logs of a policy.
  static List<VerifierKey> logs(Policy policy) {
    return policy.logs().stream().map(Policy.Log::key).toList();
  }

  /// Opens the log in a folder.
  static LogStorage log(Path folder) {
    return told(() -> DirectoryStorage.open(folder));
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
