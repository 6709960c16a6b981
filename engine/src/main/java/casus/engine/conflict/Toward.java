// SPDX-License-Identifier: Apache-2.0
package casus.engine.conflict;

import casus.engine.docket.Account.Field;
import casus.engine.docket.Docket;
import casus.engine.docket.OccasionId;
import casus.engine.vantage.Choice;
import casus.engine.view.Occasion;
import casus.engine.view.View;
import casus.engine.view.Voice;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.party.PartyRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// To or for whom a duty is to be done, as far as its text says so (semantics 17); of a State
/// attacked or named as author, everybody that any account of the case names.
final class Toward {
  private final Docket docket;
  private final SortedMap<InstrumentId, View> views = new TreeMap<>();

  Toward(Docket docket) {
    this.docket = docket;
  }

  /// Returns whom; empty if the text names nobody.
  Optional<SortedSet<PartyId>> of(Duty duty, PartyId bearer) {
    return duty.obligation().undertaking().performance().toward().map(r -> meant(r, duty, bearer));
  }

  private SortedSet<PartyId> meant(PartyRef ref, Duty duty, PartyId bearer) {
    return switch (ref) {
      case PartyRef.Named(var party) -> new TreeSet<>(List.of(party));
      case PartyRef.AnyOf(var role) -> {
        TreeSet<PartyId> members = new TreeSet<>();
        duty.in().instrument().role(role).stream()
            .flatMap(r -> r.members().stream())
            .filter(m -> m.isIn(duty.in().assessment().frame().choice().brackets()))
            .forEach(m -> members.add(m.value()));
        yield members;
      }
      case PartyRef.Bearer _ -> new TreeSet<>(List.of(bearer));
      case PartyRef.AttackedState _ -> named(duty, Field.AGAINST);
      case PartyRef.AttributedState _ -> named(duty, Field.WHO);
    };
  }

  private View view(Assessed in) {
    Instant knownAt = in.assessment().frame().vantage().knownAt();
    return new View(
        docket.entries().stream().filter(e -> !e.onRecord().isAfter(knownAt)).toList(),
        in.assessment().frame().choice());
  }

  private SortedSet<PartyId> named(Duty duty, Field field) {
    TreeSet<PartyId> named = new TreeSet<>();
    Choice choice = duty.in().assessment().frame().choice();
    Instant asOf = duty.in().assessment().frame().vantage().asOf();
    View view = views.computeIfAbsent(duty.in().instrument().header().id(), _ -> view(duty.in()));
    Optional<OccasionId> occasion = duty.obligation().key().occasion();
    for (Occasion member : occasion.map(o -> view.members(o, asOf)).orElse(List.of())) {
      for (Voice voice : member.heard(field, choice.account())) {
        voice.claim().ifPresent(c -> named.addAll(c.named()));
      }
    }
    return named;
  }
}
