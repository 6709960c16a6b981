// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file whole or not at all: beside it first, then renamed over it.
final class WholeFile {
  private WholeFile() {}

  /// Writes a text as UTF-8.
  static void write(Path path, String text) {
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder == null) {
        throw new InputException("There is no folder for " + path + ".");
      }
      Files.createDirectories(folder);
      // A plain new file, so that it gets the permissions any other file of the user gets.
      Path aside = folder.resolve("." + path.getFileName() + "." + ProcessHandle.current().pid());
      try {
        Files.writeString(aside, text, StandardCharsets.UTF_8);
        Files.move(
            aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw new InputException("The file " + path + " cannot be written: " + e.getMessage() + ".");
    }
  }
}
