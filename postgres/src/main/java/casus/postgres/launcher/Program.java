// SPDX-License-Identifier: Apache-2.0
package casus.postgres.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A program that was run to its end.
///
/// @param code what it ended with; 0 is success
/// @param output what it said
record Program(int code, String output) {
  /// Runs a program.
  ///
  /// @param folder the folder it runs in
  /// @param line its command line
  /// @throws IOException if there is no such program
  static Program run(Path folder, List<String> line) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Program(process.waitFor(), output);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted while " + line.getFirst() + " ran.", interrupted);
    }
  }

  boolean failed() {
    return code != 0;
  }

  /// The line of what it said, or of a log, that tells most: the last that is no hint.
  static String lastFault(String output) {
    return output
        .lines()
        .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error"))
        .reduce((_, last) -> last)
        .orElse(output.lines().reduce((_, last) -> last).orElse("it says nothing"))
        .strip();
  }
}
