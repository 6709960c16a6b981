// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import casus.language.Formatting;
import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import java.util.TreeMap;

/// The layout of treaty texts. Laying out twice changes nothing more, keeps words and comments, and
/// keeps what the text says.
public final class LayoutTarget {
  private LayoutTarget() {}

  /// Holds one input to the laws.
  ///
  /// @param input any bytes
  public static void fuzzerTestOneInput(byte[] input) {
    Source source = TreatyTarget.source(input);
    Outcome outcome = TreatyReader.read(source, new TreeMap<>());
    switch (TreatyReader.format(source)) {
      case Formatting.Rejected(var findings) -> {
        Law.holds(!findings.isEmpty(), "a refusal says why");
        Law.holds(outcome instanceof Outcome.Rejected, "an accepted text is laid out");
      }
      case Formatting.Done(String text) -> {
        Source laidOut = new Source(source.name(), text);
        Law.same(new Formatting.Done(text), TreatyReader.format(laidOut), "twice is once");
        Law.same(squeezed(source.text()), squeezed(text), "words and comments are kept");
        Outcome again = TreatyReader.read(laidOut, new TreeMap<>());
        Law.same(
            outcome instanceof Outcome.Accepted,
            again instanceof Outcome.Accepted,
            "the layout changes no verdict");
        if (outcome instanceof Outcome.Accepted before && again instanceof Outcome.Accepted after) {
          Law.same(before.instrument(), after.instrument(), "the layout changes no meaning");
        }
      }
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }
}
