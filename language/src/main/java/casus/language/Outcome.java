// SPDX-License-Identifier: Apache-2.0
package casus.language;

import casus.language.syntax.Node;
import casus.treaty.Instrument;
import casus.treaty.diagnostic.Diagnostic;
import java.util.List;

/// What comes of a text that was handed over.
public sealed interface Outcome {
  /// Returns everything that was found, in the order of the text.
  ///
  /// @return the findings
  List<Diagnostic> findings();

  /// The text can be used.
  ///
  /// @param instrument what it says
  /// @param findings notes and warnings, no errors
  /// @param syntax its lossless tree
  record Accepted(Instrument instrument, List<Diagnostic> findings, Node syntax)
      implements Outcome {
    /// Copies the list.
    public Accepted {
      findings = List.copyOf(findings);
    }
  }

  /// The text cannot be used as it stands.
  ///
  /// @param findings errors, and whatever else was found
  record Rejected(List<Diagnostic> findings) implements Outcome {
    /// Copies the list.
    public Rejected {
      findings = List.copyOf(findings);
    }
  }
}
