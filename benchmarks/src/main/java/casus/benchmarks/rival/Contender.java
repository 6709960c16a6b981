// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.rival;

import casus.benchmarks.task.CasusTask;
import casus.benchmarks.task.Scenario;
import casus.benchmarks.task.Tally;
import casus.benchmarks.task.TaskDocket;
import java.util.List;
import java.util.function.Function;

/// A tool at the common task. Nothing it is given is prepared while the clock runs: `prepare` makes
/// objects of a batch of scenarios, `run` does the work.
abstract class Contender<T> {
  private final Function<Scenario, T> maker;
  private List<T> batch = List.of();

  Contender(Function<Scenario, T> maker) {
    this.maker = maker;
  }

  /// Prepares a batch, while the clock stands.
  void prepare(List<Scenario> scenarios) {
    batch = scenarios.stream().map(maker).toList();
  }

  /// Assesses every scenario of the batch, and adds up what came of it.
  void run(Tally tally) {
    for (T one : batch) {
      assess(one, tally);
    }
  }

  /// Assesses one scenario.
  abstract void assess(T one, Tally tally);

  /// Casus, with its treaty file and all its grounds.
  static Contender<TaskDocket> casus() {
    CasusTask casus = new CasusTask();
    return new Contender<>(TaskDocket::from) {
      @Override
      void assess(TaskDocket one, Tally tally) {
        CasusTask.count(casus.assess(one), tally);
      }
    };
  }

  /// The fold written by hand.
  static Contender<TaskLog> fold() {
    return new Contender<>(TaskLog::from) {
      @Override
      void assess(TaskLog one, Tally tally) {
        TaskFold.duties(one).forEach(duty -> duty.count(tally));
      }
    };
  }

  /// Drools.
  static Contender<TaskLog> drools(DroolsTask.Mode mode) {
    DroolsTask drools = new DroolsTask(mode);
    return new Contender<>(TaskLog::from) {
      @Override
      void assess(TaskLog one, Tally tally) {
        drools.duties(one).forEach(duty -> duty.count(tally));
      }
    };
  }

  /// Returns a contender by name.
  static Contender<?> of(String name) {
    return switch (name) {
      case "casus" -> casus();
      case "fold" -> fold();
      case "drools" -> drools(DroolsTask.Mode.EXECUTABLE_MODEL);
      case "drools-classic" -> drools(DroolsTask.Mode.CLASSIC);
      default -> throw new IllegalArgumentException("no contender is called " + name);
    };
  }
}
