// SPDX-License-Identifier: Apache-2.0
package casus.postgres.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Held by the one process that has a folder; the system takes it away when the process ends.
///
/// @param channel what locks it
record FolderLock(FileChannel channel) implements AutoCloseable {
  /// @throws LaunchException if another process has the folder
  static FolderLock of(Path folder) throws IOException {
    Path file = folder.resolve("lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new FolderLock(channel);
      }
    } catch (OverlappingFileLockException thisProcess) {
      // the same answer as for another process
    }
    channel.close();
    throw new LaunchException("Another process has the PostgreSQL in " + folder + ".");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
