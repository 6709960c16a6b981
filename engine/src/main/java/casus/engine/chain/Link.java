// SPDX-License-Identifier: Apache-2.0
package casus.engine.chain;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.treaty.condition.Condition.StandsElsewhere;
import casus.treaty.name.InstrumentId;
import casus.treaty.text.Citation;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A sentence that hangs on another treaty, and how that stands at the vantage.
///
/// @param treaty whose sentence it is
/// @param sentence which sentence
/// @param on on what it hangs
/// @param state whether that is so
/// @param occasions on which cases it is so; none for a standing duty
/// @param entries what that rests on
public record Link(
    InstrumentId treaty,
    Citation sentence,
    StandsElsewhere on,
    State state,
    List<OccasionId> occasions,
    SortedSet<EntryId> entries) {
  /// Copies.
  public Link {
    occasions = List.copyOf(occasions);
    entries = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(entries));
  }

  /// How what a sentence hangs on stands.
  public enum State {
    /// It is so, on some case or without one.
    SO,
    /// It is not so on any case.
    NOT_SO,
    /// The other treaty is not assessed with it.
    NOT_ASSESSED
  }
}
