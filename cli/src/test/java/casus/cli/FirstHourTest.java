// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody does in the first hour: start a treaty, check it, ask it, lodge an entry, test it.
class FirstHourTest {
  @TempDir private Path folder;

  private record Ran(int code, String out, String err) {}

  private Ran casus(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  private Path started() {
    Ran ran = casus("new", "treaty", "my-guarantee", "--out", folder.toString());
    assertEquals(ExitCodes.FINE, ran.code(), ran.err());
    return folder.resolve("my-guarantee");
  }

  @Test
  void what_is_started_can_be_checked_laid_out_and_asked() {
    Path dossier = started();
    Ran check = casus("check", dossier.toString());
    assertEquals(ExitCodes.FINDINGS, check.code(), check.out() + check.err());
    assertTrue(check.out().contains("0 errors"), check.out());
    assertEquals(ExitCodes.FINE, casus("format", dossier.toString()).code());
    assertEquals(ExitCodes.FINE, casus("format", "--check", dossier.toString()).code());
    Ran answer = casus("assess", dossier.toString(), "--docket", "first");
    assertEquals(ExitCodes.FINE, answer.code(), answer.err());
    assertTrue(answer.out().contains("Alland and Borland must help Ruritania"), answer.out());
    Ran tested = casus("test", "--treaties", folder.toString());
    assertEquals(ExitCodes.FINE, tested.code(), tested.out() + tested.err());
    assertTrue(tested.out().contains("1 passed, 0 failed"), tested.out());
  }

  @Test
  void an_entry_is_lodged_whole_or_not_at_all() throws IOException {
    Path dossier = started();
    Path docket = dossier.resolve("dockets").resolve("first.docket");
    String before = Files.readString(docket);
    String file = docket.toString();
    Ran wrong = casus("lodge", file, "--by", "Borland", "--at", "2031-02-30 10:00", "does", "help");
    assertEquals(ExitCodes.INPUT, wrong.code());
    assertTrue(wrong.err().contains("The calendar has no day 2031-02-30."), wrong.err());
    assertEquals(before, Files.readString(docket));
    Ran lodged =
        casus(
            "lodge",
            file,
            "--by",
            "Borland",
            "--at",
            "2031-02-12 10:00",
            "does",
            "help",
            "to",
            "Ruritania",
            "about",
            "harbour");
    assertEquals(ExitCodes.FINE, lodged.code(), lodged.err());
    assertTrue(Files.readString(docket).startsWith(before));
    Ran answer = casus("assess", dossier.toString(), "--docket", "first");
    assertTrue(answer.out().contains("Borland did help Ruritania"), answer.out());
  }

  @Test
  void claims_that_cite_nothing_are_refused_with_the_nearest_name() throws IOException {
    Path dossier = started();
    Path claims = Files.createDirectory(dossier.resolve("claims")).resolve("a.claims");
    Files.writeString(
        claims,
        """
        claims "What was said"
        about my-guarantee
        in uk act hepl "допомогти"
        claim one "It helps." by "somebody" on 2031-02-12 read "a newspaper"
              verdict holds
              yes "It does." under article 99 (help)
        fact two "It met." read "a newspaper" beside e99 of first
        """);
    Ran check = casus("check", "--treaties", folder.toString(), "my-guarantee");
    for (String code : new String[] {"CAS854", "CAS872", "CAS873"}) {
      assertTrue(check.out().contains(code), check.out());
    }
    assertEquals(ExitCodes.INPUT, check.code());
    String page = folder.resolve("page.html").toString();
    Ran asked =
        casus(
            "assess",
            "--treaties",
            folder.toString(),
            "my-guarantee",
            "--docket",
            "first",
            "--html",
            page);
    assertEquals(ExitCodes.INPUT, asked.code(), asked.out());
    assertTrue(asked.err().contains("has no article 99 (help)"), asked.err());
  }

  @Test
  void nothing_is_written_over() {
    started();
    Ran again = casus("new", "treaty", "my-guarantee", "--out", folder.toString());
    assertEquals(ExitCodes.INPUT, again.code());
    assertTrue(again.err().contains("is there already and is left as it is"), again.err());
  }

  @Test
  void what_nobody_knows_is_refused_in_a_sentence() {
    Path dossier = started();
    for (String[] odd :
        new String[][] {
          {"assess", "no-such-treaty"},
          {"assess", dossier.toString(), "--docket", "no-such-docket"},
          {"assess", dossier.toString(), "--docket", "first", "--reading", "R9"},
          {"assess", dossier.toString(), "--docket", "first", "--account", "Nobody"},
          {"assess", dossier.toString(), "--docket", "first", "--bracket", "article-1/Nobody"},
          {"assess", dossier.toString(), "--docket", "first", "--as-of", "yesterday"},
          {"assess", dossier.toString(), "--docket", "first", "--force", "soft"},
          {"explain", dossier.toString(), "article", "99"}
        }) {
      Ran ran = casus(odd);
      String command = String.join(" ", odd);
      assertEquals(ExitCodes.INPUT, ran.code(), command + "\n" + ran.err());
      assertTrue(ran.err().strip().endsWith("."), command + "\n" + ran.err());
      assertTrue(!ran.err().contains("\tat "), command + "\n" + ran.err());
    }
  }
}
