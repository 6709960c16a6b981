// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A user's own copy beside the reading of the tutorial, by the command.
class TextCommandTest {
  private static final Path FIRST = CorpusTest.root().resolve("docs/tutorial/first");

  @TempDir Path folder;

  private Path copy;

  @BeforeEach
  void write() throws IOException {
    copy = folder.resolve("pact.txt");
    Files.writeString(copy, "Article 1\n\nEach helps the others.\n\nArticle 9\n\nNobody pays.\n");
  }

  private record Ran(int code, String out, String err) {}

  private static Ran text(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("text"));
    all.addAll(List.of(arguments));
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    return new Ran(code, out.toString(), err.toString());
  }

  private Ran prints(String... more) {
    List<String> all = new ArrayList<>(List.of("prints", copy.toString()));
    all.addAll(List.of("--treaty", FIRST.toString(), "--title", "Pact \"of\"\nhelp"));
    all.addAll(List.of("--source", "a series", "--read", "a volume", "--on", "2026-11-26"));
    all.addAll(List.of(more));
    return text(all.toArray(String[]::new));
  }

  @Test
  void a_dossier_without_fingerprints_says_that_nothing_can_be_compared() throws IOException {
    Path page = folder.resolve("page.html");
    Ran ran = text("attach", copy.toString(), "--treaty", FIRST.toString(), "--html", page + "");
    assertEquals(ExitCodes.FINE, ran.code(), ran.err());
    assertTrue(ran.out().contains("carries no fingerprints"), ran.out());
    assertTrue(ran.out().contains("2 not compared"), ran.out());
    String html = Files.readString(page);
    assertTrue(html.contains("carries no fingerprints"), html);
    assertTrue(html.contains("not compared"), html);
    assertTrue(html.contains("Each helps the others."), html);
  }

  @Test
  void what_is_printed_compares_and_a_changed_copy_departs() throws IOException {
    Path own = folder.resolve("first");
    Files.createDirectories(own.resolve("texts"));
    Files.copy(FIRST.resolve("instrument.casus.md"), own.resolve("instrument.casus.md"));
    Ran printed = prints();
    assertEquals(ExitCodes.FINE, printed.code(), printed.err());
    Files.writeString(own.resolve("texts/en.wording"), printed.out());
    Ran same = text("attach", copy.toString(), "--treaty", own.toString());
    assertEquals(ExitCodes.FINE, same.code(), same.out() + same.err());
    assertTrue(same.out().contains("2 with the same words"), same.out());
    Files.writeString(copy, Files.readString(copy).replace("helps", "may help"));
    Ran other = text("attach", copy.toString(), "--treaty", own.toString());
    assertEquals(ExitCodes.FINDINGS, other.code(), other.out());
    assertTrue(other.out().contains("1 with other words"), other.out());
  }

  @Test
  void json_of_fingerprints_has_each_by_its_place() {
    Ran json = prints("--json");
    assertEquals(ExitCodes.FINE, json.code(), json.err());
    assertTrue(json.out().contains("\"article 9, sentence 1\""), json.out());
  }

  @Test
  void words_are_put_above_what_reads_them_or_it_is_said_that_they_find_no_place()
      throws IOException {
    Path own = folder.resolve("own.casus.md");
    Ran ran = text("attach", copy.toString(), "--treaty", FIRST.toString(), "--to", own + "");
    assertEquals(ExitCodes.FINE, ran.code(), ran.err());
    assertTrue(Files.readString(own).contains("> Each helps the others."));
    Ran again = text("attach", copy.toString(), "--treaty", FIRST.toString(), "--to", own + "");
    assertEquals(ExitCodes.INPUT, again.code(), again.out());
    Path bare = folder.resolve("bare.casus");
    String literate = Files.readString(FIRST.resolve("instrument.casus.md"));
    StringBuilder fences = new StringBuilder();
    for (String part : literate.split("```casus\n", -1)) {
      fences.append(part.contains("```") ? part.substring(0, part.indexOf("```")) : "");
    }
    Files.writeString(bare, fences.toString());
    Path nowhere = folder.resolve("nowhere.casus");
    Ran placeless =
        text("attach", copy.toString(), "--treaty", bare.toString(), "--to", nowhere + "");
    assertEquals(ExitCodes.INPUT, placeless.code(), placeless.out());
    assertTrue(placeless.err().contains("find no place"), placeless.err());
    assertFalse(Files.exists(nowhere));
  }
}
