// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.task;

/// Runs the first N published scenarios through Casus and prints the six totals.
public final class CommonTask {
  private CommonTask() {}

  /// Prints the totals, and fails if they are published for that many scenarios and differ.
  ///
  /// @param arguments how many scenarios, 1,000 if left out
  public static void main(String[] arguments) {
    int scenarios = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
    Totals totals = totals(scenarios);
    System.out.println(scenarios + " scenarios: " + totals);
    switch (scenarios) {
      case 1_000 -> compare(totals, Totals.OF_1_000);
      case 10_000 -> compare(totals, Totals.OF_10_000);
      default -> System.out.println("No totals are published for this many.");
    }
  }

  private static void compare(Totals found, Totals published) {
    if (!found.equals(published)) {
      throw new IllegalStateException("published are " + published);
    }
    System.out.println("These are the published totals.");
  }

  /// Returns what comes of the first published scenarios.
  ///
  /// @param scenarios how many
  /// @return the six totals
  public static Totals totals(int scenarios) {
    CasusTask casus = new CasusTask();
    Tally tally = new Tally();
    for (int i = 0; i < scenarios; i++) {
      TaskDocket task = TaskDocket.from(Scenario.published(i));
      CasusTask.count(casus.assess(task), tally);
    }
    return tally.totals();
  }
}
