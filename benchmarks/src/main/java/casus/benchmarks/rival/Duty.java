// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.rival;

import casus.benchmarks.task.Tally;
import casus.benchmarks.task.Tally.Sentence;
import casus.benchmarks.task.Tally.Standing;
import org.jspecify.annotations.Nullable;

/// A result of a tool other than Casus, linked to what it rests on.
///
/// @param sentence which sentence
/// @param bearer which guarantor
/// @param standing what became of it
/// @param attack what set it off
/// @param answer for assistance, the answer that set it off
/// @param act if it was performed in time, the act
public record Duty(
    Sentence sentence,
    int bearer,
    Standing standing,
    TaskFact.Attack attack,
    TaskFact.@Nullable Answer answer,
    TaskFact.@Nullable Act act) {
  /// Counts it and sums the entries it rests on.
  ///
  /// @param tally where to
  public void count(Tally tally) {
    long sum = attack.id().hashCode();
    if (answer != null) {
      sum += answer.id().hashCode();
    }
    if (act != null) {
      sum += act.id().hashCode();
    }
    tally.add(sentence, bearer, standing, sum);
  }
}
