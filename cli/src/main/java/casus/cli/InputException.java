// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.treaty.diagnostic.Diagnostic;
import java.util.List;

/// Something a command was given cannot be used: a file is missing, unreadable, or says something
/// wrong.
final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /// A failure told in one sentence.
  InputException(String sentence) {
    super(sentence);
    diagnostics = List.of();
  }

  /// A failure told by findings.
  InputException(String sentence, List<Diagnostic> diagnostics) {
    super(sentence);
    this.diagnostics = List.copyOf(diagnostics);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
