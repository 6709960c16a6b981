// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.trigger.Verdict;
import casus.treaty.name.PartyId;
import casus.treaty.party.Attribution;
import casus.treaty.party.Exclusion;

/// Whom an exclusion leaves out, where one author alone has spoken.
///
/// @param exclusion the exclusion
/// @param kind what it looks at
/// @param party the number of the party it names, or none
record Leaving(Exclusion exclusion, Kind kind, int party) {
  /// What an exclusion looks at.
  enum Kind {
    NAME,
    OBJECT,
    ATTRIBUTION,
    ADMISSION
  }

  static Leaving of(Exclusion exclusion, Lexicon lexicon) {
    return switch (exclusion) {
      case Exclusion.OfParty(PartyId named) ->
          new Leaving(exclusion, Kind.NAME, lexicon.party(named));
      case Exclusion.OfObject _ -> new Leaving(exclusion, Kind.OBJECT, Names.NONE);
      case Exclusion.OfAttributedState(var by) ->
          new Leaving(
              exclusion,
              by.stated().filter(b -> b == Attribution.ADMISSION).isPresent()
                  ? Kind.ADMISSION
                  : Kind.ATTRIBUTION,
              Names.NONE);
    };
  }

  /// Whether it leaves a party out, with what is told of it.
  Verdict verdict(Retold retold, PartyId one) {
    return retold.isExcluded(exclusion, one);
  }

  /// Tells whether it leaves a party out.
  boolean leavesOut(int one, Report report) {
    return switch (kind) {
      case NAME -> party == one;
      case OBJECT -> report.isAgainst(one);
      case ATTRIBUTION -> report.isAttributedTo(one);
      case ADMISSION -> report.isAttributedTo(one) && report.author() == one;
    };
  }
}
