// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.rival;

import casus.benchmarks.task.Scenario;
import casus.benchmarks.task.Stopwatch;
import casus.benchmarks.task.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// One contender in a process of its own: its first assessment, then round after round of drawn
/// scenarios, no two alike.
public final class ContenderRun {
  private ContenderRun() {}

  /// Prints a line a round: how many assessments, in how many seconds of processor time, the six
  /// totals and the checksum.
  ///
  /// @param arguments the contender, how many rounds, how many thousands a round, the seed, and how
  ///   many scenarios are made at a time
  public static void main(String[] arguments) {
    int rounds = Integer.parseInt(arguments[1]);
    int size = 1_000 * Integer.parseInt(arguments[2]);
    int batch = Integer.parseInt(arguments[4]);
    Random random = new Random(Long.parseLong(arguments[3]));
    Stopwatch preparing = new Stopwatch();
    preparing.start();
    Contender<?> contender = Contender.of(arguments[0]);
    preparing.stop();
    System.out.printf(Locale.ROOT, "ready %.3f%n", preparing.seconds());
    int number = 0;
    for (int round = 1; round <= rounds; round++) {
      Stopwatch watch = new Stopwatch();
      Tally tally = new Tally();
      for (int done = 0; done < size; done += batch) {
        List<Scenario> scenarios = new ArrayList<>();
        for (int i = 0; i < Math.min(batch, size - done); i++) {
          scenarios.add(Scenario.drawn(number++, random));
        }
        contender.prepare(scenarios);
        watch.start();
        contender.run(tally);
        watch.stop();
      }
      System.out.printf(
          Locale.ROOT,
          "round %d %.6f %016x %s%n",
          size,
          watch.seconds(),
          tally.checksum(),
          tally.totals());
    }
  }
}
