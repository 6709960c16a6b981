// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

  private static final Map<List<String>, String> MADE = new ConcurrentHashMap<>();

  private WhatIf() {}

  /// Returns the page that a command makes, made once for all tests.
  static String page(List<String> asked, Path folder) {
    return MADE.computeIfAbsent(asked, a -> written(a, folder.resolve("what-if.html")));
  }

  /// Makes a page and reads it.
  static String written(List<String> asked, Path file) {
    var arguments = new ArrayList<String>(asked);
    arguments.addAll(List.of("--html", file.toString()));
    var result = Command.runAnew(arguments);
    assertEquals(0, result.code(), result.output());
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
