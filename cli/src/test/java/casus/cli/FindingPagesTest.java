// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.engine.codec.CodecFinding;
import casus.scenario.text.TextFinding;
import casus.treaty.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The pages on dockets and scenarios list every finding as the program tells it.
class FindingPagesTest {
  private static List<String> listed(String page) throws IOException {
    Path file = CorpusTest.root().resolve("docs/reference").resolve(page);
    return Files.readAllLines(file).stream().filter(l -> l.startsWith("| CAS")).toList();
  }

  @Test
  void the_page_on_dockets_lists_what_is_refused_in_json_lines() throws IOException {
    assertEquals(
        Arrays.stream(CodecFinding.values())
            .map(f -> "| " + f.code() + " | " + f.title() + " |")
            .toList(),
        listed("docket.md"));
  }

  @Test
  void the_page_on_scenarios_lists_what_is_found_in_text() throws IOException {
    assertEquals(
        Arrays.stream(TextFinding.values())
            .map(f ->
                "| "
                    + f.code()
                    + " | "
                    + f.title()
                    + (f.severity() == Severity.WARNING ? " (warning) |" : " |"))
            .toList(),
        listed("scenario.md"));
  }
}
