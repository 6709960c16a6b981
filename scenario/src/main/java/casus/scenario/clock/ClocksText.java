// SPDX-License-Identifier: Apache-2.0
package casus.scenario.clock;

import casus.scenario.text.Source;
import casus.treaty.diagnostic.Diagnostic;
import java.util.List;

/// Clocks as aligned text; the format is told in `docs/reference/clocks.md`.
public final class ClocksText {
  private ClocksText() {}

  /// What came of reading.
  public sealed interface Outcome {
    /// Every line was read.
    ///
    /// @param clocks what is to be measured
    record Accepted(Clocks clocks) implements Outcome {}

    /// Something is wrong.
    ///
    /// @param diagnostics what, in the order of lines
    record Rejected(List<Diagnostic> diagnostics) implements Outcome {
      /// Copies the list.
      public Rejected {
        diagnostics = List.copyOf(diagnostics);
      }
    }
  }

  /// Reads clocks. Whether what they name is on record is told by [Reckoning].
  ///
  /// @param name the name findings call the text by
  /// @param text the text
  /// @return the clocks, or everything that is wrong
  public static Outcome read(String name, String text) {
    return new ClocksFromText(Source.of(name, text)).read();
  }
}
