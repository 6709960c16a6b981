// SPDX-License-Identifier: Apache-2.0
package casus.scenario.claims;

import casus.scenario.text.Source;
import casus.treaty.diagnostic.Diagnostic;
import java.util.List;

/// Claims as aligned text; the format is told in `docs/reference/claims.md`.
public final class ClaimsText {
  private ClaimsText() {}

  /// What came of reading.
  public sealed interface Outcome {
    /// Every line was read.
    ///
    /// @param claims what the text says
    record Accepted(Claims claims) implements Outcome {}

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

  /// Reads claims. Whether what they cite exists is told by [ClaimsReview].
  ///
  /// @param name the name findings call the text by
  /// @param text the text
  /// @return the claims, or everything that is wrong
  public static Outcome read(String name, String text) {
    return new ClaimsFromText(Source.of(name, text)).read();
  }
}
