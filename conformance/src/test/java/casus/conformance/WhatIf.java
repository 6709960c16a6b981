// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The page of the README: what if the Istanbul text had been in force.
final class WhatIf {
  /// The README's command, without the file it writes.
  static final List<String> ASKED =
      List.of(
          "assess",
          "istanbul-communique",
          "ukraine-treaty-april-2022",
          "--docket",
          "ukraine-2022-02-24",
          "--suppose",
          "in-force-since-january-2022",
          "--readings",
          "all");

  private WhatIf() {}

  /// Writes the page.
  static Path write(List<String> asked, Path file) {
    var arguments = new ArrayList<String>(asked);
    arguments.addAll(List.of("--html", file.toString()));
    var result = Command.run(arguments);
    assertEquals(0, result.code(), result.output());
    return file;
  }

  static String read(Path file) throws IOException {
    return Files.readString(file);
  }
}
