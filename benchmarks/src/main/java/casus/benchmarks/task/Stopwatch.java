// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.task;

/// Measures the processor time of the whole process: the work, garbage collection and compilation.
public final class Stopwatch {
  private long started;
  private long total;

  /// Starts to count.
  public void start() {
    started = ProcessClock.nanos();
  }

  /// Stops counting; what was counted is added to what was counted before.
  public void stop() {
    total += ProcessClock.nanos() - started;
  }

  /// Returns what was counted.
  ///
  /// @return seconds of processor time
  public double seconds() {
    return total / 1e9;
  }
}
