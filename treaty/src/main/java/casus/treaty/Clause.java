// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import casus.treaty.condition.Condition;
import casus.treaty.name.InstrumentId;
import casus.treaty.text.Citation;
import java.util.List;

/// One sentence of a provision, as the program reads it.
public sealed interface Clause
    permits Undertaking,
        Clause.Ending,
        Clause.WholeEnding,
        Clause.Survival,
        Clause.Ranking,
        Clause.NotOperative,
        Clause.LeftOpen,
        Sealed {
  /// Another sentence stops, is suspended or resumes when something holds.
  ///
  /// @param target which sentence or provision
  /// @param effect what happens to what is owed under it
  /// @param when the condition
  record Ending(Citation target, Effect effect, Condition when) implements Clause {}

  /// The whole treaty ends, or is suspended, when something holds (VCLT 54(a)).
  ///
  /// @param effect what happens to what is owed under it
  /// @param when the condition
  record WholeEnding(Effect effect, Condition when) implements Clause {}

  /// Another sentence goes on to bind those for whom the treaty has ended.
  ///
  /// @param target which sentence or provision
  record Survival(Citation target) implements Clause {}

  /// This treaty comes before others, or after them, where they conflict (VCLT 30(2)).
  ///
  /// @param precedence which comes first
  /// @param others the other treaties; empty for every other treaty
  record Ranking(Precedence precedence, List<InstrumentId> others) implements Clause {
    /// Copies the list.
    public Ranking {
      others = List.copyOf(others);
    }

    /// Tells whether it speaks of a treaty.
    ///
    /// @param other which
    /// @return true if it names it, or every other
    public boolean isOf(InstrumentId other) {
      return others.isEmpty() || others.contains(other);
    }
  }

  /// Which of two treaties comes first.
  enum Precedence {
    /// This treaty does.
    PREVAILS,
    /// The other does.
    YIELDS
  }

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
