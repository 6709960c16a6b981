// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The version, as the build wrote it into a resource.
final class Version {
  private Version() {}

  /// Returns the line that `--version` prints.
  static String line() {
    return "casus " + number();
  }

  static String number() {
    try (var in = Version.class.getResourceAsStream("version.txt")) {
      var bytes = Objects.requireNonNull(in, "version.txt").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
