// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.cli.library.TreatyLibrary;
import casus.engine.general.GeneralRule;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.text.Citation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What general law says beside answers, with the dossier that ships.
class GeneralLawTest {
  private static final String TITLE = "Outside the text";

  @TempDir private Path folder;

  private static String casus(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    assertEquals(ExitCodes.FINE, code, err::toString);
    return out.toString().replaceAll("\\s+", " ");
  }

  private static String outside(String... arguments) {
    String told = casus(arguments);
    int at = told.indexOf(TITLE);
    return at < 0 ? "" : told.substring(at);
  }

  private String assess(String docket) throws IOException {
    Path treaty = folder.resolve("pact.casus");
    Files.writeString(
        treaty,
        """
        language casus 1.
        treaty pact "A pact", signed 2024-03-01, kind binding, legal time "UTC".
        party A. party B. party C. party D.
        role Guarantor: B, C, D.
        event armed-attack "an armed attack".
        act assist "help". act use-armed-force "use armed force", a form of assist.
        in force when ratification by A.
        article 1: (assist) in the event of an armed-attack
            [who finds that it has happened: nothing stated], against A,
          each Guarantor must assist toward A, within 3 days from the occurrence, owed to A,
          on breach: nothing stated.
        """);
    Path file = folder.resolve("story.docket");
    Files.writeString(file, "docket \"A story\"\ntimes UTC\n" + docket);
    return outside(
        "assess", treaty.toString(), "--docket", file.toString(), "--treaties", "../treaties");
  }

  private static final String BOUND =
      """
      a 2024-03-01 10:00 A ratifies pact
      b 2024-03-01 10:00 B ratifies pact
      c 2024-03-01 10:00 C signs pact
      """;

  @Test
  void everyRuleTheEngineUsesIsAProvisionOfTheDossier() {
    Instrument law =
        Inquiry.here(
            new TreatyLibrary(Path.of("..", "treaties"), new TreeMap<>()).instrument("general-law"),
            "general-law");
    List<Citation> provisions = law.provisions().stream().map(Provision::citation).toList();
    List<Citation> rules = Arrays.stream(GeneralRule.values()).map(GeneralRule::citation).toList();
    assertTrue(provisions.containsAll(rules), () -> rules + " in " + provisions);
    assertTrue(law.provisions().stream().noneMatch(p -> p.title().isEmpty()));
  }

  @Test
  void aBreachWithoutStatedConsequenceIsToldWhatGeneralLawSays() throws IOException {
    String told =
        assess(
            BOUND
                + """
                e 2024-04-01 10:00 lodged 11:00 A reports raid: armed-attack by X against A
                f 2024-04-09 10:00 B does plead-distress about raid
                """);
    assertTrue(told.contains("Article 1 (assist), raid: the text states no consequence"), told);
    assertTrue(told.contains("reparation (31) by B; invoked by A, to whom it is owed (42)"), told);
    assertTrue(told.contains("is material is not computed"), told);
    assertTrue(told.contains("without consent on record: D."), told);
    assertTrue(told.contains("not bound yet: C."), told);
    assertTrue(told.contains("A declares itself attacked (on record: e)"), told);
    assertTrue(told.contains("requests the help (not on record)"), told);
    assertTrue(told.contains("no registration is on record"), told);
  }

  @Test
  void pleasAreOnRecordAndNeverFound() throws IOException {
    String told =
        assess(
            BOUND
                + """
                e 2024-04-01 10:00 lodged 11:00 A reports raid: armed-attack by X against A
                f 2024-04-02 10:00 B does plead-necessity about raid
                g 2024-04-02 11:00 A does request-help about raid
                h 2024-04-02 12:00 A completes registration for pact
                """);
    assertTrue(told.contains("B did this on record: plead necessity (raid). It is a plea"), told);
    assertTrue(told.contains("(Articles on State Responsibility, Article 25)"), told);
    assertTrue(told.contains("requests the help (on record: g)"), told);
    assertFalse(told.contains("registration"), told);
  }

  @Test
  void whoAttributesForceToWhomIsTold() throws IOException {
    String told =
        assess(
            """
            e 2024-04-01 10:00 lodged 11:00 A reports raid: armed-attack by B against A
            f 2024-04-01 12:00 B says of raid: by C
            """);
    assertTrue(told.contains("attributed to B (by A) and C (by B)"), told);
  }

  @Test
  void forceBeforeConsentLeavesArticle52Open() throws IOException {
    String told =
        assess(
            """
            e 2024-02-01 10:00 lodged 11:00 A reports raid: armed-attack by B against A
            a 2024-03-01 10:00 A ratifies pact
            """);
    assertTrue(
        told.contains(
            "Force against A, attributed to B (by A), is on record before the consent"
                + " of A (raid)."),
        told);
    assertTrue(told.contains("is open, and nobody here decides it"), told);
    String before =
        assess(
            """
            a 2024-03-01 10:00 A ratifies pact
            e 2024-03-01 11:00 lodged 12:00 A reports raid: armed-attack by B against A
            """);
    assertFalse(before.contains("Article 52"), before);
  }

  @Test
  void oneOptionLeavesItOut() {
    String[] asked = {
      "assess", "budapest-memorandum", "--treaties", "../treaties", "--docket",
      "ukraine-2022-02-24", "--docket", "budapest-memorandum-status", "--readings", "none",
      "--account", "Ukraine"
    };
    assertTrue(outside(asked).contains("If the text binds, which is disputed:"));
    List<String> without = new java.util.ArrayList<>(List.of(asked));
    without.add("--without-general-law");
    String told = casus(without.toArray(String[]::new));
    assertFalse(told.contains(TITLE), told);
    assertEquals(
        casus(asked).substring(0, told.length() - 1), told.substring(0, told.length() - 1));
  }
}
