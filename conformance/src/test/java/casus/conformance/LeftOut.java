// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a build left out because the machine lacks something: a line each in `target/left-out.txt`
/// of the root. `./build` prints it at its end, and `.ci/run` fails if there is any.
final class LeftOut {
  private LeftOut() {}

  /// Notes that something was not run.
  ///
  /// @param what what was not run, and why
  /// @param remedy how to get what is missing
  static void note(String what, String remedy) {
    write(what, List.of("not run: " + what + "; get it by: " + remedy));
  }

  /// Notes that something was run, whatever an earlier build said.
  static void clear(String what) {
    write(what, List.of());
  }

  private static void write(String what, List<String> added) {
    Path file = Repository.root().resolve("target").resolve("left-out.txt");
    try {
      var lines = new ArrayList<String>();
      if (Files.exists(file)) {
        lines.addAll(Files.readAllLines(file));
        lines.removeIf(line -> line.startsWith("not run: " + what + ";"));
      }
      lines.addAll(added);
      if (lines.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
