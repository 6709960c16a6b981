// SPDX-License-Identifier: Apache-2.0
package casus.engine;

import casus.engine.docket.EntryId;
import casus.engine.grounds.Ineffective;
import casus.engine.obligation.Case;
import casus.engine.obligation.Elsewhere;
import casus.engine.obligation.Missing;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Obligation;
import casus.engine.standing.InstrumentStanding;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.treaty.name.InstrumentId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What follows from an instrument and a docket, seen from a vantage, under a choice.
///
/// Law T1: it depends on the set of entries, not on their order.
///
/// @param frame what was asked
/// @param standing who is bound
/// @param cases what happened, as the instrument sees it
/// @param obligations who owes what, ordered by sentence of the text, case and bearer
/// @param notOwed what is not owed on a case that a sentence could have reached, with the reason
/// @param ineffective entries about this instrument that have no effect, with the reason
public record Assessment(
    Frame frame,
    InstrumentStanding standing,
    List<Case> cases,
    List<Obligation> obligations,
    List<NotOwed> notOwed,
    List<Ineffective> ineffective) {
  /// Copies the lists.
  public Assessment {
    cases = List.copyOf(cases);
    obligations = List.copyOf(obligations);
    notOwed = List.copyOf(notOwed);
    ineffective = List.copyOf(ineffective);
  }

  /// What was asked.
  ///
  /// @param instrument which instrument
  /// @param choice under which choice
  /// @param vantage seen from where
  /// @param elsewhere what follows under treaties assessed beside it
  public record Frame(
      InstrumentId instrument, Choice choice, Vantage vantage, Elsewhere elsewhere) {
    /// Asks of one instrument alone.
    ///
    /// @param instrument which instrument
    /// @param choice under which choice
    /// @param vantage seen from where
    public Frame(InstrumentId instrument, Choice choice, Vantage vantage) {
      this(instrument, choice, vantage, Elsewhere.NONE);
    }
  }

  /// Returns everything that anything waits for, without repetition, in a fixed order.
  ///
  /// @return what is missing
  public List<Missing> missing() {
    return obligations.stream().flatMap(o -> o.notes().missing().stream()).distinct().toList();
  }

  /// Returns every entry that any obligation rests on.
  ///
  /// @return ids in order
  public SortedSet<EntryId> entries() {
    TreeSet<EntryId> found = new TreeSet<>();
    obligations.forEach(o -> found.addAll(o.grounds().entries()));
    return found;
  }
}
