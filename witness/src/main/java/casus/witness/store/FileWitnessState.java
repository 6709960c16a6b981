// SPDX-License-Identifier: Apache-2.0
package casus.witness.store;

import casus.register.MalformedException;
import casus.register.log.ExclusiveFile;
import casus.register.log.StorageException;
import casus.register.note.SignedNote;
import casus.register.witness.WitnessState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a witness cosigned last, in one file, and beside it `<file>.lock`, which one process at a
/// time can hold.
///
/// **Promise.** When [#replace] has returned true, the file on the disk holds what was put in, and
/// never less later. The file is written whole, flushed, and put in the place of the old one in one
/// step: it is never half of something, so a file that cannot be read to its end was damaged, and
/// is refused. A witness that began anew would cosign a fork. What no file can tell is that an
/// older copy of it was put back: keep no copies.
///
/// It is written whole for each cosignature, so it is for hundreds of logs, not for millions.
public final class FileWitnessState implements WitnessState, AutoCloseable {
  private static final String LOCK = ".lock";

  private final Path file;
  private final ExclusiveFile lock;
  private final SortedMap<String, SignedNote> latest;
  private boolean broken;

  private FileWitnessState(Path file, ExclusiveFile lock, SortedMap<String, SignedNote> latest) {
    this.file = file;
    this.lock = lock;
    this.latest = latest;
  }

  /// Makes a new file, for a witness that has never cosigned anything.
  ///
  /// @param file where; its folder must be there
  /// @return the state, open
  /// @throws StorageException if the file is there already, or cannot be made
  public static FileWitnessState create(Path file) {
    if (Files.exists(file)) {
      throw new StorageException("There is a state already, which is not replaced: " + file);
    }
    try {
      DurableFile.put(file, StateText.of(new TreeMap<>()));
    } catch (IOException failure) {
      throw new StorageException("No state can be made in " + file + ": " + failure, failure);
    }
    return open(file);
  }

  /// Opens a file. Never makes one: a state that is missing is a fault to be looked into.
  ///
  /// @param file the file
  /// @return the state, open; nobody else can open it until it is closed
  /// @throws StorageException if there is none, it is damaged, or another process has it open
  public static FileWitnessState open(Path file) {
    if (!Files.exists(file)) {
      throw new StorageException("There is no state in " + file + ".");
    }
    try {
      ExclusiveFile lock = lock(file);
      try {
        return new FileWitnessState(file, lock, StateText.parse(Files.readAllBytes(file)));
      } catch (IOException | MalformedException damaged) {
        lock.close();
        throw new StorageException(
            "The state in "
                + file
                + " is damaged, and a witness that begins anew would forget what it cosigned: "
                + damaged.getMessage(),
            damaged);
      }
    } catch (IOException failure) {
      throw new StorageException(file + " cannot be opened: " + failure, failure);
    }
  }

  private static ExclusiveFile lock(Path file) throws IOException {
    return ExclusiveFile.take(file.resolveSibling(file.getFileName() + LOCK))
        .orElseThrow(() ->
            new StorageException("The state in " + file + " is open already in another witness."));
  }

  @Override
  public synchronized Optional<SignedNote> latest(String origin) {
    refuseBroken();
    return Optional.ofNullable(latest.get(origin));
  }

  @Override
  public synchronized boolean replace(
      String origin, Optional<SignedNote> expected, SignedNote next) {
    if (!latest(origin).equals(expected)) {
      return false;
    }
    SortedMap<String, SignedNote> changed = new TreeMap<>(latest);
    changed.put(origin, next);
    try {
      DurableFile.put(file, StateText.of(changed));
    } catch (IOException failure) {
      // whether it was stored is not known; whoever opens it anew finds out
      broken = true;
      throw new StorageException("Writing to " + file + " has failed: " + failure, failure);
    }
    latest.put(origin, next);
    return true;
  }

  private void refuseBroken() {
    if (broken || !lock.isOpen()) {
      throw new StorageException("The state in " + file + " must be opened anew.");
    }
  }

  @Override
  public synchronized void close() {
    try {
      lock.close();
    } catch (IOException failure) {
      throw new StorageException(file + " cannot be closed: " + failure, failure);
    }
  }
}
