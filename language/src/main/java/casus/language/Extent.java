// SPDX-License-Identifier: Apache-2.0
package casus.language;

import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.place.AreaExpression;
import java.util.List;

/// What comes of the description of an area that was handed over alone.
public sealed interface Extent {
  /// The description can be used.
  ///
  /// @param area what it describes
  record Accepted(AreaExpression area) implements Extent {}

  /// The description cannot be used as it stands.
  ///
  /// @param findings what is wrong
  record Rejected(List<Diagnostic> findings) implements Extent {
    /// Copies the list.
    public Rejected {
      findings = List.copyOf(findings);
    }
  }
}
