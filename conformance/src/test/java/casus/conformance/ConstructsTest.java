// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the page on constructs says can be said is said, in those words, in the file it names; what
/// it leaves out has words to write instead.
class ConstructsTest {
  private static final Path PAGE = Repository.root().resolve("docs/reference/constructs.md");
  private static final List<String> STATES = List.of("sayable", "approximated", "left out");
  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)\\)");

  /// One row: its number, the construct, its state, the words, and where they stand.
  private record Row(int number, String construct, String state, String words, String where) {
    static Row of(String line) {
      var cells = line.substring(1, line.length() - 1).split("\\|", -1);
      assertEquals(5, cells.length, line);
      return new Row(
          Integer.parseInt(cells[0].strip()),
          cells[1].strip(),
          cells[2].strip(),
          cells[3].strip(),
          cells[4].strip());
    }

    List<String> spans() {
      return SPAN.matcher(words).results().map(m -> m.group(1)).toList();
    }

    List<Path> files() {
      return LINK.matcher(where).results().map(m -> PAGE.resolveSibling(m.group(1))).toList();
    }
  }

  private static List<Row> rows(String heading) {
    return Markdown.read(PAGE).section(heading).stream()
        .filter(line -> line.matches("\\| \\d+ \\|.*\\|"))
        .map(Row::of)
        .toList();
  }

  private static List<Row> whatATreatyMustSay() {
    return rows("## What a guarantee treaty must be able to say");
  }

  private static List<Row> whatInstrumentsNeed() {
    return rows("## What the instruments that were read need");
  }

  private static List<Row> all() {
    var all = new ArrayList<>(whatATreatyMustSay());
    all.addAll(whatInstrumentsNeed());
    return all;
  }

  private static String normalised(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  @Test
  void everyConstructHasOneRow() {
    assertNumbered(44, whatATreatyMustSay());
    assertNumbered(35, whatInstrumentsNeed());
    assertEquals(79, all().stream().map(Row::construct).distinct().count());
  }

  private static void assertNumbered(int last, List<Row> rows) {
    assertEquals(
        IntStream.rangeClosed(1, last).boxed().toList(), rows.stream().map(Row::number).toList());
  }

  @Test
  void everyRowHasAState() {
    for (var row : all()) {
      assertTrue(STATES.contains(row.state()), () -> row + " has no such state.");
    }
  }

  @Test
  void theWordsStandInTheFilesThatAreNamed() throws IOException {
    var findings = new ArrayList<String>();
    for (var row : all()) {
      var texts = new ArrayList<String>();
      for (var file : row.files()) {
        if (Files.isRegularFile(file)) {
          texts.add(normalised(Files.readString(file)));
        } else {
          findings.add(row.number() + ": " + file + " is not there.");
        }
      }
      for (var words : row.spans()) {
        if (texts.stream().noneMatch(text -> text.contains(normalised(words)))) {
          findings.add(row.number() + ": nobody writes " + words);
        }
      }
    }
    assertEquals("", String.join("\n", findings));
  }

  @Test
  void whatCanBeSaidShowsWordsAndWhatIsLeftOutSaysWhatToWriteInstead() {
    for (var row : all()) {
      if (row.state().equals("left out")) {
        assertTrue(row.where().matches(".*Instead: \\S.*"), () -> row + " names no other words.");
      } else {
        assertTrue(!row.spans().isEmpty(), () -> row + " shows no words.");
        assertTrue(!row.files().isEmpty(), () -> row + " names no file.");
      }
      if (row.state().equals("approximated")) {
        assertTrue(
            row.where().matches(".*\\)\\. \\S.*"), () -> row + " does not say what is lost.");
      }
    }
  }
}
