// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.jmh;

import casus.benchmarks.crisis.Crisis;
import casus.engine.codec.DocketCodec;
import casus.engine.codec.Outcome;
import casus.engine.docket.Docket;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Reading and writing a docket of 100,000 entries as JSON Lines.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CodecBenchmark {
  private final Docket docket = Crisis.drawn(100_000, 1);
  private final byte[] bytes = DocketCodec.write(docket);

  /// Reads all of it.
  ///
  /// @return the docket
  @Benchmark
  public Outcome decode() {
    return DocketCodec.read("crisis.docket.jsonl", bytes);
  }

  /// Writes all of it.
  ///
  /// @return the bytes
  @Benchmark
  public byte[] encode() {
    return DocketCodec.write(docket);
  }
}
