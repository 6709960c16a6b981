// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.crisis;

import casus.benchmarks.task.Conditions;
import casus.benchmarks.task.Stopwatch;
import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.codec.DocketCodec;
import casus.engine.codec.Outcome;
import casus.engine.docket.Docket;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.treaty.Instrument;
import casus.treaty.name.ReadingId;
import casus.treaty.place.Atlas;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/// Assesses the docket of a crisis as a whole, and prints how long each part took.
public final class CrisisAssessment {
  private static final String TREATY = "treaties/istanbul-communique/instrument.casus.md";

  private CrisisAssessment() {}

  /// Prints the times.
  ///
  /// @param arguments the docket, how often, and the readings in force, if any
  /// @throws IOException if a file cannot be read
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    Choice choice = Choice.TEXT_ALONE;
    for (int i = 2; i < arguments.length; i++) {
      choice = choice.withReading(new ReadingId(arguments[i]));
    }
    Instrument instrument = instrument();
    Conditions.print("the crisis in " + file, "seconds, of processor time where it says CPU");
    Stopwatch reading = new Stopwatch();
    reading.start();
    Docket docket = docket(file);
    reading.stop();
    System.out.printf(
        "%,d entries read in %.3f CPU-s%n", docket.entries().size(), reading.seconds());
    for (int i = 0; i < times; i++) {
      Stopwatch watch = new Stopwatch();
      long wall = System.nanoTime();
      watch.start();
      Assessment assessment =
          Engine.assess(instrument, docket, Vantage.of(docket), choice, Atlas.EMPTY);
      watch.stop();
      System.out.printf(
          "assessed in %.3f CPU-s, %.3f s: %d cases, %d obligations, %d entries in grounds%n",
          watch.seconds(),
          (System.nanoTime() - wall) / 1e9,
          assessment.cases().size(),
          assessment.obligations().size(),
          assessment.entries().size());
    }
  }

  /// Reads the Istanbul Communiqué of this checkout.
  static Instrument instrument() throws IOException {
    Source source = Source.of(TREATY, Files.readAllBytes(Path.of(TREATY)));
    return switch (TreatyReader.read(source, new TreeMap<>())) {
      case casus.language.Outcome.Accepted accepted -> accepted.instrument();
      case casus.language.Outcome.Rejected rejected ->
          throw new IllegalStateException(rejected.findings().toString());
    };
  }

  static Docket docket(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return switch (DocketCodec.read(file.toString(), in)) {
        case Outcome.Accepted(Docket docket) -> docket;
        case Outcome.Rejected rejected ->
            throw new IllegalStateException(rejected.diagnostics().toString());
      };
    }
  }
}
