// SPDX-License-Identifier: Apache-2.0
package casus.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.scenario.Found;
import casus.treaty.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreatyLibraryTest {
  private static final String TREATY =
      """
      ```casus
      language casus 1.
      treaty pact "A pact", kind binding, legal time "UTC".
      party UK.
      ```
      """;

  @TempDir private Path home = Path.of("");
  private TreatyLibrary library = new TreatyLibrary(home, new TreeMap<>());

  @BeforeEach
  void dossiers() throws IOException {
    library = new TreatyLibrary(home, new TreeMap<>());
    write("pact/instrument.casus.md", TREATY);
    write("accord/instrument.casus.md", TREATY);
    write("accord/scenarios/peace.scenario", "scenario \"Peace\"\ntreaty accord\n");
    write("pact/scenarios/war.scenario", "scenario \"War\"\ntreaty pact\n");
    write("pact/scenarios/peace.scenario", "scenario \"Peace\"\ntreaty pact\n");
    write("pact/dockets/strike.docket", "docket \"In the dossier\"\n");
    write("incidents/strike.docket", "docket \"Shared\"\n");
    write(
        "incidents/storm.docket.jsonl",
        "{\"casus\":\"docket\",\"version\":1,\"title\":\"Storm\"}\n");
    write("pact/suppositions/in-force.suppose", "suppose \"In force\"\n");
    write("notes/README.md", "no dossier\n");
  }

  private void write(String file, String text) throws IOException {
    write(file, text, StandardCharsets.UTF_8);
  }

  private void write(String file, String text, Charset charset) throws IOException {
    Path path = home.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.write(path, text.getBytes(charset));
  }

  private static <T> T here(Found<T> found) {
    return switch (found) {
      case Found.Here<T>(T value) -> value;
      case Found.Nowhere<T> nowhere -> throw new AssertionError(nowhere.toString());
      case Found.Unusable<T> unusable -> throw new AssertionError(unusable.toString());
    };
  }

  private static String nowhere(Found<?> found) {
    var nowhere = assertInstanceOf(Found.Nowhere.class, found);
    return (nowhere.sentence() + " " + nowhere.help()).strip();
  }

  private static Diagnostic unusable(Found<?> found) {
    List<?> why = assertInstanceOf(Found.Unusable.class, found).diagnostics();
    return assertInstanceOf(Diagnostic.class, why.getFirst());
  }

  @Test
  void dossiers_and_their_files_are_listed_by_name() {
    assertEquals(List.of("accord", "pact"), library.dossiers());
    assertEquals(
        List.of("peace.scenario", "war.scenario"),
        library.scenarios("pact").stream().map(p -> p.getFileName().toString()).toList());
    assertEquals(
        List.of("storm.docket.jsonl", "strike.docket"),
        library.incidents().stream().map(p -> p.getFileName().toString()).toList());
  }

  @Test
  void a_treaty_is_found_by_name_by_folder_and_by_file() {
    Path folder = home.resolve("pact");
    for (String name :
        List.of("pact", folder.toString(), folder.resolve("instrument.casus.md").toString())) {
      assertEquals("pact", here(library.instrument(name)).header().id().value());
    }
  }

  @Test
  void a_docket_of_the_dossier_comes_before_a_shared_one() {
    assertEquals("In the dossier", here(library.docket("strike", "pact")).docket().title());
    assertEquals("Shared", here(library.docket("strike", "accord")).docket().title());
    assertEquals("Storm", here(library.docket("storm", "accord")).docket().title());
    String path = home.resolve("incidents/strike.docket").toString();
    assertEquals("Shared", here(library.docket(path, "pact")).docket().title());
    String dossier = home.resolve("pact").toString();
    assertEquals("In force", here(library.supposition("in-force", dossier)).docket().title());
  }

  @Test
  void a_name_that_is_not_found_is_told_with_the_nearest() {
    assertEquals(
        "There is no treaty called 'pakt'. Did you mean 'pact'?",
        nowhere(library.instrument("pakt")));
    assertEquals(
        "There is no docket called 'strikes'. Did you mean 'strike'?",
        nowhere(library.docket("strikes", "pact")));
    assertEquals(
        "There is no supposition called 'elsewhere'. There are in-force.",
        nowhere(library.supposition("elsewhere", "pact")));
    assertEquals(
        "There is no supposition called 'in-force'.",
        nowhere(library.supposition("in-force", "accord")));
  }

  @Test
  void a_scenario_two_dossiers_have_is_asked_for_by_dossier() {
    assertEquals("War", here(library.scenario("war")).title().text());
    assertEquals("Peace", here(library.scenario("pact/peace")).title().text());
    String told = nowhere(library.scenario("peace"));
    assertTrue(told.startsWith("Several files are called 'peace': "), told);
  }

  @Test
  void a_name_that_two_forms_have_is_asked_for_by_path() throws IOException {
    write("incidents/storm.docket", "docket \"Storm\"\n");
    String told = nowhere(library.docket("storm", "pact"));
    assertTrue(told.startsWith("Several files are called 'storm': "), told);
  }

  @Test
  void a_file_that_is_not_utf8_is_refused_where_it_is_not() throws IOException {
    write("incidents/old.docket", "docket \"T\"\n# Удар\n", Charset.forName("windows-1251"));
    Diagnostic finding = unusable(library.docket("old", "pact"));
    assertEquals("CAS862 2:3", at(finding));
  }

  @Test
  void a_file_with_errors_is_told_with_them() throws IOException {
    write("incidents/wrong.docket", "docket \"T\"\ntims UTC\n");
    assertEquals("CAS821 2:1", at(unusable(library.docket("wrong", "pact"))));
    write("pact/scenarios/wrong.scenario", "scenario \"T\"\n");
    assertEquals("CAS851 1:1", at(unusable(library.scenario("wrong"))));
  }

  @Test
  void a_file_is_reviewed_by_itself() throws IOException {
    write("incidents/late.docket", "docket \"T\"\ne1 2022-05-02 03:40 UK says of s: raid\n");
    write("incidents/later.suppose", "suppose \"T\"\ne1 2022-05-02 03:40 UK says of s: raid\n");
    assertEquals(
        "CAS842 2:1", at(library.review(home.resolve("incidents/late.docket")).getFirst()));
    assertEquals(List.of(), library.review(home.resolve("incidents/later.suppose")));
    assertEquals(List.of(), library.review(home.resolve("incidents/storm.docket.jsonl")));
    assertEquals(List.of(), library.review(home.resolve("pact/scenarios/war.scenario")));
  }

  private static String at(Diagnostic finding) {
    return finding.code() + " " + finding.locus().line() + ":" + finding.locus().column();
  }

  /// The character that stands for damage is a character like others where a file holds it itself.
  @Test
  void aFileMayHoldTheCharacterThatStandsForDamage() throws IOException {
    String text = "one\ntwo \uFFFD\n";
    write("notes/a.txt", text);
    Path path = home.resolve("notes/a.txt");
    assertEquals(
        new Found.Here<>(new TextFile(path, TextFile.nameOf(path), text)), TextFile.read(path));
  }
}
