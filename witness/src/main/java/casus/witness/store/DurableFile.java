// SPDX-License-Identifier: Apache-2.0
package casus.witness.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// A file that is never half of something: it is written under another name, flushed, and put in
/// its place in one step, and then the name is flushed.
final class DurableFile {
  private static final String UNFINISHED = ".unfinished";

  private DurableFile() {}

  /// Writes it, or writes it anew; it is on the disk when this returns.
  ///
  /// @param file where; its folder must be there
  /// @param content what it shall hold
  /// @throws IOException if it cannot be written; what was there then still is, or the new is
  static void put(Path file, byte[] content) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel names = FileChannel.open(folder(file), StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private static Path folder(Path file) throws IOException {
    @Nullable Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new NoSuchFileException(file.toString());
    }
    return folder;
  }
}
