// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of the checkout the fuzzer runs in.
final class Checkout {
  private Checkout() {}

  /// The nearest folder above the working directory that holds the wrapper.
  static Path root() {
    Path start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return folder;
      }
    }
    throw new IllegalStateException("No folder above " + start + " holds mvnw.");
  }

  /// All files below a folder of the root, sorted; none if there is no such folder.
  static List<Path> below(String folder) {
    Path from = root().resolve(folder);
    if (!Files.isDirectory(from)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(from)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String text(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  /// Writes a file, with the folders above it.
  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.write(file, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
