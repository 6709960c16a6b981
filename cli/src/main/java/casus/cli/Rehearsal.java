// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs the command lines of a file one after the other and throws their output away.
///
/// The launcher starts it once after a build, so that the Java machine can keep the classes it has
/// loaded in a cache. Words are parted by blanks; there is no quoting.
public final class Rehearsal {

  private Rehearsal() {}

  /// Takes the file of command lines as its only argument.
  public static void main(String... arguments) throws IOException {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    for (var line : Files.readAllLines(Path.of(arguments[0]))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rehearse(line.strip());
      }
    }
    // The exit is rehearsed as well: commands with findings end so.
    System.exit(ExitCodes.FINE);
  }

  private static void rehearse(String line) {
    var out = new PrintWriter(Writer.nullWriter());
    Main.run(out, out, line.split("\\s+", -1));
  }
}
