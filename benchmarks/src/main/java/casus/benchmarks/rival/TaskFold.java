// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.rival;

import casus.benchmarks.task.Scenario;
import casus.benchmarks.task.Tally.Sentence;
import casus.benchmarks.task.Tally.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The common task written by hand: it can do nothing else. What Casus could reach at most.
final class TaskFold {
  private TaskFold() {}

  /// Folds a log into duties, each linked to what it rests on.
  static List<Duty> duties(TaskLog log) {
    TaskFact.@Nullable Attack attack = null;
    TaskFact.@Nullable Answer answer = null;
    TaskFact.@Nullable Act[] consulted = new TaskFact.Act[Scenario.GUARANTORS];
    TaskFact.@Nullable Act[] assisted = new TaskFact.Act[Scenario.GUARANTORS];
    for (TaskFact fact : log.facts()) {
      switch (fact) {
        case TaskFact.Attack a -> attack = a;
        case TaskFact.Answer a -> answer = a;
        case TaskFact.Act act -> {
          if (act.assist()) {
            assisted[act.by()] = act;
          } else {
            consulted[act.by()] = act;
          }
        }
      }
    }
    if (attack == null || attack.region() == 2 || attack.region() == 3) {
      return List.of();
    }
    List<Duty> duties = new ArrayList<>(2 * Scenario.GUARANTORS);
    for (int k = 0; k < Scenario.GUARANTORS; k++) {
      if (k == attack.attributedTo()) {
        continue;
      }
      TaskFact.@Nullable Act act = within(consulted[k], 0, Scenario.CONSULT_WITHIN);
      Standing standing = standing(act, log.asOf(), Scenario.CONSULT_WITHIN);
      duties.add(new Duty(Sentence.CONSULT, k, standing, attack, null, act));
      if (answer != null && answer.armed()) {
        int due = answer.hour() + Scenario.ASSIST_WITHIN;
        TaskFact.@Nullable Act help = within(assisted[k], answer.hour(), due);
        Standing then = standing(help, log.asOf(), due);
        duties.add(new Duty(Sentence.ASSIST, k, then, attack, answer, help));
      }
    }
    return duties;
  }

  private static TaskFact.@Nullable Act within(TaskFact.@Nullable Act act, int from, int due) {
    return act != null && act.hour() >= from && act.hour() <= due ? act : null;
  }

  private static Standing standing(TaskFact.@Nullable Act act, int asOf, int due) {
    return act != null ? Standing.FULFILLED : asOf > due ? Standing.BREACHED : Standing.DUE;
  }
}
