// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TreatyLibrary;
import casus.cli.line.Command;
import casus.cli.line.Given;
import casus.cli.line.Operand;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.cli.output.JsonText;
import casus.language.Outcome;
import casus.scenario.Found;
import casus.scenario.claims.Claims;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Severity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// `casus check`: everything a reader of a text would want to know before relying on it.
final class CheckCommand implements Command {
  private static final String QUIET = "--quiet";
  private static final String JSON = "--json";

  @Override
  public Usage usage() {
    return Usage.of(
            "check",
            "Checks treaty files and the claims beside them: errors, warnings, and notes on what"
                + " the text leaves open.",
            "",
            "Exit code 0 without errors or warnings, 1 with warnings, 3 with errors.",
            "Codes are explained in docs/reference/diagnostics.md.")
        .on(
            Operand.of("TREATY", Operand.Count.ANY, "Dossiers or files; every dossier if left out.")
                .completedBy(new Names.Dossiers()))
        .with(Where.OPTIONS)
        .with(Option.flag(QUIET, "Leave notes out."), Option.flag(JSON, "Print JSON."));
  }

  @Override
  public int run(Request request) {
    Given given = request.given();
    PrintWriter out = request.out();
    TreatyFiles files = Where.files(given);
    List<Diagnostic> all = new ArrayList<>();
    List<String> names = given.operands().isEmpty() ? files.dossiers() : given.operands();
    TreatyLibrary library = files.library(new TreeMap<>());
    List<Path> found = names.stream().map(files::file).toList();
    Ahead.read(() -> {
      Ahead.zones(library, names);
      names.forEach(n -> library.readClaimed(n, names));
    });
    for (Path file : found) {
      Outcome outcome = Inquiry.here(library.outcome(file), "file " + file);
      outcome.findings().stream()
          .filter(f -> !given.has(QUIET) || f.severity() != Severity.NOTE)
          .forEach(all::add);
    }
    for (String name : names) {
      all.addAll(claimed(name, library));
    }
    if (given.has(JSON)) {
      out.print(JsonText.of(all.stream().map(CheckCommand::json).toList()));
    } else {
      new Findings(out, Where.style(given)).print(all);
      out.println(summary(all, names.size()));
    }
    out.flush();
    if (count(all, Severity.ERROR) > 0) {
      return ExitCodes.INPUT;
    }
    return count(all, Severity.WARNING) > 0 ? ExitCodes.FINDINGS : ExitCodes.FINE;
  }

  /// Returns everything that is wrong with the claims beside a treaty.
  private static List<Diagnostic> claimed(String name, TreatyLibrary library) {
    List<Diagnostic> wrong = new ArrayList<>();
    for (Path file : library.claims(name)) {
      if (library.claims(file) instanceof Found.Unusable<Claims>(List<Diagnostic> found)) {
        wrong.addAll(found);
      }
    }
    return wrong;
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
