// SPDX-License-Identifier: Apache-2.0
package casus.language.check;

import casus.language.diagnosis.Diagnoses;
import casus.language.resolve.Places;
import casus.treaty.Instrument;
import casus.treaty.Undertaking;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.name.RoleId;
import casus.treaty.party.Group;
import casus.treaty.party.PartyRef;
import casus.treaty.text.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// The instrument a check looks at, with look-ups that take no search.
final class Subject {
  /// How many broader acts of one act are looked at.
  private static final int MOST_BROADER = 100;

  private final Instrument instrument;
  private final Places places;
  private final Diagnoses diagnoses;
  private final Map<RoleId, List<Part<PartyId>>> members = new HashMap<>();
  private final Map<ActTypeId, List<ActTypeId>> formOf = new HashMap<>();

  Subject(Instrument instrument, Places places, Diagnoses diagnoses) {
    this.instrument = instrument;
    this.places = places;
    this.diagnoses = diagnoses;
    instrument.cast().roles().forEach(r -> members.put(r.id(), r.members()));
    instrument.vocabulary().acts().forEach(a -> formOf.put(a.id(), a.formOf()));
  }

  Instrument instrument() {
    return instrument;
  }

  Places places() {
    return places;
  }

  Diagnoses diagnoses() {
    return diagnoses;
  }

  /// Returns the undertakings of the text and of its readings.
  List<Undertaking> undertakings() {
    List<Undertaking> all = new ArrayList<>(instrument.undertakings().toList());
    instrument.readings().forEach(r -> all.addAll(r.instead()));
    return all;
  }

  /// Returns everybody in a group, members in brackets included.
  SequencedSet<PartyId> everybody(Group group) {
    SequencedSet<PartyId> all = new LinkedHashSet<>();
    switch (group) {
      case Group.Listed(List<PartyId> parties) -> all.addAll(parties);
      case Group.InRole(RoleId role) ->
          members.getOrDefault(role, List.of()).forEach(m -> all.add(m.value()));
    }
    return all;
  }

  /// Returns those in a group who stand outside brackets.
  SequencedSet<PartyId> agreed(Group group) {
    SequencedSet<PartyId> all = new LinkedHashSet<>();
    switch (group) {
      case Group.Listed(List<PartyId> parties) -> all.addAll(parties);
      case Group.InRole(RoleId role) ->
          members.getOrDefault(role, List.of()).stream()
              .filter(m -> m.bracket().isEmpty())
              .forEach(m -> all.add(m.value()));
    }
    return all;
  }

  /// Returns the States that a reference can mean, for some bearers; empty if it can be any State.
  SequencedSet<PartyId> meant(PartyRef ref, SequencedSet<PartyId> bearers) {
    return switch (ref) {
      case PartyRef.Named(PartyId party) -> new LinkedHashSet<>(List.of(party));
      case PartyRef.AnyOf(RoleId role) -> everybody(new Group.InRole(role));
      case PartyRef.Bearer() -> bearers;
      case PartyRef.AttackedState(), PartyRef.AttributedState() -> new LinkedHashSet<>();
    };
  }

  /// Returns an act and everything it is a form of, through any number of steps.
  SequencedSet<ActTypeId> broader(ActTypeId act) {
    SequencedSet<ActTypeId> all = new LinkedHashSet<>();
    Deque<ActTypeId> open = new ArrayDeque<>(List.of(act));
    while (!open.isEmpty() && all.size() < MOST_BROADER) {
      ActTypeId next = open.removeFirst();
      if (all.add(next)) {
        open.addAll(formOf.getOrDefault(next, List.of()));
      }
    }
    return all;
  }

  /// Names some parties, not more than a sentence can carry.
  static String listed(SequencedSet<PartyId> parties) {
    List<String> names = parties.stream().map(PartyId::value).toList();
    if (names.size() == 1) {
      return names.getFirst();
    }
    int shown = Math.min(names.size(), 13);
    String first = String.join(", ", names.subList(0, names.size() > shown ? shown : shown - 1));
    return names.size() > shown
        ? first + " and " + (names.size() - shown) + " more"
        : first + " and " + names.getLast();
  }
}
