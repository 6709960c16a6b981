// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.diagnosis.Diagnoses;
import casus.language.literate.LiterateText;
import casus.language.parse.SyntaxFromText;
import casus.language.source.LineMap;
import casus.language.source.Source;
import casus.treaty.diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/// Treaty texts. The tree prints the text back; findings stand in the text; a text is refused if
/// and only if it has an error.
public final class TreatyTarget {
  private TreatyTarget() {}

  static Source source(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    return new Source(text.contains("```") ? "fuzzed.casus.md" : "fuzzed.casus", text);
  }

  /// Holds one input to the laws.
  ///
  /// @param input any bytes
  public static void fuzzerTestOneInput(byte[] input) {
    Source source = source(input);
    LineMap lines = new LineMap(source.text());
    Diagnoses diagnoses = new Diagnoses(source, lines, _ -> "");
    var tree = SyntaxFromText.file(source, LiterateText.from(source), lines, diagnoses);
    Law.same(source.text(), tree.text(), "the tree is the text");
    Outcome outcome = TreatyReader.read(source, new TreeMap<>());
    boolean errors = outcome.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
    Law.same(errors, outcome instanceof Outcome.Rejected, "errors refuse a text");
    Law.placed(outcome.findings(), source.name(), source.text(), Diagnoses.MOST + 1);
  }
}
