// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.output.Style;
import casus.cli.output.Wrap;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Prints findings: what, where, the line itself, and what to write instead.
final class Findings {
  private final PrintWriter out;
  private final Style style;

  Findings(PrintWriter out, Style style) {
    this.out = out;
    this.style = style;
  }

  /// Prints findings in their order.
  void print(List<Diagnostic> findings) {
    findings.forEach(this::print);
  }

  private void print(Diagnostic finding) {
    String head =
        finding.severity().name().toLowerCase(Locale.ROOT)
            + " "
            + finding.code()
            + "  "
            + finding.message();
    out.println(finding.severity() == Severity.NOTE ? head : style.bold(head));
    String at =
        finding.locus().file() + ":" + finding.locus().line() + ":" + finding.locus().column();
    out.println(
        "  "
            + (finding.locus().path().isEmpty() ? "" : finding.locus().path() + "  ")
            + style.faint(at));
    line(finding);
    if (!finding.help().isEmpty()) {
      out.println(Wrap.hanging(finding.help(), "  ", "  ", 100));
    }
    finding
        .related()
        .forEach(r ->
            out.println("  see " + r.locus().file() + ":" + r.locus().line() + ": " + r.note()));
    out.println();
  }

  private void line(Diagnostic finding) {
    try {
      Path file = Path.of(finding.locus().file());
      if (Files.isRegularFile(file)) {
        List<String> lines = Files.readString(file).lines().toList();
        if (finding.locus().line() <= lines.size()) {
          String text = lines.get(finding.locus().line() - 1).replace('\t', ' ');
          String number = String.valueOf(finding.locus().line());
          out.println("   " + number + " │ " + text);
          int length =
              Math.max(
                  1,
                  Math.min(finding.locus().length(), text.length() - finding.locus().column() + 1));
          out.println(
              "   "
                  + " ".repeat(number.length())
                  + " │ "
                  + " ".repeat(finding.locus().column() - 1)
                  + "^".repeat(length));
        }
      }
    } catch (IOException | RuntimeException e) {
      // The finding itself has been told; the line is a courtesy that needs the file as it was
      // read.
      out.println("   (the line itself cannot be shown: " + e.getMessage() + ")");
    }
  }
}
