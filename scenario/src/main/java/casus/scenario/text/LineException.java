// SPDX-License-Identifier: Apache-2.0
package casus.scenario.text;

import casus.treaty.diagnostic.Diagnostic;

/// Leaves the reading of one line at the first thing that is wrong in it; the next line goes on.
public final class LineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  /// Carries a finding to where lines are read one by one.
  ///
  /// @param diagnostic the finding
  public LineException(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  /// Returns the finding.
  ///
  /// @return the finding
  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
