// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A file that one holder at a time has, among all processes of a machine and within this one. The
/// system gives a lock away as soon as its process closes the file a second time, so whether this
/// process has it is asked before the file is opened at all.
public final class ExclusiveFile implements AutoCloseable {
  /// What this process holds. Only asked for single files, never gone through.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private ExclusiveFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Takes a file, and makes it if it is not there.
  ///
  /// @param file the file, in a folder that is there
  /// @return the file, held until it is closed; empty if somebody else has it
  /// @throws IOException if it cannot be opened
  public static Optional<ExclusiveFile> take(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("There is no folder above " + file + ".");
    }
    Path real = folder.toRealPath().resolve(file.getFileName());
    if (!HELD.add(real)) {
      return Optional.empty();
    }
    boolean taken = false;
    try {
      FileChannel channel =
          FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        taken = channel.tryLock() != null;
      } finally {
        if (!taken) {
          channel.close();
        }
      }
      return taken ? Optional.of(new ExclusiveFile(real, channel)) : Optional.empty();
    } finally {
      if (!taken) {
        HELD.remove(real);
      }
    }
  }

  /// Tells whether it is still held.
  ///
  /// @return false once it was closed
  public boolean isOpen() {
    return channel.isOpen();
  }

  /// Gives it back; does nothing the second time.
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      try {
        channel.close();
      } finally {
        HELD.remove(file);
      }
    }
  }
}
