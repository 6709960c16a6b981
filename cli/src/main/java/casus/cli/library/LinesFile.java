// SPDX-License-Identifier: Apache-2.0
package casus.cli.library;

import casus.engine.codec.DocketCodec;
import casus.engine.codec.Outcome;
import casus.engine.docket.Docket;
import casus.scenario.Found;
import casus.scenario.text.TextFinding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A docket as JSON Lines, read line by line, so that of a long one only its entries are kept.
final class LinesFile {
  /// How many bytes a file may have.
  static final long LARGEST = 1L << 30;

  private LinesFile() {}

  /// Reads a docket.
  ///
  /// @param path where it lies
  /// @return the docket, or why it cannot be used
  static Found<Docket> read(Path path) {
    String name = TextFile.nameOf(path);
    try {
      if (!Files.isRegularFile(path)) {
        return TextFile.notAFile(path, name);
      }
      if (Files.size(path) > LARGEST) {
        String sentence = "The file has more than " + LARGEST + " bytes and is not read.";
        return TextFile.unusable(
            TextFinding.NOT_READABLE, TextFile.start(name), sentence, "Divide it.");
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
        return switch (DocketCodec.read(name, in)) {
          case Outcome.Accepted(Docket docket) -> new Found.Here<>(docket);
          case Outcome.Rejected(var wrong, _) -> new Found.Unusable<>(wrong);
        };
      }
    } catch (IOException | UncheckedIOException failure) {
      String sentence = "The file cannot be read: " + failure.getMessage() + ".";
      return TextFile.unusable(TextFinding.NOT_READABLE, TextFile.start(name), sentence, "");
    }
  }
}
