// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.grounds.Grounds;
import casus.engine.standing.PartyStanding;
import casus.engine.standing.PartyStanding.Degree;
import casus.treaty.Force;
import casus.treaty.StatusRules;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an instrument says of when it binds.
final class EntryTerms {
  private final Lexicon lexicon;
  private final StatusRules rules;
  private final @Nullable Threshold entry;
  private final @Nullable Threshold provisional;
  private final boolean signatureBinds;
  private final List<PartyStanding> outsiders;

  EntryTerms(Lexicon lexicon) {
    this.lexicon = lexicon;
    rules = lexicon.rulebook().instrument().status();
    entry = rules.entryIntoForce().map(r -> Threshold.from(r, lexicon)).orElse(null);
    provisional = rules.provisional().map(r -> Threshold.from(r, lexicon)).orElse(null);
    signatureBinds = rules.bindsOnSignature();
    outsiders =
        lexicon.parties().stream()
            .map(p -> new PartyStanding(p, Degree.OUTSIDER, Optional.empty(), Grounds.NONE))
            .toList();
  }

  Lexicon lexicon() {
    return lexicon;
  }

  StatusRules rules() {
    return rules;
  }

  /// What entry into force takes, or null if the text does not say.
  @Nullable Threshold entry() {
    return entry;
  }

  /// What provisional application takes, or null if there is none.
  @Nullable Threshold provisional() {
    return provisional;
  }

  boolean isOfOneState() {
    return lexicon.rulebook().instrument().header().force() == Force.UNILATERAL;
  }

  boolean signatureBinds() {
    return signatureBinds;
  }

  /// A party that has not consented.
  PartyStanding outsider(int party) {
    return outsiders.get(party);
  }
}
