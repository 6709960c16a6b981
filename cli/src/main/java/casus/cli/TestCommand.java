// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TextFile;
import casus.cli.library.TreatyLibrary;
import casus.cli.line.Command;
import casus.cli.line.Given;
import casus.cli.line.Operand;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.cli.output.JsonText;
import casus.cli.output.Wrap;
import casus.scenario.Coverage;
import casus.scenario.Found;
import casus.scenario.Report;
import casus.scenario.Scenario;
import casus.scenario.ScenarioRunner;
import casus.scenario.World;
import casus.treaty.Instrument;
import casus.treaty.diagnostic.Severity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `casus test`: runs scenarios and tells every difference from what they expect.
final class TestCommand implements Command {
  private static final String VERBOSE = "--verbose";
  private static final String JSON = "--json";

  private int passed;
  private int failed;
  private int uncovered;
  private final List<Object> results = new ArrayList<>();

  @Override
  public Usage usage() {
    return Usage.of(
            "test",
            "Runs scenarios and tells every difference from what they expect.",
            "",
            "Exit code 0 if all pass, 1 if any differs or a provision is not reached.")
        .on(
            Operand.of(
                    "WHAT",
                    Operand.Count.ANY,
                    "Dossiers or scenario files; every dossier if left out.")
                .completedBy(new Names.Dossiers()))
        .with(Where.OPTIONS)
        .with(
            Option.flag(VERBOSE, "Name the scenarios that pass as well."),
            Option.flag(JSON, "Print JSON."));
  }

  @Override
  public int run(Request request) {
    Given given = request.given();
    PrintWriter out = request.out();
    List<String> what = given.operands();
    TreatyLibrary library = Where.files(given).library(new TreeMap<>());
    World world = new World(library, BundledAtlas.ukraine());
    List<String> dossiers = library.dossiers();
    for (String name : what.isEmpty() ? dossiers : what) {
      if (dossiers.contains(name)) {
        dossier(name, library, world, request);
      } else {
        Path path = Path.of(name);
        report(path, run(path, library, world), request);
      }
    }
    if (given.has(JSON)) {
      out.print(JsonText.of(results));
    } else {
      out.println(passed + " passed, " + failed + " failed");
      if (uncovered > 0) {
        out.println(uncovered + " provisions are reached by no scenario");
      }
    }
    out.flush();
    return failed + uncovered > 0 ? ExitCodes.FINDINGS : ExitCodes.FINE;
  }

  private static Report run(Path path, TreatyLibrary library, World world) {
    Scenario scenario = Inquiry.here(library.scenario(path), "scenario " + path);
    return ScenarioRunner.run(scenario, world);
  }

  private void dossier(String name, TreatyLibrary library, World world, Request request) {
    Given given = request.given();
    List<Report> reports = new ArrayList<>();
    for (Path path : library.scenarios(name)) {
      Report report = run(path, library, world);
      reports.add(report);
      report(path, report, request);
    }
    Instrument instrument = Inquiry.here(library.instrument(name), "treaty " + name);
    String readme =
        library.readme(name) instanceof Found.Here<TextFile>(TextFile file) ? file.text() : "";
    Coverage coverage =
        Coverage.of(
            instrument,
            reports,
            Where.files(given).home().resolve(name).resolve("README.md").toString(),
            readme);
    long missing = coverage.findings().stream().filter(f -> f.severity() == Severity.ERROR).count();
    uncovered += (int) missing;
    if (!given.has(JSON)) {
      new Findings(request.out(), Where.style(given)).print(coverage.findings());
    }
  }

  private void report(Path path, Report report, Request request) {
    Given given = request.given();
    PrintWriter out = request.out();
    boolean pass = report.isPassed();
    passed += pass ? 1 : 0;
    failed += pass ? 0 : 1;
    String title = report.scenario().title().text();
    if (given.has(JSON)) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("file", path.toString());
      one.put("scenario", title);
      one.put("passed", pass);
      one.put("supposed", report.suppositions());
      one.put("differences", report.differences());
      one.put("findings", report.findings().stream().map(f -> f.message()).toList());
      results.add(one);
    } else if (!pass) {
      out.println(Wrap.hanging(title, "FAILED  ", "        ", 100));
      out.println("        " + path);
      report.differences().forEach(d -> out.println(Wrap.hanging(d, "  · ", "    ", 100)));
      new Findings(out, Where.style(given))
          .print(report.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList());
    } else if (given.has(VERBOSE)) {
      out.println(Wrap.hanging(title, "passed  ", "        ", 100));
    }
  }
}
