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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `casus assess` says of treaties that hang on each other.
class ChainTest {
  @TempDir private Path folder;

  private String file(String name, String other, String condition, String bearer)
      throws IOException {
    return Files.writeString(
            folder.resolve(name + ".casus"),
            """
            language casus 1.
            treaty %s "The %s treaty",
              signed 1935-05-02, kind binding, legal time "UTC", refers to %s.
            party A. party B. party C.
            event attack "an armed attack".
            act help "help".
            article 2: (help) in the event of an attack
              [who finds that it has happened: nothing stated]
              %s
              %s must help toward A, at once, [by when: nothing stated], owed to A,
              on breach: nothing stated.
            in force when signature by A.
            """
                .formatted(name, name, other, condition, bearer))
        .toString();
  }

  private String docket() throws IOException {
    String text =
        """
        docket "A story"
        times UTC
        s 1935-06-01 10:00 each of A, B, C signs first
        t 1935-06-01 10:00 each of A, B, C signs second
        e 1936-04-01 10:00 lodged 11:00 A reports raid: attack by X against A
        """;
    return Files.writeString(folder.resolve("story.docket"), text).toString();
  }

  private static String run(int expected, List<String> words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
    assertEquals(expected, code, () -> out + "\n" + err);
    return (out.toString() + err).replaceAll("\\s+", " ");
  }

  private String assess(int expected, List<String> treaties, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of("assess"));
    words.addAll(treaties);
    words.addAll(
        List.of("--docket", docket(), "--treaties", "../treaties", "--without-general-law"));
    words.addAll(List.of(more));
    return run(expected, words);
  }

  private String first() throws IOException {
    return file("first", "second", "", "B");
  }

  private String second(String condition) throws IOException {
    return file("second", "first", condition, "C");
  }

  @Test
  void a_duty_hangs_on_another_treaty_whichever_is_named_first() throws IOException {
    String second = second("if article 2 (help) of first is owed by B");
    String told = assess(ExitCodes.FINE, List.of(second, first()), "--why");
    assertTrue(told.contains("What hangs on another treaty"), told);
    assertTrue(told.contains("That is so, for raid."), told);
    assertTrue(told.contains("Under article 2 (help) of first, by B: owed."), told);
    assertFalse(told.contains("not assessed"), told);
  }

  @Test
  void what_is_not_assessed_with_it_is_named() throws IOException {
    String second = second("if article 2 (help) of first is owed by B");
    String told = assess(ExitCodes.FINE, List.of(second));
    assertTrue(told.contains("name that dossier too"), told);
    assertTrue(told.contains("name the dossier first too"), told);
  }

  /// What ends a whole treaty hangs on another one as a sentence does: whichever is named first.
  @Test
  void the_end_of_a_treaty_hangs_on_another_one() throws IOException {
    Path second = Path.of(second(""));
    String end = "article 3: this treaty ends when article 2 (help) of first is owed by B.\n";
    Files.writeString(
        second, Files.readString(second).replace("in force when", end + "in force when"));
    List<String> both = List.of(second.toString(), first());
    for (List<String> named : List.of(both, both.reversed())) {
      String told = assess(ExitCodes.FINE, named);
      assertTrue(told.contains("The duty of C to help (owed to A) is ended"), told);
      assertTrue(told.contains("Article 3 of second hangs on this"), told);
      assertTrue(told.contains("That is so, for raid."), told);
    }
    String alone = assess(ExitCodes.FINE, List.of(second.toString()));
    assertTrue(alone.contains("name the dossier first too"), alone);
  }

  @Test
  void json_has_the_links() throws IOException {
    String second = second("if article 2 of first is performed by B");
    String told = assess(ExitCodes.FINE, List.of(first(), second), "--json");
    assertTrue(told.contains("\"chains\""), told);
    assertTrue(told.contains("\"not-so\""), told);
    assertTrue(told.contains("\"fulfilled\""), told);
  }

  @Test
  void treaties_that_hang_on_each_other_are_refused() throws IOException {
    String one = file("first", "second", "if article 2 of second is owed by C", "B");
    String other = second("if article 2 of first is owed by B");
    String told = assess(ExitCodes.INPUT, List.of(one, other));
    assertTrue(told.contains("in a circle"), told);
    assertTrue(told.contains("first, second"), told);
  }

  @Test
  void a_sentence_that_the_other_treaty_lacks_is_refused() throws IOException {
    String second = second("if article 7 of first is owed by B");
    String told = assess(ExitCodes.INPUT, List.of(first(), second));
    assertTrue(told.contains("hangs on article 7 of first"), told);
  }

  /// 1937, supposed: the chain from Paris over Moscow to Prague, as a reading of ours has it.
  @Test
  void what_france_owes_drags_czechoslovakia_in() throws IOException {
    Path docket =
        Files.writeString(
            folder.resolve("attack.docket"),
            """
            docket "An attack on the Soviet Union"
            times UTC
            x1 1937-05-01 04:00 lodged 05:00 USSR reports attack: aggression, \
            war-against-covenant by Poland against USSR
            """);
    String told =
        run(
            ExitCodes.FINE,
            List.of(
                "assess",
                "czechoslovak-soviet-1935",
                "franco-soviet-1935",
                "--docket",
                "czechoslovak-soviet-1935-status",
                "--docket",
                "franco-soviet-1935-status",
                "--docket",
                docket.toString(),
                "--reading",
                "hangs-on-the-duty",
                "--as-of",
                "1937-05-10T12:00Z",
                "--readings",
                "none",
                "--treaties",
                "../treaties"));
    assertTrue(
        told.contains(
            "Article 2 (assist) of czechoslovak-soviet-1935 hangs on this: France owes what"
                + " article 3 (assist) of franco-soviet-1935 asks. That is so, for attack."),
        told);
  }
}
