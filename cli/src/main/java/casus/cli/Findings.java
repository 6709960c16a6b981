// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.output.Style;
import casus.cli.output.Wrap;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/// Prints findings: what, where, the line itself, and what to write instead.
final class Findings {
  private final PrintWriter out;
  private final Style style;
  private final Excerpts excerpts = new Excerpts();

  Findings(PrintWriter out, Style style) {
    this.out = out;
    this.style = style;
  }

  /// Prints findings in their order, all at once: every line that is printed by itself goes down to
  /// the system by itself.
  void print(List<Diagnostic> findings) {
    StringWriter page = new StringWriter();
    PrintWriter on = new PrintWriter(page);
    findings.forEach(f -> print(f, on));
    out.print(page);
    out.flush();
  }

  private void print(Diagnostic finding, PrintWriter on) {
    String head =
        finding.severity().name().toLowerCase(Locale.ROOT)
            + " "
            + finding.code()
            + "  "
            + finding.message();
    on.println(finding.severity() == Severity.NOTE ? head : style.bold(head));
    String at =
        finding.locus().file() + ":" + finding.locus().line() + ":" + finding.locus().column();
    on.println(
        "  "
            + (finding.locus().path().isEmpty() ? "" : finding.locus().path() + "  ")
            + style.faint(at));
    line(finding, on);
    if (!finding.help().isEmpty()) {
      on.println(Wrap.hanging(finding.help(), "  ", "  ", 100));
    }
    finding
        .related()
        .forEach(r ->
            on.println("  see " + r.locus().file() + ":" + r.locus().line() + ": " + r.note()));
    on.println();
  }

  /// Shows the line, or as much of it around the place as fits; what cannot be seen is shown as
  /// U+FFFD.
  private void line(Diagnostic finding, PrintWriter on) {
    String line;
    try {
      line = excerpts.line(finding.locus().file(), finding.locus().line());
    } catch (IOException | RuntimeException e) {
      // The finding itself has been told; the line is a courtesy that needs the file as it was
      // read.
      on.println("   (the line itself cannot be shown: " + e.getMessage() + ")");
      return;
    }
    if (line.isEmpty()) {
      return;
    }
    Excerpts.Cut cut = Excerpts.around(line, finding.locus().column(), finding.locus().length());
    String number = String.valueOf(finding.locus().line());
    on.println("   " + number + " │ " + cut.text());
    on.println(
        "   "
            + " ".repeat(number.length())
            + " │ "
            + " ".repeat(cut.before())
            + "^".repeat(cut.marked()));
  }
}
