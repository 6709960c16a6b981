// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the specimen as page, picture and telegram into a folder, to be looked at.
final class PageDemo {
  private PageDemo() {}

  /// Writes the files.
  ///
  /// @param arguments the folder
  /// @throws IOException if it cannot be written to
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("specimen.html"), Page.of(Specimen.supposed()));
    Files.writeString(folder.resolve("specimen.svg"), Picture.of(Specimen.supposed()));
    Files.writeString(folder.resolve("specimen.txt"), Telegram.of(Specimen.supposed()));
  }
}
