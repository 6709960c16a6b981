// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import casus.engine.Pacts;
import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Author;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.rule.Rulebook;
import casus.engine.standing.Standings;
import casus.engine.vantage.Choice;
import casus.engine.view.Occasion;
import casus.engine.view.View;
import casus.treaty.Instrument;
import casus.treaty.Question;
import casus.treaty.StatusRules;
import casus.treaty.Vocabulary;
import casus.treaty.condition.Condition;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import casus.treaty.name.RoleId;
import casus.treaty.party.Party;
import casus.treaty.party.Role;
import casus.treaty.place.Area;
import casus.treaty.place.Atlas;
import casus.treaty.place.UnitCode;
import casus.treaty.text.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A small text and a docket about one raid, of which conditions are asked.
///
/// Ada and Bor are guarantors, of AA and BB; Cid has no code. Everything begins on 1 March 2022.
final class Sample {
  static final Instant START = Instant.parse("2022-03-01T00:00:00Z");
  static final InstrumentId PACT = new InstrumentId("pact");
  static final OccasionId RAID = new OccasionId("raid");
  static final PartyId ADA = new PartyId("Ada");
  static final PartyId BOR = new PartyId("Bor");
  static final PartyId CID = new PartyId("Cid");
  static final RoleId GUARANTOR = new RoleId("Guarantor");
  static final EventTypeId ATTACK = new EventTypeId("attack");
  static final ActTypeId ASSIST = new ActTypeId("assist");
  static final ActTypeId CONSULT = new ActTypeId("consult");

  private final List<Entry> entries = new ArrayList<>();
  private final List<Area> areas = new ArrayList<>();
  private final List<Vocabulary.Track> tracks = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private Choice choice = Choice.TEXT_ALONE;

  /// An instant so many hours after the beginning.
  static Instant hour(int hours) {
    return START.plus(Duration.ofHours(hours));
  }

  Sample with(Area area) {
    areas.add(area);
    return this;
  }

  Sample with(Vocabulary.Track track) {
    tracks.add(track);
    return this;
  }

  Sample with(Question question) {
    questions.add(question);
    return this;
  }

  Sample taking(Choice other) {
    choice = other;
    return this;
  }

  /// Puts an entry on record when what it tells of happens.
  Sample entry(String id, String by, Instant at, Event event) {
    return entry(id, by, at, Optional.of(at), event);
  }

  Sample entry(String id, String by, Instant at, Optional<Instant> lodged, Event event) {
    entries.add(
        new Entry(new EntryId(id), new Author(by), at, lodged, event, "", Optional.empty()));
    return this;
  }

  /// Somebody alleges the raid, at the beginning.
  Sample alleged(String id, String by, Claim... claims) {
    Account account = new Account(List.of(claims), new TreeSet<>());
    return entry(id, by, START, new Event.OccurrenceAlleged(RAID, account));
  }

  /// Somebody denies fields of what was alleged, an hour later.
  Sample denied(String id, String by, Account.Field... fields) {
    Account account = new Account(List.of(), new TreeSet<>(List.of(fields)));
    return entry(id, by, hour(1), new Event.AccountGiven(RAID, account));
  }

  Sample lacking(String id, String by, QualityId... qualities) {
    Account account = new Account(List.of(), new TreeSet<>(), new TreeSet<>(List.of(qualities)));
    return entry(id, by, hour(1), new Event.AccountGiven(RAID, account));
  }

  Sample act(String id, ActTypeId act, Instant at, Optional<PartyId> toward, PartyId... actors) {
    Event event =
        new Event.ActReported(act, new TreeSet<>(List.of(actors)), toward, Optional.of(RAID));
    return entry(id, actors[0].value(), at, event);
  }

  private Instrument text() {
    return new Instrument(
        Pacts.header(PACT),
        new Instrument.Cast(
            List.of(
                new Party(ADA, Optional.of(new UnitCode("AA")), "Ada"),
                new Party(BOR, Optional.of(new UnitCode("BB")), "Bor"),
                new Party(CID, Optional.empty(), "Cid")),
            List.of(
                new Role(GUARANTOR, List.of(Part.of(ADA), Part.of(BOR)), Optional.empty(), false))),
        new Vocabulary(
            List.of(new Vocabulary.EventType(ATTACK, "attack", List.of())),
            List.of(
                new Vocabulary.ActType(ASSIST, "assist", false, List.of()),
                new Vocabulary.ActType(CONSULT, "consult", true, List.of())),
            areas,
            tracks),
        new Instrument.Deciders(questions, List.of()),
        List.of(),
        StatusRules.silent(),
        List.of());
  }

  private View view() {
    return new View(entries, choice);
  }

  Occasion raid() {
    return view().members(RAID, Entry.LATEST).getFirst();
  }

  Evaluator evaluator(Agenda agenda) {
    Rulebook rulebook = Rulebook.from(text(), choice);
    View view = view();
    return new Evaluator(rulebook, view, new Standings(rulebook, view), Atlas.EMPTY, agenda);
  }

  /// Who is asked about the raid, for Ada.
  Subject subject(Instant at) {
    return new Subject(
        Optional.of(RAID), Optional.of(raid()), ADA, at, Optional.empty(), List.of());
  }

  /// The value of a condition on the raid, for Ada.
  Verdict verdict(Condition condition, Instant at) {
    return evaluator(_ -> {}).verdict(condition, subject(at));
  }
}
