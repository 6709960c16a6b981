// SPDX-License-Identifier: Apache-2.0
package casus.witness.store;

import casus.register.MalformedException;
import casus.register.log.StorageException;
import casus.register.proof.ForkProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// The first proof of a fork of each log, in a file beside the state of a witness. One is enough; a
/// log that signs many fills no disk.
public final class ForkFiles {
  private final Path state;

  /// @param state the file the names begin with
  public ForkFiles(Path state) {
    this.state = state;
  }

  private Path file(String origin) {
    return state.resolveSibling(
        state.getFileName() + "." + OriginFolder.of(origin) + ".fork-proof");
  }

  /// Keeps a proof, unless there is one of this log.
  ///
  /// @param origin which log
  /// @param proof the proof; the caller has seen that it is proven
  /// @throws StorageException if it cannot be written
  public synchronized void keep(String origin, ForkProof proof) {
    Path file = file(origin);
    if (isKept(file)) {
      return;
    }
    try {
      DurableFile.put(file, proof.toBytes());
    } catch (IOException failure) {
      throw new StorageException("The proof of a fork cannot be kept: " + failure, failure);
    }
  }

  /// Tells whether a proof is there that can be read: what a failing disk left of one is none.
  private static boolean isKept(Path file) {
    try {
      ForkProof.parse(Files.readAllBytes(file));
      return true;
    } catch (IOException | MalformedException none) {
      return false;
    }
  }

  /// Reads the proof of a log.
  ///
  /// @param origin which log
  /// @return the file, if there is one
  /// @throws StorageException if it cannot be read
  public Optional<byte[]> read(String origin) {
    try {
      return Optional.of(Files.readAllBytes(file(origin)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new StorageException("The proof of a fork cannot be read: " + failure, failure);
    }
  }
}
