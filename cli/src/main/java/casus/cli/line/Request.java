// SPDX-License-Identifier: Apache-2.0
package casus.cli.line;

import java.io.PrintWriter;
import java.util.List;

/// What a command is run on.
///
/// @param given its words
/// @param arguments the command line as the program was given it
/// @param out for answers
/// @param err for complaints
public record Request(Given given, List<String> arguments, PrintWriter out, PrintWriter err) {
  /// Copies the list.
  public Request {
    arguments = List.copyOf(arguments);
  }
}
