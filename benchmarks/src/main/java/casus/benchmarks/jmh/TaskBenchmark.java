// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.jmh;

import casus.benchmarks.task.CasusTask;
import casus.benchmarks.task.Scenario;
import casus.benchmarks.task.TaskDocket;
import casus.engine.Assessment;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// One assessment of a drawn docket of the common task.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TaskBenchmark {
  private final CasusTask casus = new CasusTask();
  private final List<TaskDocket> tasks = drawn();
  private int next;

  private static List<TaskDocket> drawn() {
    Random random = new Random(1);
    return IntStream.range(0, 5_000)
        .mapToObj(i -> TaskDocket.from(Scenario.drawn(i, random)))
        .toList();
  }

  /// Assesses the next docket of five thousand.
  ///
  /// @return what follows
  @Benchmark
  public Assessment assessTask() {
    next = next + 1 == tasks.size() ? 0 : next + 1;
    return casus.assess(tasks.get(next));
  }
}
