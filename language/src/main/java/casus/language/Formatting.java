// SPDX-License-Identifier: Apache-2.0
package casus.language;

import casus.treaty.diagnostic.Diagnostic;
import java.util.List;

/// What comes of laying out a text.
public sealed interface Formatting {
  /// The text in its canonical layout.
  ///
  /// @param text all of the file
  record Done(String text) implements Formatting {}

  /// The text has faults of grammar and keeps the layout it has.
  ///
  /// @param findings what is wrong
  record Rejected(List<Diagnostic> findings) implements Formatting {
    /// Copies the list.
    public Rejected {
      findings = List.copyOf(findings);
    }
  }
}
