// SPDX-License-Identifier: Apache-2.0
package casus.engine.rule;

import casus.engine.grounds.Grounds;
import casus.treaty.Undertaking;
import casus.treaty.condition.Condition;
import casus.treaty.party.Exclusion;
import casus.treaty.text.Part;
import java.util.List;

/// One sentence as it applies under a choice: no unselected brackets, open places filled as read.
///
/// @param order its place in the table
/// @param undertaking the sentence
/// @param grounds the sentence, the readings and the brackets that made it so
public record Rule(int order, Undertaking undertaking, Grounds grounds) {
  /// Returns the conditions that are part of the sentence.
  ///
  /// @return conditions in the order of the text
  public List<Condition> conditions() {
    return values(undertaking.trigger().conditions());
  }

  /// Returns what excuses.
  ///
  /// @return conditions in the order of the text
  public List<Condition> excuses() {
    return values(undertaking.terms().unless());
  }

  /// Returns who is left out.
  ///
  /// @return exclusions in the order of the text
  public List<Exclusion> exclusions() {
    return values(undertaking.bearers().except());
  }

  private static <T> List<T> values(List<Part<T>> parts) {
    return parts.stream().map(Part::value).toList();
  }
}
