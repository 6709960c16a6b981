// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import casus.treaty.condition.Condition;
import casus.treaty.text.Citation;

/// One sentence of a provision, as the program reads it.
public sealed interface Clause
    permits Undertaking, Clause.Ending, Clause.NotOperative, Clause.LeftOpen {
  /// Another sentence stops, is suspended or resumes when something holds.
  ///
  /// @param target which sentence or provision
  /// @param effect what happens to what is owed under it
  /// @param when the condition
  record Ending(Citation target, Effect effect, Condition when) implements Clause {}

  /// A sentence that binds nobody: a preamble, a courtesy, a description.
  ///
  /// @param note what it does, in our own words
  record NotOperative(String note) implements Clause {}

  /// A matter the text announces and leaves to be settled later.
  ///
  /// @param matter what is left open, in our own words
  record LeftOpen(String matter) implements Clause {}

  /// What can happen to what is owed.
  enum Effect {
    /// It lapses.
    ENDS,
    /// It is suspended as long as the condition holds.
    SUSPENDED
  }
}
