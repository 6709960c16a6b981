// SPDX-License-Identifier: Apache-2.0
package casus.treaty.time;

import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import java.util.Optional;

/// What starts a clock. A clock always starts from something the record holds.
public sealed interface Start {
  /// When what happened happened.
  record Occurrence() implements Start {}

  /// When anybody first put it on the record.
  record BecomingKnown() implements Start {}

  /// When a party to the instrument first reported it.
  record Report() implements Start {}

  /// When a party did an act about it, such as an appeal or a demand for consultations.
  ///
  /// @param act which act
  /// @param by which party; anybody if empty
  record Act(ActTypeId act, Optional<PartyId> by) implements Start {}

  /// When a question about it was answered.
  ///
  /// @param question which question
  record Answer(QuestionId question) implements Start {}

  /// When the undertaking came to be owed.
  record Accrual() implements Start {}

  /// When the instrument entered into force.
  record EntryIntoForce() implements Start {}
}
