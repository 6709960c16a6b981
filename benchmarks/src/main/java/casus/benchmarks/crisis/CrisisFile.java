// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.crisis;

import casus.engine.codec.DocketCodec;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a drawn crisis to a file, as JSON Lines.
public final class CrisisFile {
  private CrisisFile() {}

  /// Writes the file.
  ///
  /// @param arguments how many entries, where to, and the seed, 1 if left out
  /// @throws IOException if the file cannot be written
  public static void main(String[] arguments) throws IOException {
    int size = Integer.parseInt(arguments[0]);
    Path file = Path.of(arguments[1]);
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      DocketCodec.write(Crisis.drawn(size, seed), out);
    }
    System.out.printf("%,d entries, seed %d, %,d bytes%n", size, seed, Files.size(file));
  }
}
