// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.trigger.Verdict;
import casus.treaty.name.PartyId;
import casus.treaty.party.Attribution;
import casus.treaty.party.Exclusion;

/// Whom an exclusion leaves out, where one author alone has spoken.
///
/// @param exclusion the exclusion
/// @param party the number of the party it names, or none
record Leaving(Exclusion exclusion, int party) {
  static Leaving of(Exclusion exclusion, Lexicon lexicon) {
    return new Leaving(
        exclusion,
        exclusion instanceof Exclusion.OfParty(var named) ? lexicon.party(named) : Names.NONE);
  }

  /// Whether it leaves a party out, with what is told of it.
  Verdict verdict(Retold retold, PartyId one) {
    return retold.isExcluded(exclusion, one);
  }

  /// Tells whether it leaves a party out.
  boolean leavesOut(int one, Report report) {
    return switch (exclusion) {
      case Exclusion.OfParty _ -> party == one;
      case Exclusion.OfObject _ -> report.isAgainst(one);
      case Exclusion.OfAttributedState(var by) ->
          report.isAttributedTo(one)
              && (by.stated().filter(b -> b == Attribution.ADMISSION).isEmpty()
                  || report.author() == one);
    };
  }
}
