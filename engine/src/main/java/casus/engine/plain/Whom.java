// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.treaty.name.PartyId;
import casus.treaty.party.PartyRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Whom a sentence points at, where one author alone has spoken.
final class Whom {
  private final List<PartyRef> refs;
  private final Lexicon lexicon;
  private final Optional<List<PartyId>> always;

  Whom(List<PartyRef> refs, Lexicon lexicon) {
    this.refs = refs;
    this.lexicon = lexicon;
    always =
        refs.stream().allMatch(r -> r instanceof PartyRef.Named || r instanceof PartyRef.AnyOf)
            ? Optional.of(fixed())
            : Optional.empty();
  }

  private List<PartyId> fixed() {
    List<PartyId> all = new ArrayList<>();
    for (PartyRef ref : refs) {
      switch (ref) {
        case PartyRef.Named(PartyId party) -> add(List.of(party), all);
        case PartyRef.AnyOf(var role) -> add(lexicon.rulebook().members(role), all);
        case PartyRef.Bearer _, PartyRef.AttackedState _, PartyRef.AttributedState _ -> {}
      }
    }
    return List.copyOf(all);
  }

  private static void add(List<PartyId> more, List<PartyId> all) {
    for (PartyId party : new TreeSet<>(more)) {
      if (!all.contains(party)) {
        all.add(party);
      }
    }
  }

  boolean isNobody() {
    return refs.isEmpty();
  }

  /// Returns whom it points at, each once: those of one reference in order of name.
  List<PartyId> of(Report report, int bearer) {
    return always.isPresent() ? always.get() : found(report, bearer);
  }

  private List<PartyId> found(Report report, int bearer) {
    List<PartyId> all = new ArrayList<>();
    for (PartyRef ref : refs) {
      switch (ref) {
        case PartyRef.Named(PartyId party) -> add(List.of(party), all);
        case PartyRef.AnyOf(var role) -> add(lexicon.rulebook().members(role), all);
        case PartyRef.Bearer _ -> add(lexicon.member(bearer).alone(), all);
        case PartyRef.AttackedState _ -> add(states(report, Field.AGAINST), all);
        case PartyRef.AttributedState _ -> add(states(report, Field.WHO), all);
      }
    }
    return all;
  }

  private static List<PartyId> states(Report report, Field field) {
    return switch (report.claim(field)) {
      case Claim.Who(List<PartyId> states) -> states;
      case Claim.Against(List<PartyId> states) -> states;
      case null, default -> List.of();
    };
  }
}
