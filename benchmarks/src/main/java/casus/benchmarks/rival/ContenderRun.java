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
  private static final int BATCH = 1_000;

  private ContenderRun() {}

  /// Prints a line a round: how many assessments, in how many seconds of processor time, the six
  /// totals and the checksum.
  ///
  /// @param arguments the contender, how many rounds, how many thousands a round, and the seed
  public static void main(String[] arguments) {
    int rounds = Integer.parseInt(arguments[1]);
    int batches = Integer.parseInt(arguments[2]);
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
      for (int batch = 0; batch < batches; batch++) {
        List<Scenario> scenarios = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
          scenarios.add(Scenario.drawn(number++, random));
        }
        contender.prepare(scenarios);
        watch.start();
        contender.run(tally);
        watch.stop();
      }
      System.out.printf(
          Locale.ROOT,
          "round %d %.3f %016x %s%n",
          batches * BATCH,
          watch.seconds(),
          tally.checksum(),
          tally.totals());
    }
  }
}
