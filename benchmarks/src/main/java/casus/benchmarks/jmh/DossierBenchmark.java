// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.jmh;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.docket.Docket;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.scenario.docket.DocketText;
import casus.treaty.Instrument;
import casus.treaty.place.Atlas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// A real text and a real docket: the North Atlantic Treaty and 24 February 2022. Run from the root
/// of the checkout.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DossierBenchmark {
  private static final String TREATY = "treaties/north-atlantic-treaty/instrument.casus.md";
  private static final String STATUS = "treaties/incidents/north-atlantic-treaty-status.docket";
  private static final String INVASION = "treaties/incidents/ukraine-2022-02-24.docket";

  private final Source source = new Source(TREATY, text(TREATY));
  private final Instrument instrument = instrument(source);
  private final Docket docket = docket(STATUS).plus(docket(INVASION).entries());

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Instrument instrument(Source source) {
    return switch (TreatyReader.read(source, new TreeMap<>())) {
      case Outcome.Accepted accepted -> accepted.instrument();
      case Outcome.Rejected rejected ->
          throw new IllegalStateException(rejected.findings().toString());
    };
  }

  private static Docket docket(String file) {
    return switch (DocketText.read(file, text(file))) {
      case DocketText.Outcome.Accepted accepted -> accepted.sheet().docket();
      case DocketText.Outcome.Rejected rejected ->
          throw new IllegalStateException(rejected.diagnostics().toString());
    };
  }

  /// Reads and checks the treaty file.
  ///
  /// @return the instrument
  @Benchmark
  public Outcome readTreaty() {
    return TreatyReader.read(source, new TreeMap<>());
  }

  /// Assesses the docket under the treaty's text alone.
  ///
  /// @return what follows
  @Benchmark
  public Assessment assessInvasion() {
    return Engine.assess(instrument, docket, Vantage.of(docket), Choice.TEXT_ALONE, Atlas.EMPTY);
  }
}
