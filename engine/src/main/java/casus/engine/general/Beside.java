// SPDX-License-Identifier: Apache-2.0
package casus.engine.general;

import casus.engine.Assessment;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.Docket;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
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

  /// What anybody claims of a field of an occurrence, and in which entries.
  record Claimed(SortedSet<PartyId> parties, SortedSet<EntryId> entries) {}

  static Claimed against(Occasion occasion) {
    Claimed claimed = new Claimed(new TreeSet<>(), new TreeSet<>());
    occasion.voices(Field.AGAINST).forEach(v -> take(v, claimed));
    return claimed;
  }

  static Claimed attributed(Occasion occasion) {
    Claimed claimed = new Claimed(new TreeSet<>(), new TreeSet<>());
    occasion.voices(Field.WHO).forEach(v -> take(v, claimed));
    return claimed;
  }

  /// Whom one voice names.
  static void take(Voice voice, Claimed into) {
    List<PartyId> named = voice.claim().map(Claim::named).orElse(List.of());
    if (!named.isEmpty()) {
      into.parties().addAll(named);
      into.entries().addAll(voice.trail());
    }
  }

  /// Entries in which somebody calls an occurrence by a word that is force; empty if nobody does.
  SortedSet<EntryId> force(Occasion occasion) {
    TreeSet<EntryId> said = new TreeSet<>();
    for (Voice voice : occasion.voices(Field.WHAT)) {
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
