// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import casus.engine.chronicle.Chronicle;
import casus.engine.vantage.Choice;
import casus.scenario.Found;
import casus.scenario.claims.ClaimsReview;
import casus.scenario.claims.ClaimsText;
import casus.scenario.clock.ClocksText;
import casus.scenario.clock.Measuring;
import casus.scenario.docket.DocketSheet;
import casus.scenario.wording.AuthenticText;
import casus.scenario.wording.AuthenticText.Sentence;
import casus.scenario.wording.Fingerprint;
import casus.scenario.wording.WordingText;
import casus.treaty.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What stands beside treaties and dockets: claims, looked up, and clocks, measured on the dockets
/// of the checkout.
public final class BesideTarget {
  private static final Shelf SHELF = new Shelf();
  private static final int MOST = 10_001;
  private static final String NAME = "fuzzed";

  private BesideTarget() {}

  /// Holds one input to the laws.
  ///
  /// @param input any bytes
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    switch (ClaimsText.read(NAME, text)) {
      case ClaimsText.Outcome.Rejected(var findings) -> refused(findings, text);
      case ClaimsText.Outcome.Accepted(var claims) ->
          Law.placed(ClaimsReview.of(claims, SHELF), NAME, text, MOST);
    }
    wording(text);
    switch (ClocksText.read(NAME, text)) {
      case ClocksText.Outcome.Rejected(var findings) -> refused(findings, text);
      case ClocksText.Outcome.Accepted(var clocks) -> {
        if (SHELF.docket(clocks.dockets().getFirst(), "")
            instanceof Found.Here<DocketSheet>(var sheet)) {
          Chronicle chronicle = Chronicle.of(sheet.docket(), Choice.TEXT_ALONE);
          switch (Measuring.of(clocks, chronicle)) {
            case Measuring.Outcome.Unmeasured(var findings) -> refused(findings, text);
            case Measuring.Outcome.Measured(var reckoning) ->
                Law.holds(
                    reckoning.rows().size() == clocks.clocks().size(), "a row for each clock");
          }
        }
      }
    }
  }

  private static void wording(String text) {
    switch (WordingText.read(NAME, text)) {
      case WordingText.Outcome.Rejected(var findings) -> refused(findings, text);
      case WordingText.Outcome.Accepted(var wording) ->
          Law.holds(
              WordingText.read(NAME, WordingText.write(wording))
                  .equals(new WordingText.Outcome.Accepted(wording)),
              "what is written is read back the same");
    }
    AuthenticText copy = AuthenticText.of(text);
    Law.holds(
        copy.sentences().stream().allMatch(s -> !Fingerprint.words(s.words()).isEmpty()),
        "a sentence has words");
    Law.holds(
        copy.sentences().stream().map(Sentence::place).distinct().count()
            == copy.sentences().size(),
        "no two sentences stand in one place");
  }

  private static void refused(List<Diagnostic> findings, String text) {
    Law.holds(!findings.isEmpty(), "a refusal says why");
    Law.placed(findings, NAME, text, MOST);
  }
}
