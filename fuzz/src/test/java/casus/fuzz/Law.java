// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Locus;
import java.util.List;
import java.util.Objects;

/// What must hold of anything that was read.
final class Law {
  private Law() {}

  /// Refuses what does not hold.
  static void holds(boolean held, String law) {
    if (!held) {
      throw new AssertionError(law);
    }
  }

  /// Refuses two things that should be the same.
  static void same(Object expected, Object found, String law) {
    if (!Objects.equals(expected, found)) {
      throw new AssertionError(law + "\n" + expected + "\n" + found);
    }
  }

  /// Findings are bounded, and each stands somewhere in the text it is about.
  static void placed(List<Diagnostic> findings, String file, String text, int most) {
    holds(findings.size() <= most, "there are more findings than stated");
    String[] lines = text.split("\n", -1);
    for (Diagnostic finding : findings) {
      inside(finding.locus(), file, lines);
      finding.related().forEach(other -> inside(other.locus(), file, lines));
    }
  }

  private static void inside(Locus locus, String file, String[] lines) {
    if (!locus.file().equals(file)) {
      return;
    }
    holds(locus.line() <= lines.length, "there is no such line: " + locus);
    String line = lines[locus.line() - 1];
    int beyond = line.codePointCount(0, line.length()) + 1;
    holds(locus.column() <= beyond, "there is no such column: " + locus);
    holds(locus.column() + locus.length() - 1 <= beyond, "it is longer than its line: " + locus);
  }
}
