// SPDX-License-Identifier: Apache-2.0
package casus.language;

import casus.language.source.Source;
import casus.treaty.Instrument;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The example texts of the tests, and short ways to read them.
public final class Texts {
  private Texts() {}

  /// The nearest folder above the working directory that holds the wrapper.
  public static Path root() {
    Path start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return folder;
      }
    }
    throw new IllegalStateException("No folder above " + start + " holds mvnw.");
  }

  /// All texts below a folder of the test resources, sorted.
  public static List<Path> in(String folder) {
    Path resources = root().resolve("language/src/test/resources").resolve(folder);
    try (Stream<Path> files = Files.walk(resources)) {
      return files
          .filter(f -> f.toString().endsWith(".casus") || f.toString().endsWith(".casus.md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Source source(Path file) {
    try {
      return Source.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Outcome read(String text) {
    return read(new Source("example.casus", text));
  }

  static Outcome read(Source source) {
    return TreatyReader.read(source, new TreeMap<>());
  }

  /// Reads a text that must be accepted.
  static Instrument instrument(String text) {
    return switch (read(text)) {
      case Outcome.Accepted accepted -> accepted.instrument();
      case Outcome.Rejected rejected -> throw new AssertionError(said(rejected.findings()));
    };
  }

  /// Says findings as tests show them, notes left out.
  static String said(List<Diagnostic> findings) {
    StringBuilder said = new StringBuilder();
    for (Diagnostic finding : findings) {
      if (finding.severity() != Severity.NOTE) {
        said.append(line(finding)).append('\n');
      }
    }
    return said.toString();
  }

  /// Says all findings, one to a line.
  static String saidWithNotes(List<Diagnostic> findings) {
    StringBuilder said = new StringBuilder();
    findings.forEach(f -> said.append(line(f)).append('\n'));
    return said.toString();
  }

  private static String line(Diagnostic finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT)
        + " "
        + finding.code()
        + " "
        + finding.locus().line()
        + ":"
        + finding.locus().column()
        + " "
        + finding.message()
        + (finding.help().isEmpty() ? "" : "\n    " + finding.help());
  }
}
