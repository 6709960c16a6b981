// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Runs drawn scenarios through Casus alone, round after round: something to profile.
public final class CasusLoop {
  private CasusLoop() {}

  /// Prints assessments a second of processor time for each round.
  ///
  /// @param arguments how many rounds, how many thousands of scenarios a round, the seed, and how
  ///   many scenarios are made at a time
  public static void main(String[] arguments) {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
    int size = 1_000 * (arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10);
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    int batch = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 50;
    Conditions.print(
        "drawn scenarios of the common task, seed " + seed + ", made " + batch + " at a time",
        "assessments a second of processor time of the whole process");
    Random random = new Random(seed);
    CasusTask casus = new CasusTask();
    int number = 0;
    for (int round = 1; round <= rounds; round++) {
      Stopwatch watch = new Stopwatch();
      Tally tally = new Tally();
      for (int done = 0; done < size; done += batch) {
        List<TaskDocket> tasks = new ArrayList<>();
        for (int i = 0; i < Math.min(batch, size - done); i++) {
          tasks.add(TaskDocket.from(Scenario.drawn(number++, random)));
        }
        watch.start();
        for (TaskDocket task : tasks) {
          CasusTask.count(casus.assess(task), tally);
        }
        watch.stop();
      }
      System.out.println(
          String.format(
              Locale.ROOT,
              "round %d: %,.0f assessments/CPU-s, checksum %016x",
              round,
              size / watch.seconds(),
              tally.checksum()));
    }
  }
}
