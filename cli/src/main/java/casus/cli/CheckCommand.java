// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TextFile;
import casus.cli.output.JsonText;
import casus.cli.output.Style;
import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Severity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `casus check`: everything a reader of a text would want to know before relying on it.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Checks treaty files and the claims beside them: errors, warnings, and notes on what the"
            + " text leaves open.",
    footer = {
      "",
      "Exit code 0 without errors or warnings, 1 with warnings, 3 with errors.",
      "Codes are explained in docs/reference/diagnostics.md."
    })
final class CheckCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private AssessCommand.Where where;

  @Parameters(
      arity = "0..*",
      paramLabel = "TREATY",
      completionCandidates = Names.Dossiers.class,
      description = "Dossiers or files; every dossier if left out.")
  private List<String> treaties = new ArrayList<>();

  @Option(names = "--quiet", description = "Leave notes out.")
  private boolean quiet;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    TreatyFiles files = where.files();
    List<Diagnostic> all = new ArrayList<>();
    List<String> names = treaties.isEmpty() ? files.dossiers() : treaties;
    for (String name : names) {
      TextFile found = files.instrument(name);
      Outcome outcome = TreatyReader.read(new Source(found.name(), found.text()), new TreeMap<>());
      outcome.findings().stream()
          .filter(f -> !quiet || f.severity() != Severity.NOTE)
          .forEach(all::add);
    }
    for (String name : names) {
      all.addAll(files.claimed(name));
    }
    if (json) {
      out.print(JsonText.of(all.stream().map(CheckCommand::json).toList()));
    } else {
      Style style = where.style(spec.commandLine().getColorScheme().ansi().enabled());
      new Findings(out, style).print(all);
      out.println(summary(all, names.size()));
    }
    out.flush();
    if (count(all, Severity.ERROR) > 0) {
      return ExitCodes.INPUT;
    }
    return count(all, Severity.WARNING) > 0 ? ExitCodes.FINDINGS : ExitCodes.FINE;
  }

  private static long count(List<Diagnostic> findings, Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  private static String summary(List<Diagnostic> findings, int treaties) {
    return treaties
        + (treaties == 1 ? " treaty: " : " treaties: ")
        + count(findings, Severity.ERROR)
        + " errors, "
        + count(findings, Severity.WARNING)
        + " warnings, "
        + count(findings, Severity.NOTE)
        + " notes.";
  }

  private static Map<String, Object> json(Diagnostic finding) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("code", finding.code());
    one.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    one.put("message", finding.message());
    one.put("file", finding.locus().file());
    one.put("line", finding.locus().line());
    one.put("column", finding.locus().column());
    one.put("length", finding.locus().length());
    one.put("path", finding.locus().path());
    one.put("help", finding.help());
    return one;
  }
}
