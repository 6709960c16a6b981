// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import casus.cli.library.TextFile;
import casus.cli.library.TreatyLibrary;
import casus.scenario.Coverage;
import casus.scenario.Found;
import casus.scenario.Report;
import casus.scenario.Scenario;
import casus.scenario.ScenarioRunner;
import casus.scenario.World;
import casus.scenario.claims.Claims;
import casus.treaty.Instrument;
import casus.treaty.diagnostic.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every scenario of every dossier, named by its sentence, and what no scenario reaches.
class CorpusTest {
  private static final int LEAST_SCENARIOS = 100;

  private final TreatyLibrary library =
      new TreatyLibrary(root().resolve("treaties"), new TreeMap<>());
  private final World world = new World(library, BundledAtlas.ukraine());

  /// The nearest folder above the working directory that holds the wrapper.
  static Path root() {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return folder;
      }
    }
    throw new IllegalStateException("No folder above " + start + " holds mvnw.");
  }

  @TestFactory
  Stream<DynamicNode> dossiers() {
    List<String> dossiers = library.dossiers();
    long scenarios = dossiers.stream().flatMap(d -> library.scenarios(d).stream()).count();
    assertTrue(scenarios >= LEAST_SCENARIOS, () -> "Only " + scenarios + " scenarios seen.");
    return dossiers.stream().map(this::dossier);
  }

  @Test
  void claims_cite_what_is_there() {
    int seen = 0;
    for (String dossier : library.dossiers()) {
      for (Path file : library.claims(dossier)) {
        seen++;
        switch (library.claims(file)) {
          case Found.Here<Claims>(Claims claims) ->
              assertEquals(dossier, claims.about().value(), file::toString);
          case Found.Nowhere<Claims>(String sentence, _) -> fail(sentence);
          case Found.Unusable<Claims>(List<Diagnostic> wrong) -> fail(told(wrong));
        }
      }
    }
    assertTrue(seen >= 2, "Few claims seen.");
  }

  /// What claims of other treaties are checked against, is what is there.
  @Test
  void the_grammar_alone_tells_what_can_be_cited() {
    TreatyLibrary whole = new TreatyLibrary(root().resolve("treaties"), new TreeMap<>());
    TreatyLibrary grammar = new TreatyLibrary(root().resolve("treaties"), new TreeMap<>());
    for (String dossier : whole.dossiers()) {
      if (whole.instrument(dossier) instanceof Found.Here<Instrument>(Instrument instrument)) {
        assertEquals(new Found.Here<>(instrument.citable()), grammar.citable(dossier), dossier);
        assertEquals(new Found.Here<>(instrument.citable()), whole.citable(dossier), dossier);
      } else {
        fail(dossier + " cannot be read.");
      }
    }
  }

  private DynamicNode dossier(String name) {
    List<Report> reports = new ArrayList<>();
    Stream<DynamicNode> scenarios =
        library.scenarios(name).stream().map(file -> scenario(file, reports));
    DynamicNode coverage =
        DynamicTest.dynamicTest(
            "what no scenario reaches is told in the README", () -> coverage(name, reports));
    return DynamicContainer.dynamicContainer(name, Stream.concat(scenarios, Stream.of(coverage)));
  }

  private DynamicNode scenario(Path file, List<Report> reports) {
    return switch (library.scenario(file)) {
      case Found.Here<Scenario>(Scenario scenario) ->
          DynamicTest.dynamicTest(
              scenario.title().text(), file.toUri(), () -> passes(scenario, reports));
      case Found.Nowhere<Scenario> nowhere ->
          DynamicTest.dynamicTest(file.toString(), () -> fail(nowhere.sentence()));
      case Found.Unusable<Scenario>(List<Diagnostic> wrong) ->
          DynamicTest.dynamicTest(file.toString(), () -> fail(told(wrong)));
    };
  }

  private void passes(Scenario scenario, List<Report> reports) {
    Report report = ScenarioRunner.run(scenario, world);
    reports.add(report);
    assertEquals("", String.join("\n", report.differences()) + told(report.findings()));
    assertTrue(report.isPassed());
  }

  private void coverage(String dossier, List<Report> reports) {
    String readme =
        library.readme(dossier) instanceof Found.Here<TextFile>(TextFile file) ? file.text() : "";
    switch (library.instrument(dossier)) {
      case Found.Here(var instrument) ->
          assertEquals(
              "",
              told(Coverage.of(instrument, reports, dossier + "/README.md", readme).findings()));
      case Found.Nowhere(String sentence, _) -> fail(sentence);
      case Found.Unusable(List<Diagnostic> wrong) -> fail(told(wrong));
    }
  }

  private static String told(List<Diagnostic> findings) {
    return findings.stream()
        .map(d -> "\n" + d.locus().file() + ":" + d.locus().line() + " " + d.message())
        .collect(Collectors.joining());
  }
}
