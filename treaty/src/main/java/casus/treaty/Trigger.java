// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import casus.treaty.condition.Condition;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.Option;
import casus.treaty.name.QuestionId;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import java.util.List;

/// When an undertaking applies.
///
/// @param events the types of occurrence it needs, any one of them; empty for a standing duty
/// @param finding who finds that it happened; if nothing is stated it applies on the facts, on each
///   account of them (rulings.md 37)
/// @param conditions what else must hold
public record Trigger(
    List<EventTypeId> events, Slot<Finding> finding, List<Part<Condition>> conditions) {
  /// Copies the lists.
  public Trigger {
    events = List.copyOf(events);
    conditions = List.copyOf(conditions);
  }

  /// Tells whether the duty stands without any occurrence.
  ///
  /// @return true if no occurrence is needed
  public boolean isStanding() {
    return events.isEmpty();
  }

  /// The answer to a question that counts as the finding.
  ///
  /// @param question which question
  /// @param options the answers that count
  public record Finding(QuestionId question, List<Option> options) {
    /// Copies the list.
    public Finding {
      options = List.copyOf(options);
    }
  }
}
