// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The product runs from modules, the tests from a class path: what is closed to other modules is
/// found only here.
class ModulePathTest {
  @TempDir Path folder;

  @Test
  void thePageHasItsMap() throws IOException {
    Path page = folder.resolve("page.html");
    Path modules = Repository.root().resolve("cli").resolve("target").resolve("lib");
    var line =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--module-path",
            modules.toString(),
            "-m",
            "casus.cli/casus.cli.Main",
            "assess",
            "istanbul-communique",
            "--suppose",
            "in-force-since-january-2022",
            "--suppose",
            "strike-on-kramatorsk",
            "--html",
            page.toString());
    var result = Command.outcome(line);
    assertEquals(0, result.code(), result.output());
    String html = Files.readString(page);
    assertTrue(html.contains("<figure class=\"map\">"), "a map");
    assertTrue(html.contains("UA-14"), "with its units");
  }
}
