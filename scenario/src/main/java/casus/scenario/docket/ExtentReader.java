// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Locus;
import casus.treaty.place.AreaExpression;
import java.util.List;

/// Reads an extent in the grammar of treaties.
@FunctionalInterface
public interface ExtentReader {
  /// Reads an extent.
  ///
  /// @param text the extent as written
  /// @param locus where it begins
  /// @return the extent, or what is wrong with it
  Outcome read(String text, Locus locus);

  /// What came of reading an extent.
  sealed interface Outcome {
    /// It was read.
    ///
    /// @param extent the extent
    record Accepted(AreaExpression extent) implements Outcome {}

    /// Something is wrong.
    ///
    /// @param diagnostics what
    record Rejected(List<Diagnostic> diagnostics) implements Outcome {
      /// Copies the list.
      public Rejected {
        diagnostics = List.copyOf(diagnostics);
      }
    }
  }
}
