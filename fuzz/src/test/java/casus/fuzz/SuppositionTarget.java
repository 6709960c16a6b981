// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import casus.scenario.DrawnMaps;
import casus.scenario.docket.DocketText;
import casus.treaty.Instrument;
import casus.treaty.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Supposed worlds: the laws of dockets, and their maps drawn into a treaty.
public final class SuppositionTarget {
  private static final Instrument TREATY = new Shelf().read("istanbul-communique");
  private static final int MOST = 10_001;

  private SuppositionTarget() {}

  /// Holds one input to the laws.
  ///
  /// @param input any bytes
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    if (DocketTarget.read(text) instanceof DocketText.Outcome.Accepted(var sheet, _)
        && sheet.supposition().isPresent()) {
      List<Diagnostic> findings = new ArrayList<>();
      DrawnMaps.onto(TREATY, List.of(sheet.supposition().get()), findings);
      Law.placed(findings, "fuzzed.docket", text, MOST);
    }
  }
}
