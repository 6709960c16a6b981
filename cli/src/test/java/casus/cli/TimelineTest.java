// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The measured clocks of the corpus, against figures taken from the sources by somebody else.
class TimelineTest {
  @TempDir Path folder;

  private static final Path TREATIES = CorpusTest.root().resolve("treaties");

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("timeline"));
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

  @Test
  void a_docket_is_measured_whether_it_is_named_or_given_by_path() {
    String path = TREATIES.resolve("incidents/crimea-2014.docket").toString();
    assertEquals(run("crimea-2014"), run(path));
    assertEquals(run("crimea-2014"), run("crimea-2014.clocks"));
  }

  @Test
  void the_notes_of_clocks_are_told() {
    assertTrue(run("crimea-2014").contains("without Russia"), run("crimea-2014"));
  }

  @Test
  void an_account_nobody_gives_and_clocks_that_cannot_be_read_are_refused() throws IOException {
    assertTrue(refused("crimea-2014", "--account", "Rusia").contains("Russia"));
    for (String name : List.of("crimea-2014.docket", "crimea-2014.clocks")) {
      Files.copy(TREATIES.resolve("incidents").resolve(name), folder.resolve(name));
    }
    Path clocks = folder.resolve("crimea-2014.clocks");
    Files.writeString(clocks, Files.readString(clocks).replace("request b1", "reqest b1"));
    String said = refused(folder.resolve("crimea-2014.docket").toString());
    assertTrue(said.contains("cannot be used"), said);
  }

  private static String refused(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("timeline"));
    all.addAll(List.of("--treaties", TREATIES.toString()));
    all.addAll(List.of(arguments));
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    assertEquals(ExitCodes.INPUT, code, out.toString());
    return err.toString();
  }
}
