// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// What a log in a folder asks of the system, call by call, so that a test can let each of them
/// fail.
interface Disk {
  /// Reads a whole file.
  byte[] read(Path file) throws IOException;

  /// Writes a new file, or writes over an old one, and flushes it to the disk.
  void write(Path file, byte[] content) throws IOException;

  /// Writes a new file, or writes over an old one, and leaves it to the system when it gets to the
  /// disk.
  void writeSoon(Path file, byte[] content) throws IOException;

  /// Writes at the end of a file that is there, and flushes it to the disk.
  void append(Path file, byte[] content) throws IOException;

  /// Flushes a file that is there to the disk.
  void flush(Path file) throws IOException;

  /// Gives a file its name, in place of what had it, in one step.
  void rename(Path from, Path to) throws IOException;

  /// Flushes the names in a folder to the disk.
  void flushNames(Path folder) throws IOException;

  /// Makes a folder, if it is not there.
  void makeFolder(Path folder) throws IOException;

  /// Removes a file, or a folder with the files in it; does nothing if it is not there.
  void remove(Path path) throws IOException;

  /// The disk itself.
  Disk SYSTEM =
      new Disk() {
        @Override
        public byte[] read(Path file) throws IOException {
          return Files.readAllBytes(file);
        }

        private void put(Path file, byte[] content, boolean now, StandardOpenOption... how)
            throws IOException {
          try (FileChannel channel = FileChannel.open(file, how)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
              channel.write(left);
            }
            if (now) {
              channel.force(true);
            }
          }
        }

        @Override
        public void write(Path file, byte[] content) throws IOException {
          put(
              file,
              content,
              true,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING);
        }

        @Override
        public void writeSoon(Path file, byte[] content) throws IOException {
          put(
              file,
              content,
              false,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING);
        }

        @Override
        public void append(Path file, byte[] content) throws IOException {
          put(file, content, true, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        }

        @Override
        public void flush(Path file) throws IOException {
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
          }
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
          Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void flushNames(Path folder) throws IOException {
          try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
          }
        }

        @Override
        public void makeFolder(Path folder) throws IOException {
          try {
            Files.createDirectory(folder);
          } catch (FileAlreadyExistsException there) {
            // that is what was wanted
          }
        }

        @Override
        public void remove(Path path) throws IOException {
          if (Files.isDirectory(path)) {
            try (var files = Files.newDirectoryStream(path)) {
              for (Path file : files) {
                Files.deleteIfExists(file);
              }
            } catch (DirectoryIteratorException unread) {
              // no IOException itself, since an iterator may throw none
              throw unread.getCause();
            }
          }
          Files.deleteIfExists(path);
        }
      };
}
