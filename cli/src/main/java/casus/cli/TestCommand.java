// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TextFile;
import casus.cli.library.TreatyLibrary;
import casus.cli.output.JsonText;
import casus.cli.output.Style;
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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `casus test`: runs scenarios and tells every difference from what they expect.
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs scenarios and tells every difference from what they expect.",
    footer = {"", "Exit code 0 if all pass, 1 if any differs or a provision is not reached."})
final class TestCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private AssessCommand.Where where;

  @Parameters(
      arity = "0..*",
      paramLabel = "WHAT",
      completionCandidates = Names.Dossiers.class,
      description = "Dossiers or scenario files; every dossier if left out.")
  private List<String> what = new ArrayList<>();

  @Option(names = "--verbose", description = "Name the scenarios that pass as well.")
  private boolean verbose;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  private int passed;
  private int failed;
  private int uncovered;
  private final List<Object> results = new ArrayList<>();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    TreatyLibrary library = where.files().library(new TreeMap<>());
    World world = new World(library, BundledAtlas.ukraine());
    List<String> dossiers = library.dossiers();
    for (String name : what.isEmpty() ? dossiers : what) {
      if (dossiers.contains(name)) {
        dossier(name, library, world, out);
      } else {
        Path path = Path.of(name);
        report(path, run(path, library, world), out);
      }
    }
    if (json) {
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

  private void dossier(String name, TreatyLibrary library, World world, PrintWriter out) {
    List<Report> reports = new ArrayList<>();
    for (Path path : library.scenarios(name)) {
      Report report = run(path, library, world);
      reports.add(report);
      report(path, report, out);
    }
    Instrument instrument = Inquiry.here(library.instrument(name), "treaty " + name);
    String readme =
        library.readme(name) instanceof Found.Here<TextFile>(TextFile file) ? file.text() : "";
    Coverage coverage =
        Coverage.of(
            instrument,
            reports,
            where.files().home().resolve(name).resolve("README.md").toString(),
            readme);
    long missing = coverage.findings().stream().filter(f -> f.severity() == Severity.ERROR).count();
    uncovered += (int) missing;
    if (!json) {
      Style style = where.style(spec.commandLine().getColorScheme().ansi().enabled());
      new Findings(out, style).print(coverage.findings());
    }
  }

  private void report(Path path, Report report, PrintWriter out) {
    boolean pass = report.isPassed();
    passed += pass ? 1 : 0;
    failed += pass ? 0 : 1;
    String title = report.scenario().title().text();
    if (json) {
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
      Style style = where.style(spec.commandLine().getColorScheme().ansi().enabled());
      new Findings(out, style)
          .print(report.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList());
    } else if (verbose) {
      out.println(Wrap.hanging(title, "passed  ", "        ", 100));
    }
  }
}
