// SPDX-License-Identifier: Apache-2.0
package casus.engine.general;

import casus.engine.Assessment;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.general.GeneralRemark.Attributed;
import casus.engine.standing.PartyStanding;
import casus.engine.standing.PartyStanding.Degree;
import casus.engine.view.Occasion;
import casus.engine.view.Seen;
import casus.engine.view.View;
import casus.engine.view.Voice;
import casus.treaty.Force;
import casus.treaty.Instrument;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A result, its text and its record, as remarks look at them.
final class Beside {
  /// When the Charter entered into force.
  static final Instant CHARTER = Instant.parse("1945-10-24T00:00:00Z");

  private final Instrument instrument;
  private final Assessment assessment;
  private final LawWords words;
  private final View view;
  private final SortedMap<PartyId, Degree> degrees = new TreeMap<>();

  Beside(Instrument instrument, Docket docket, Assessment assessment, LawWords words) {
    this.instrument = instrument;
    this.assessment = assessment;
    this.words = words;
    Instant knownAt = assessment.frame().vantage().knownAt();
    view =
        new View(
            docket.entries().stream().filter(e -> !e.onRecord().isAfter(knownAt)).toList(),
            assessment.frame().choice());
    for (PartyStanding party : assessment.standing().parties()) {
      degrees.put(party.party(), party.degree());
    }
  }

  Instrument instrument() {
    return instrument;
  }

  Assessment assessment() {
    return assessment;
  }

  LawWords words() {
    return words;
  }

  /// Where a party stands; who is not named stands outside.
  Degree degree(PartyId party) {
    return degrees.getOrDefault(party, Degree.OUTSIDER);
  }

  /// The States bound, in the order of the text.
  List<PartyId> bound() {
    return parties(Degree::isBinding);
  }

  List<PartyId> parties(java.util.function.Predicate<Degree> how) {
    return assessment.standing().parties().stream()
        .filter(p -> how.test(p.degree()))
        .map(PartyStanding::party)
        .toList();
  }

  /// Tells whether general law on treaties speaks of it: not of what is political, nor of an act of
  /// one State, which it may revoke at will.
  boolean isTreaty() {
    return switch (force()) {
      case POLITICAL, UNILATERAL -> false;
      case BINDING, EXECUTIVE, REPORTED, DRAFT, DISPUTED -> true;
    };
  }

  /// Tells whether it is open if the text binds: disputed, or known from reports alone.
  boolean isDoubtful() {
    return force() == Force.DISPUTED || force() == Force.REPORTED;
  }

  /// Its legal force, as taken.
  Force force() {
    return assessment.frame().choice().force().orElse(instrument.header().force());
  }

  private boolean isByNow(Instant instant) {
    return !instant.isAfter(assessment.frame().vantage().asOf());
  }

  /// The occurrences of a case that have happened.
  List<Occasion> members(OccasionId caseId) {
    return view.members(caseId, assessment.frame().vantage().asOf());
  }

  /// Visible acts about a case that are another or a form of it, by anybody or by some.
  List<EntryId> acts(OccasionId caseId, ActTypeId act, Optional<SortedSet<PartyId>> by) {
    TreeSet<EntryId> found = new TreeSet<>();
    for (Seen seen : view.acts(caseId)) {
      if (isByNow(seen.occurred())
          && seen.event() instanceof Event.ActReported(var type, var actors, _, _)
          && words.is(type, act, instrument.vocabulary())
          && by.map(b -> actors.stream().anyMatch(b::contains)).orElse(true)) {
        found.addAll(seen.trail());
      }
    }
    return List.copyOf(found);
  }

  /// Every visible act.
  List<Seen> acts() {
    return view.acts().stream().filter(s -> isByNow(s.occurred())).toList();
  }

  /// Every visible consent, vote, answer and the like.
  List<Seen> others() {
    return view.others().stream().filter(s -> isByNow(s.occurred())).toList();
  }

  boolean isDenied(EntryId act) {
    return view.denials(act).stream().anyMatch(d -> isByNow(d.occurred()));
  }

  OccasionId caseOf(OccasionId id) {
    return view.caseOf(id);
  }

  /// Which States the voices that count name in a field of an occurrence, by whom, and in which
  /// entries.
  record Claimed(SortedMap<PartyId, SortedSet<Author>> states, SortedSet<EntryId> entries) {
    static Claimed nothing() {
      return new Claimed(new TreeMap<>(), new TreeSet<>());
    }

    /// Takes what one voice claims.
    Claimed with(Voice voice) {
      List<PartyId> named = voice.claim().map(Claim::named).orElse(List.of());
      if (!named.isEmpty()) {
        named.forEach(p -> states.computeIfAbsent(p, _ -> new TreeSet<>()).add(voice.author()));
        entries.addAll(voice.trail());
      }
      return this;
    }

    SortedSet<PartyId> parties() {
      return new TreeSet<>(states.keySet());
    }

    /// Each State with those who name it, in order of name.
    List<Attributed> attributed() {
      List<Attributed> all = new ArrayList<>();
      states.forEach((state, by) -> all.add(new Attributed(state, List.copyOf(by))));
      return all;
    }
  }

  /// Who was meant, on the account followed or on all.
  Claimed against(Occasion occasion) {
    return claimed(occasion, Field.AGAINST);
  }

  /// To whom it is attributed, on the account followed or on all.
  Claimed attributed(Occasion occasion) {
    return claimed(occasion, Field.WHO);
  }

  private Claimed claimed(Occasion occasion, Field field) {
    Claimed claimed = Claimed.nothing();
    heard(occasion, field).forEach(claimed::with);
    return claimed;
  }

  private List<Voice> heard(Occasion occasion, Field field) {
    return occasion.heard(field, assessment.frame().choice().account());
  }

  /// Entries in which somebody calls an occurrence by a word that is force; empty if nobody does.
  SortedSet<EntryId> force(Occasion occasion) {
    TreeSet<EntryId> said = new TreeSet<>();
    for (Voice voice : heard(occasion, Field.WHAT)) {
      voice
          .claim()
          .filter(c -> c instanceof Claim.What(var types) && types.stream().anyMatch(this::isForce))
          .ifPresent(_ -> said.addAll(voice.trail()));
    }
    return said;
  }

  private boolean isForce(EventTypeId type) {
    return words.isForce(type, instrument.vocabulary());
  }

  /// Tells whether rules of the Charter are told of an occurrence.
  static boolean isUnderTheCharter(Instant instant) {
    return !instant.isBefore(CHARTER);
  }
}
