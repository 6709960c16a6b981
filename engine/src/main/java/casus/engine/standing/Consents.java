// SPDX-License-Identifier: Apache-2.0
package casus.engine.standing;

import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.grounds.Truth;
import casus.engine.rule.Rulebook;
import casus.engine.view.Seen;
import casus.engine.view.View;
import casus.treaty.Force;
import casus.treaty.StatusRules.Formula;
import casus.treaty.StatusRules.Quantity;
import casus.treaty.StatusRules.Rule;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.party.ConsentForm;
import casus.treaty.party.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// First consents and procedures on record, and whether they meet a formula (semantics 9, 10).
final class Consents {
  private final Rulebook rulebook;
  private final TreeMap<PartyId, EnumMap<ConsentForm, Seen>> byParty = new TreeMap<>();
  private final TreeMap<String, Seen> procedures = new TreeMap<>();
  private final TreeSet<Instant> instants = new TreeSet<>();
  private final boolean signatureBinds;

  Consents(Rulebook rulebook, View view) {
    this.rulebook = rulebook;
    InstrumentId id = rulebook.instrument().header().id();
    for (Seen seen : view.others()) {
      switch (seen.event()) {
        case Event.ConsentExpressed(InstrumentId of, ConsentForm form, PartyId party)
            when of.equals(id) -> {
          byParty
              .computeIfAbsent(party, _ -> new EnumMap<>(ConsentForm.class))
              .putIfAbsent(form, seen);
          instants.add(seen.occurred());
        }
        case Event.ProcedureCompleted(InstrumentId of, String name, PartyId party)
            when of.equals(id) -> {
          procedures.putIfAbsent(name + " in " + party, seen);
          instants.add(seen.occurred());
        }
        default -> {}
      }
    }
    signatureBinds = rulebook.instrument().status().bindsOnSignature();
  }

  SortedSet<Instant> instants() {
    return instants;
  }

  /// Tells how far a formula is met at an instant, and adds the entries that count to a set.
  Truth met(Rule rule, Instant at, SortedSet<EntryId> entries) {
    return met(rule, rule.formula(), at, entries);
  }

  private Truth met(Rule rule, Formula formula, Instant at, SortedSet<EntryId> entries) {
    return switch (formula) {
      case Formula.AllOf(List<Formula> parts) -> {
        Truth all = Truth.TRUE;
        for (Formula part : parts) {
          all = all.and(met(rule, part, at, entries));
        }
        yield all;
      }
      case Formula.Consents(ConsentForm form, Quantity quantity, var group) -> {
        List<PartyId> members = rulebook.members(group);
        int count = 0;
        for (PartyId member : members) {
          Optional<Seen> consent = consent(member, form).filter(s -> !s.occurred().isAfter(at));
          if (consent.isPresent()) {
            entries.addAll(consent.get().trail());
            count++;
          }
        }
        yield enough(rule, quantity, count, members.size());
      }
      case Formula.Procedure(String name, PartyId by) -> {
        Optional<Seen> done =
            Optional.ofNullable(procedures.get(name + " in " + by))
                .filter(s -> !s.occurred().isAfter(at));
        done.ifPresent(s -> entries.addAll(s.trail()));
        yield done.isPresent() ? Truth.TRUE : Truth.FALSE;
      }
    };
  }

  private Truth enough(Rule rule, Quantity quantity, int count, int of) {
    return switch (quantity) {
      case Quantity.All _ -> of(of > 0 && count == of);
      case Quantity.AtLeast(int needed) -> of(count >= needed);
      case Quantity.Majority _ -> of(2 * count > of);
      case Quantity.Vague _ -> {
        Optional<Integer> needed = rulebook.howMany(rule.citation());
        if (needed.isPresent()) {
          yield of(count >= needed.get());
        }
        yield of > 0 && count == of
            ? Truth.TRUE
            : 2 * count <= of ? Truth.FALSE : Truth.UNDETERMINED;
      }
    };
  }

  private static Truth of(boolean holds) {
    return holds ? Truth.TRUE : Truth.FALSE;
  }

  private Optional<Seen> consent(PartyId party, ConsentForm form) {
    EnumMap<ConsentForm, Seen> forms = byParty.get(party);
    return forms == null ? Optional.empty() : Optional.ofNullable(forms.get(form));
  }

  /// Returns when two parties that the text names had consented, for a text that says nothing of
  /// its entry into force; one is enough for an act of one State alone.
  Standings.Reached firstConsents() {
    int needed = rulebook.instrument().header().force() == Force.UNILATERAL ? 1 : 2;
    List<Seen> firsts = new ArrayList<>();
    for (Party party : rulebook.instrument().cast().parties()) {
      EnumMap<ConsentForm, Seen> forms = byParty.get(party.id());
      if (forms != null) {
        forms.values().stream().min(Seen.BY_OCCURRED).ifPresent(firsts::add);
      }
    }
    firsts.sort(Seen.BY_OCCURRED);
    if (firsts.size() < needed) {
      return new Standings.Reached(Optional.empty(), List.of());
    }
    TreeSet<EntryId> entries = new TreeSet<>();
    firsts.subList(0, needed).forEach(s -> entries.addAll(s.trail()));
    return new Standings.Reached(
        Optional.of(firsts.get(needed - 1).occurred()), List.copyOf(entries));
  }

  /// Returns when a party first consented in any form.
  Optional<Instant> first(PartyId party) {
    EnumMap<ConsentForm, Seen> forms = byParty.get(party);
    return forms == null ? Optional.empty() : earliest(forms, true);
  }

  private static Optional<Instant> earliest(
      EnumMap<ConsentForm, Seen> forms, boolean signatureCounts) {
    Optional<Instant> first = Optional.empty();
    for (var consent : forms.entrySet()) {
      Instant at = consent.getValue().occurred();
      if ((signatureCounts || consent.getKey() != ConsentForm.SIGNATURE)
          && (first.isEmpty() || at.isBefore(first.get()))) {
        first = Optional.of(at);
      }
    }
    return first;
  }

  /// Returns when a party first consented in a form that binds.
  Optional<Instant> firstBinding(PartyId party) {
    EnumMap<ConsentForm, Seen> forms = byParty.get(party);
    return forms == null ? Optional.empty() : earliest(forms, signatureBinds);
  }

  /// Returns the entries by which a party consented.
  List<EntryId> entries(PartyId party, Instant at) {
    EnumMap<ConsentForm, Seen> forms = byParty.get(party);
    if (forms == null) {
      return List.of();
    }
    List<EntryId> entries = new ArrayList<>();
    for (Seen consent : forms.values()) {
      if (!consent.occurred().isAfter(at)) {
        entries.addAll(consent.trail());
      }
    }
    return entries;
  }
}
