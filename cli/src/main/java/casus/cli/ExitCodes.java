// SPDX-License-Identifier: Apache-2.0
package casus.cli;

/// What `casus` tells the shell.
final class ExitCodes {
  /// All is well.
  static final int FINE = 0;

  /// The question was answered, and the answer holds findings.
  static final int FINDINGS = 1;

  /// The command line itself is wrong.
  static final int USAGE = 2;

  /// A file that was read is wrong.
  static final int INPUT = 3;

  /// Not decided with what there was.
  static final int NOT_DECIDED = 4;

  /// A fault of the program.
  static final int FAULT = 70;

  private ExitCodes() {}
}
