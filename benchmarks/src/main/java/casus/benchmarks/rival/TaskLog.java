// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.rival;

import casus.benchmarks.task.Ids;
import casus.benchmarks.task.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A scenario as a log: what is on record at its hour and no more, in the order of hours.
///
/// @param asOf the hour one looks from
/// @param facts at most 24
public record TaskLog(int asOf, List<TaskFact> facts) {
  /// Copies the list.
  public TaskLog {
    facts = List.copyOf(facts);
  }

  /// Makes the log of a scenario.
  ///
  /// @param s the scenario
  /// @return its log
  public static TaskLog from(Scenario s) {
    List<TaskFact> facts = new ArrayList<>();
    facts.add(new TaskFact.Attack(Ids.attack(s), s.attributedTo(), s.region()));
    if (s.found() <= s.asOf()) {
      facts.add(new TaskFact.Answer(Ids.answer(s), s.found(), s.armed()));
    }
    for (int k = 0; k < Scenario.GUARANTORS; k++) {
      if (s.consulted().get(k) <= s.asOf()) {
        facts.add(new TaskFact.Act(Ids.consult(s, k), false, k, s.consulted().get(k)));
      }
      if (s.assisted().get(k) <= s.asOf()) {
        facts.add(new TaskFact.Act(Ids.assist(s, k), true, k, s.assisted().get(k)));
      }
    }
    facts.sort(Comparator.comparingInt(TaskLog::hour));
    return new TaskLog(s.asOf(), facts);
  }

  private static int hour(TaskFact fact) {
    return switch (fact) {
      case TaskFact.Attack _ -> 0;
      case TaskFact.Answer answer -> answer.hour();
      case TaskFact.Act act -> act.hour();
    };
  }
}
