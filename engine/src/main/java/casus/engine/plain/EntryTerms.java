// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.grounds.EntryIds;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Telling;
import casus.engine.standing.PartyStanding;
import casus.engine.standing.PartyStanding.Degree;
import casus.treaty.StatusRules;
import casus.treaty.StatusRules.Formula;
import casus.treaty.StatusRules.Rule;
import casus.treaty.name.PartyId;
import casus.treaty.party.ConsentForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// What an instrument says of when it binds.
final class EntryTerms {
  private final Lexicon lexicon;
  private final StatusRules rules;
  private final @Nullable Threshold entry;
  private final @Nullable Threshold provisional;
  private final boolean signatureBinds;
  private final List<Bond> outsiders;

  EntryTerms(Lexicon lexicon) {
    this.lexicon = lexicon;
    rules = lexicon.rulebook().instrument().status();
    entry = rules.entryIntoForce().map(r -> Threshold.from(r, lexicon)).orElse(null);
    provisional = rules.provisional().map(r -> Threshold.from(r, lexicon)).orElse(null);
    signatureBinds =
        rules.entryIntoForce().map(r -> !asksMoreThanSignature(r.formula())).orElse(true);
    outsiders =
        lexicon.parties().stream()
            .map(p -> new PartyStanding(p, Degree.OUTSIDER, Optional.empty(), Grounds.NONE))
            .map(s -> new Bond(s, EntryIds.NONE))
            .toList();
  }

  private static boolean asksMoreThanSignature(Formula formula) {
    return switch (formula) {
      case Formula.AllOf(List<Formula> parts) ->
          parts.stream().anyMatch(EntryTerms::asksMoreThanSignature);
      case Formula.Consents(ConsentForm form, _, _) -> form == ConsentForm.RATIFICATION;
      case Formula.Procedure _ -> true;
    };
  }

  /// What entry into force takes, or null if the text does not say.
  @Nullable Threshold entry() {
    return entry;
  }

  /// What provisional application takes, or null if there is none.
  @Nullable Threshold provisional() {
    return provisional;
  }

  boolean signatureBinds() {
    return signatureBinds;
  }

  int parties() {
    return lexicon.parties().size();
  }

  Bond outsider(int party) {
    return outsiders.get(party);
  }

  /// A party that has consented.
  Bond bond(int party, Degree degree, Instant since, EntryIds ids) {
    PartyId id = lexicon.party(party);
    Grounds grounds = Grounds.later(new Told(this, id, degree, ids));
    return new Bond(new PartyStanding(id, degree, Optional.of(since), grounds), ids);
  }

  private record Told(EntryTerms terms, PartyId party, Degree degree, EntryIds ids)
      implements Telling {
    @Override
    public Grounds told() {
      List<Ground> list = new ArrayList<>();
      Optional<Rule> rule =
          switch (degree) {
            case BOUND -> terms.rules.entryIntoForce();
            case PROVISIONAL -> terms.rules.provisional();
            case CONTRACTING, SIGNATORY, OUTSIDER, FORMER -> Optional.empty();
          };
      rule.ifPresent(r -> list.add(new Ground.ByText(r.citation())));
      Inference inference =
          switch (degree) {
            case BOUND -> Inference.PARTY_BOUND;
            case PROVISIONAL -> Inference.PARTY_PROVISIONAL;
            case CONTRACTING, SIGNATORY, OUTSIDER, FORMER -> Inference.PARTY_NOT_BOUND;
          };
      list.add(
          new Ground.ByInference(inference, List.of(party.value(), degree.name()), ids.list()));
      return Grounds.all(list);
    }

    @Override
    public SortedSet<casus.engine.docket.EntryId> entries() {
      return ids;
    }
  }
}
