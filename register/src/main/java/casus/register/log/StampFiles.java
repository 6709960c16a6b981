// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.MalformedException;
import casus.register.merkle.Hash;
import casus.register.note.Checkpoint;
import casus.register.stamp.Stamps;
import casus.register.stamp.TokenFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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
  /// @return what is kept of it, unverified
  public Stamps read(Checkpoint checkpoint) {
    Path file = file(checkpoint);
    try {
      return Files.size(file) > TokenFile.MOST_BYTES
          ? Stamps.tooLong()
          : Stamps.parse(disk.read(file));
    } catch (NoSuchFileException none) {
      return new Stamps.None();
    } catch (IOException failure) {
      return new Stamps.Unreadable("Their file cannot be read: " + failure.getMessage());
    }
  }

  /// Keeps one more time stamp of a checkpoint; it is on the disk when this returns. What cannot be
  /// read is put aside, under its name with `.unreadable` after it.
  ///
  /// @param checkpoint which
  /// @param token the token
  /// @throws StorageException if it cannot be kept
  public void keep(Checkpoint checkpoint, byte[] token) {
    try {
      Path file = file(checkpoint);
      Stamps kept = read(checkpoint);
      TokenFile tokens =
          kept instanceof Stamps.Tokens(TokenFile before)
              ? before.with(token)
              : TokenFile.of(token);
      if (kept instanceof Stamps.Unreadable) {
        disk.rename(file, file.resolveSibling(file.getFileName() + ".unreadable"));
      }
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
