// SPDX-License-Identifier: Apache-2.0
package casus.postgres.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Held by the one process that has a folder; the system takes it away when the process ends, and
/// also when it closes the file a second time: so what this process holds is asked before the file
/// is opened.
///
/// @param file what is locked
/// @param channel what locks it
record FolderLock(Path file, FileChannel channel) implements AutoCloseable {
  /// What this process holds. Only asked for single files, never gone through.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /// Takes a folder.
  ///
  /// @param folder its real path
  /// @throws LaunchException if somebody else has the folder
  static FolderLock of(Path folder) throws IOException {
    Path file = folder.resolve("lock");
    if (HELD.add(file)) {
      boolean taken = false;
      try {
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) {
          taken = true;
          return new FolderLock(file, channel);
        }
        channel.close();
      } finally {
        if (!taken) {
          HELD.remove(file);
        }
      }
    }
    throw new LaunchException("Another process has the PostgreSQL in " + folder + ".");
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      HELD.remove(file);
    }
  }
}
