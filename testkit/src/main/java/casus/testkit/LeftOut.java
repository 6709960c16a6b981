// SPDX-License-Identifier: Apache-2.0
package casus.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Tests that could not run because this machine lacks something, noted where the build looks.
///
/// `./build` empties `target/left-out.txt` at its start and prints it at its end; `.ci/run` fails
/// if anything is in it. So nothing is left out in silence.
public final class LeftOut {
  private static final String FILE = "target/left-out.txt";

  private LeftOut() {}

  /// Notes a test that does not run.
  ///
  /// @param what which test, such as `the page in a browser`
  /// @param how what to do so that it runs, such as `apt-get install chromium`
  public static void note(String what, String how) {
    note(root(), what, how);
  }

  static void note(Path root, String what, String how) {
    String line = "not run: " + what + "; get it by: " + how;
    if (line.lines().count() != 1) {
      throw new IllegalArgumentException("more than one line: " + line);
    }
    Path file = root.resolve(FILE);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          line + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the published data that tests compare with and that may not be copied here: the folder
  /// that `CASUS_DATA` names. Notes the test as left out if there is none.
  ///
  /// @param what which test asks
  /// @return the folder
  public static Optional<Path> sharedData(String what) {
    Optional<Path> folder =
        Optional.ofNullable(System.getenv("CASUS_DATA")).map(Path::of).filter(Files::isDirectory);
    if (folder.isEmpty()) {
      note(what, "setting CASUS_DATA to the folder of published data");
    }
    return folder;
  }

  /// Returns a program on the path. Notes the test as left out if there is none.
  ///
  /// @param what which test asks
  /// @param how what to do so that it runs
  /// @param names what the program may be called, the best first
  /// @return the program's file
  public static Optional<Path> program(String what, String how, String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String name : names) {
      for (String folder : path.split(java.io.File.pathSeparator, -1)) {
        if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
          return Optional.of(Path.of(folder, name));
        }
      }
    }
    note(what, how);
    return Optional.empty();
  }

  /// The nearest folder above the working directory that holds the wrapper.
  private static Path root() {
    Path start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return folder;
      }
    }
    throw new IllegalStateException("No folder above " + start + " holds mvnw.");
  }
}
