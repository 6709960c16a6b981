// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.MalformedException;
import casus.register.merkle.Hash;
import casus.register.note.Checkpoint;
import casus.register.stamp.TokenFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// The time stamps of the checkpoints of a log in a folder: in `stamps/`, each file called by the
/// SHA-256 of the text of its checkpoint, so that no stamp is ever taken for that of another.
public final class StampFiles {
  private static final String FOLDER = "stamps";

  private final Path root;
  private final Disk disk = Disk.SYSTEM;

  /// @param root the folder of the log
  public StampFiles(Path root) {
    this.root = root;
  }

  private Path file(Checkpoint checkpoint) {
    byte[] text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
    return root.resolve(FOLDER).resolve(Hash.ofContent(text).toHex());
  }

  /// Reads the time stamps of a checkpoint.
  ///
  /// @param checkpoint which
  /// @return what is kept of it, unverified; empty if it was never stamped
  /// @throws StorageException if it cannot be read
  public Optional<TokenFile> read(Checkpoint checkpoint) {
    try {
      return Optional.of(TokenFile.parse(disk.read(file(checkpoint))));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException | MalformedException failure) {
      throw new StorageException("The time stamps cannot be read: " + failure, failure);
    }
  }

  /// Keeps one more time stamp of a checkpoint; it is on the disk when this returns.
  ///
  /// @param checkpoint which
  /// @param token the token
  /// @throws StorageException if it cannot be kept
  public void keep(Checkpoint checkpoint, byte[] token) {
    try {
      TokenFile tokens =
          read(checkpoint).map(kept -> kept.with(token)).orElseGet(() -> TokenFile.of(token));
      Path file = file(checkpoint);
      Path unfinished = root.resolve(FOLDER).resolve("unfinished");
      disk.makeFolder(root.resolve(FOLDER));
      disk.flushNames(root);
      disk.write(unfinished, tokens.toBytes());
      disk.rename(unfinished, file);
      disk.flushNames(root.resolve(FOLDER));
    } catch (IOException | MalformedException failure) {
      throw new StorageException("The time stamp cannot be kept: " + failure, failure);
    }
  }
}
