// SPDX-License-Identifier: Apache-2.0
package casus.cli.line;

/// What a word of the command line starts. Made anew for each run.
public interface Command {
  /// Returns what it is called and which words it takes.
  ///
  /// @return the description
  Usage usage();

  /// Runs it.
  ///
  /// @param request on what
  /// @return the exit code
  int run(Request request);
}
