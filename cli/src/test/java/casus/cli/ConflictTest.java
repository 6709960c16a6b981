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

/// Duties that cannot be done together, told by the command.
class ConflictTest {
  private static final String HEAD =
      """
      language casus 1.
      treaty %s "%s", signed 2024-03-01, kind binding, legal time "UTC", refers to %s.
      party A. party B.
      event armed-attack "an armed attack".
      in force when signature by A, B.
      """;

  private static final String PACT =
      """
      act assist "help". act use-armed-force "use armed force", a form of assist.
      article 1: (assist) in the event of an armed-attack
          [who finds that it has happened: nothing stated], against A,
        B must use-armed-force toward A, at once, owed to A, on breach: nothing stated.
      """;

  private static final String NEUTRAL =
      """
      act use-force "use force". act use-armed-force "use armed force", a form of use-force.
      article 4: B must not use-force, at no time, owed to A, on breach: nothing stated.
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String assess(String ours, String other, String theirs, String... more)
      throws IOException {
    Path pact = file("pact.casus", HEAD.formatted("pact", "The pact", other) + PACT + ours);
    Path second =
        file("other.casus", HEAD.formatted(other, "The other", "pact") + NEUTRAL + theirs);
    Path docket =
        file(
            "story.docket",
            """
            docket "A story"
            times UTC
            s 2024-03-01 10:00 each of A, B signs pact
            t 2024-03-01 10:00 each of A, B signs %s
            e 2024-04-01 10:00 lodged 11:00 A reports raid: armed-attack by X against A
            """
                .formatted(other));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> line =
        new ArrayList<>(
            List.of(
                "assess",
                pact.toString(),
                second.toString(),
                "--docket",
                docket.toString(),
                "--treaties",
                "../treaties"));
    line.addAll(List.of(more));
    int code =
        Main.run(
            new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
    assertEquals(ExitCodes.FINE, code, err::toString);
    return out.toString().replaceAll("\\s+", " ");
  }

  @Test
  void whatOneTextAsksAndAnotherForbidsIsAConflict() throws IOException {
    String told = assess("", "neutrality", "");
    assertTrue(told.contains("Duties in conflict"), told);
    assertTrue(
        told.contains(
            "B: must use armed force (article 1 (assist) of pact, raid), and must not use force"
                + " (article 4 of neutrality). Neither text says which comes first"),
        told);
  }

  @Test
  void whereATextRanksThemTheLowerYields() throws IOException {
    String told = assess("article 7: this treaty yields to neutrality.", "neutrality", "");
    assertTrue(
        told.contains("The duty under article 1 (assist) of pact, raid yields (article 7 of pact)"),
        told);
    String rival =
        assess(
            "article 7: this treaty prevails over every other treaty.",
            "neutrality",
            "article 9: this treaty prevails over pact.");
    assertTrue(
        rival.contains(
            "differ on which comes first (article 9 of neutrality and article 7 of pact)"),
        rival);
  }

  @Test
  void theCharterPrevailsByGeneralLawAlone() throws IOException {
    String told = assess("", "un-charter", "");
    assertTrue(told.contains("Outside the texts: obligations under the Charter prevail"), told);
    String without = assess("", "un-charter", "", "--without-general-law");
    assertTrue(without.contains("Neither text says which comes first"), without);
    String json = assess("", "un-charter", "", "--json");
    assertTrue(json.contains("\"ranking\": \"by-general-law\""), json);
    assertTrue(json.contains("\"yields\": \"pact\""), json);
  }

  @Test
  void actsThatExcludeEachOtherConflictWithinOneText() throws IOException {
    String ours =
        """
        act stay-out "stay out", excludes assist.
        article 2: B must stay-out, at once, owed to A, on breach: nothing stated.
        """;
    String told = assess(ours, "other", "");
    assertTrue(
        told.contains(
            "B: must use armed force (article 1 (assist) of pact, raid), and must stay out (article"
                + " 2 of pact); acts that perform them exclude each other. The text does not say"),
        told);
    assertFalse(assess("", "other", "").contains("exclude each other"));
  }
}
