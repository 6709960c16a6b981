// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.EntryId;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Telling;
import casus.engine.order.InOrder;
import casus.engine.plain.Ranks.Growing;
import casus.engine.standing.PartyStanding;
import casus.engine.standing.PartyStanding.Degree;
import casus.treaty.StatusRules.Rule;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How one party that has consented stands at an instant, and by which entries.
final class Bond implements Telling {
  private final Bonds bonds;
  private final int party;
  private final long at;
  private final PartyStanding standing;
  private @Nullable Ranks ranks;

  /// @param party the number of the party
  /// @param at the instant, in milliseconds
  Bond(Bonds bonds, int party, Degree degree, Instant since, long at) {
    this.bonds = bonds;
    this.party = party;
    this.at = at;
    PartyId id = bonds.terms().lexicon().member(party).id();
    standing = new PartyStanding(id, degree, Optional.of(since), Grounds.later(this));
  }

  /// An outsider.
  Bond(Bonds bonds, int party, PartyStanding standing) {
    this.bonds = bonds;
    this.party = party;
    this.at = Long.MIN_VALUE;
    this.standing = standing;
  }

  PartyStanding standing() {
    return standing;
  }

  boolean isBinding() {
    return standing.degree().isBinding();
  }

  /// Returns the entries by which the party stands as it does.
  Ranks ranks() {
    Ranks known = ranks;
    if (known == null) {
      Growing all = reached().growing();
      addOwnTo(all);
      known = all.ranks();
      ranks = known;
    }
    return known;
  }

  @Override
  public InOrder<EntryId> entries() {
    return ranks().ids(bonds.columns());
  }

  /// Returns the entries by which the instrument came to bind parties that stand so.
  Ranks reached() {
    return bonds.reachedBy(standing.degree());
  }

  /// Adds its own consents.
  void addOwnTo(Growing all) {
    bonds.addConsentsTo(all, party, at);
  }

  @Override
  public Grounds told() {
    List<Ground> list = new ArrayList<>();
    Optional<Rule> rule =
        switch (standing.degree()) {
          case BOUND -> bonds.terms().rules().entryIntoForce();
          case PROVISIONAL -> bonds.terms().rules().provisional();
          case CONTRACTING, SIGNATORY, OUTSIDER, FORMER -> Optional.empty();
        };
    rule.ifPresent(r -> list.add(new Ground.ByText(r.citation())));
    Inference inference =
        switch (standing.degree()) {
          case BOUND -> Inference.PARTY_BOUND;
          case PROVISIONAL -> Inference.PARTY_PROVISIONAL;
          case CONTRACTING, SIGNATORY, OUTSIDER, FORMER -> Inference.PARTY_NOT_BOUND;
        };
    List<String> arguments = List.of(standing.party().value(), standing.degree().name());
    list.add(new Ground.ByInference(inference, arguments, entries().list()));
    return Grounds.all(list);
  }
}
