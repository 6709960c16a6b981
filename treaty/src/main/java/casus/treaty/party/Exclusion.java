// SPDX-License-Identifier: Apache-2.0
package casus.treaty.party;

import casus.treaty.name.PartyId;
import casus.treaty.text.Slot;

/// Who a sentence leaves out: `except …` of a duty, `excluding …` of a vote.
public sealed interface Exclusion {
  /// One State by name.
  ///
  /// @param party its name
  record OfParty(PartyId party) implements Exclusion {}

  /// The State that what happened was directed against.
  record OfObject() implements Exclusion {}

  /// The State that what happened is attributed to.
  ///
  /// @param by what attribution suffices, where the text says so
  record OfAttributedState(Slot<Attribution> by) implements Exclusion {}
}
