// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.cli.BundledAtlas;
import casus.cli.library.TreatyLibrary;
import casus.cli.output.JsonText;
import casus.engine.Assessment;
import casus.engine.codec.DocketCodec;
import casus.engine.naive.NaiveAssessment.NaiveObligation;
import casus.engine.obligation.Due;
import casus.engine.obligation.ObligationKey;
import casus.engine.vantage.Choice;
import casus.scenario.Found;
import casus.scenario.Report;
import casus.scenario.Scenario;
import casus.scenario.ScenarioRunner;
import casus.scenario.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/// One case of the conformance suite: a treaty, a docket, a vantage, a choice, and what follows.
///
/// @param name `dossier/scenario`
/// @param dossier the dossier it belongs to
/// @param title what it shows, in a sentence
/// @param run what is asked, and the engine's answer
/// @param supposed whether maps were drawn by a supposition, so that the treaty is not the file
/// @param labels the constructs that what is owed rests on
record SuiteCase(
    String name,
    String dossier,
    String title,
    Report.Run run,
    boolean supposed,
    SortedSet<String> labels) {

  /// Every scenario of every dossier, in order of name.
  static List<SuiteCase> all() {
    Path home = root().resolve("treaties");
    TreatyLibrary library = new TreatyLibrary(home, new TreeMap<>());
    World world = new World(library, BundledAtlas.ukraine());
    List<SuiteCase> cases = new ArrayList<>();
    for (String dossier : library.dossiers()) {
      for (Path file : library.scenarios(dossier)) {
        cases.add(of(dossier, file, library, world));
      }
    }
    return cases;
  }

  private static SuiteCase of(String dossier, Path file, TreatyLibrary library, World world) {
    if (!(library.scenario(file) instanceof Found.Here<Scenario>(Scenario scenario))) {
      throw new AssertionError(file + " cannot be read");
    }
    Report report = ScenarioRunner.run(scenario, world);
    Report.Run run = report.run().orElseThrow(() -> new AssertionError(report.findings()));
    boolean isDrawn = !library.instrument(dossier).equals(new Found.Here<>(run.instrument()));
    String simple = String.valueOf(file.getFileName()).replace(".scenario", "");
    return new SuiteCase(
        dossier + "/" + simple,
        dossier,
        scenario.title().text(),
        run,
        isDrawn,
        Labels.of(run, report.reached()));
  }

  /// The nearest folder above the working directory that holds the wrapper.
  static Path root() {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (folder.resolve("mvnw").toFile().exists()) {
        return folder;
      }
    }
    throw new IllegalStateException("No folder above " + start + " holds mvnw.");
  }

  /// How much there is to do for who recomputes everything: entries by parties.
  int size() {
    return run.docket().entries().size() * run.instrument().cast().parties().size();
  }

  NaiveAssessment engine() {
    return Comparison.of(run.assessment());
  }

  NaiveAssessment naive() {
    Assessment.Frame frame = run.assessment().frame();
    return NaiveEngine.assess(
        run.instrument(), run.docket(), frame.vantage(), frame.choice(), BundledAtlas.ukraine());
  }

  /// The case as JSON; the docket is a file of its own.
  String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("casus", "conformance-case");
    json.put("version", 1);
    json.put("title", title);
    json.put("treaty", "treaties/" + dossier + "/instrument.casus.md");
    json.put("labels", List.copyOf(labels));
    Assessment.Frame frame = run.assessment().frame();
    json.put("asOf", frame.vantage().asOf().toString());
    json.put("knownAt", frame.vantage().knownAt().toString());
    json.put("choice", choice(frame.choice()));
    NaiveAssessment answer = engine();
    Map<String, Object> bound = new LinkedHashMap<>();
    answer.degrees().forEach((party, degree) -> bound.put(party.value(), word(degree)));
    json.put("standing", bound);
    List<Object> obligations = new ArrayList<>();
    answer.obligations().forEach((key, one) -> obligations.add(obligation(key, one)));
    json.put("obligations", obligations);
    return JsonText.of(json);
  }

  byte[] docket() {
    return DocketCodec.write(run.docket());
  }

  private static Map<String, Object> choice(Choice choice) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("brackets", List.copyOf(choice.brackets()));
    json.put("readings", choice.readings().stream().map(r -> r.value()).toList());
    choice.account().ifPresent(a -> json.put("account", a.value()));
    choice.map().ifPresent(m -> json.put("map", m.value()));
    choice.force().ifPresent(f -> json.put("force", word(f)));
    json.put("series", word(choice.series()));
    return json;
  }

  private static Map<String, Object> obligation(ObligationKey key, NaiveObligation one) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("under", key.sentence().toString());
    key.occasion().ifPresent(o -> json.put("case", o.value()));
    json.put("bearers", one.bearers().stream().map(b -> b.value()).toList());
    json.put("owedTo", one.beside().owedTo().stream().map(b -> b.value()).toList());
    json.put("status", word(one.status()));
    one.accrued().ifPresent(a -> json.put("accrued", a.toString()));
    json.put("since", one.since().toString());
    if (one.due() instanceof Due.At at) {
      json.put("due", at.instant().toString());
    }
    return json;
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
