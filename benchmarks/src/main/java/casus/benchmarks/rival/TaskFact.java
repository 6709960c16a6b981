// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.rival;

/// One thing on record, as tools other than Casus are given it: ready to use, hours as numbers.
public sealed interface TaskFact {
  /// Names the entry it is.
  ///
  /// @return the id that grounds name
  String id();

  /// The attack, at hour 0.
  ///
  /// @param id the id of the entry
  /// @param attributedTo to which guarantor it is attributed, -1 if to nobody
  /// @param region where, 0 to 4
  record Attack(String id, int attributedTo, int region) implements TaskFact {}

  /// The answer to what it was.
  ///
  /// @param id the id of the entry
  /// @param hour when
  /// @param armed whether it was found to be an armed attack
  record Answer(String id, int hour, boolean armed) implements TaskFact {}

  /// An act of a guarantor.
  ///
  /// @param id the id of the entry
  /// @param assist whether it is assistance, not consultation
  /// @param by whose
  /// @param hour when
  record Act(String id, boolean assist, int by, int hour) implements TaskFact {}
}
