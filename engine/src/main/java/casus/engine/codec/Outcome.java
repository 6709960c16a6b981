// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import casus.engine.docket.Docket;
import casus.treaty.diagnostic.Diagnostic;
import java.util.List;

/// What came of reading a docket.
public sealed interface Outcome {
  /// Every line was read.
  ///
  /// @param docket the docket
  record Accepted(Docket docket) implements Outcome {}

  /// Something is wrong.
  ///
  /// @param diagnostics what, in the order of lines; never empty
  /// @param kept the docket of every line that could be read, so that nothing readable is lost
  record Rejected(List<Diagnostic> diagnostics, Docket kept) implements Outcome {
    /// Copies the list and refuses an empty one.
    public Rejected {
      diagnostics = List.copyOf(diagnostics);
      if (diagnostics.isEmpty()) {
        throw new IllegalArgumentException("a rejection says why");
      }
    }
  }
}
