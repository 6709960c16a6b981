// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The measured clocks of the corpus, against figures taken from the sources by somebody else.
class TimelineTest {
  private static final Path TREATIES = CorpusTest.root().resolve("treaties");

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new java.util.ArrayList<>(List.of("timeline"));
    all.addAll(List.of("--treaties", TREATIES.toString(), "--plain"));
    all.addAll(List.of(arguments));
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    assertEquals("", err.toString());
    assertEquals(ExitCodes.FINE, code);
    return out.toString();
  }

  /// One line a measure: the case, under what, the milestone, what is printed for it.
  @ParameterizedTest
  @CsvFileSource(resources = "clocks.csv", numLinesToSkip = 1)
  void the_table_of_measured_clocks_is_reproduced(
      String docket, String under, String milestone, String length) {
    String printed = run(docket);
    int from = printed.indexOf("Measured under " + under + "\n");
    assertTrue(from >= 0, () -> under + " is not in\n" + printed);
    int next = printed.indexOf("Measured under ", from + 1);
    String row = printed.substring(from, next < 0 ? printed.length() : next);
    String line =
        row.lines().filter(l -> l.strip().startsWith(milestone + " ")).findFirst().orElse("");
    String rest = line.strip().substring(Math.min(milestone.length(), line.strip().length()));
    assertTrue(rest.strip().startsWith(length + " "), () -> length + " is expected, in\n" + row);
  }

  @Test
  void the_table_has_a_row_for_every_clock_and_says_its_conditions() {
    String table = run();
    assertTrue(table.contains("budapest-memorandum"), table);
    assertTrue(table.contains("~31.7 h"), table);
    assertTrue(table.contains("Hours from the attack"), table);
  }

  @Test
  void json_tells_the_same_as_durations() {
    String json = run("--json", "crimea-2014");
    assertTrue(json.contains("\"length\": \"PT31H40M\""), json);
    assertTrue(json.contains("\"side\": \"done\""), json);
  }

  @Test
  void what_was_done_while_they_talked_is_told() {
    String printed = run("talks-2022");
    assertTrue(printed.contains("While they talked"), printed);
    assertTrue(printed.contains("Kept after ~"), printed);
  }
}
