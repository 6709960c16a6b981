// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.engine.Engine;
import casus.engine.docket.Account;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.naive.NaiveAssessment.NaiveObligation;
import casus.engine.obligation.Due;
import casus.engine.obligation.Status;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.treaty.Force;
import casus.treaty.Header;
import casus.treaty.Instrument;
import casus.treaty.Performance;
import casus.treaty.Provision;
import casus.treaty.StatusRules;
import casus.treaty.Trigger;
import casus.treaty.Undertaking;
import casus.treaty.Vocabulary;
import casus.treaty.Window;
import casus.treaty.name.PartyId;
import casus.treaty.party.ConsentForm;
import casus.treaty.party.Group;
import casus.treaty.party.Party;
import casus.treaty.place.Atlas;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// T9: one millisecond before the due instant, at it, and one after, in both programs.
class BoundariesTest {
  private static final PartyId ADA = Draw.PARTIES.get(0);
  private static final PartyId BOR = Draw.PARTIES.get(1);
  private static final OccasionId RAID = new OccasionId("raid");

  @ParameterizedTest
  @CsvSource({
    // Three days in Kyiv can be 71 hours, when the clocks go forward, or 91.
    "72, HOURS, 2022-03-25T21:59:00Z, 2022-03-28T21:59:00Z",
    "3, DAYS, 2022-03-25T21:59:00Z, 2022-03-28T20:59:59.999Z",
    "3, DAYS, 2022-03-29T02:00:00Z, 2022-04-01T20:59:59.999Z",
    "1, DAYS, 2022-03-26T22:00:00Z, 2022-03-28T20:59:59.999Z",
    "0, DAYS, 2022-03-26T22:00:00Z, 2022-03-27T20:59:59.999Z",
    "0, HOURS, 2022-03-26T22:00:00Z, 2022-03-26T22:00:00Z",
    "24, HOURS, 2022-10-29T12:00:00Z, 2022-10-30T12:00:00Z",
    "1, DAYS, 2022-10-29T12:00:00Z, 2022-10-30T21:59:59.999Z",
    "1, MONTHS, 2022-01-31T12:00:00Z, 2022-02-28T21:59:59.999Z",
    "1, YEARS, 2024-02-29T12:00:00Z, 2025-02-28T21:59:59.999Z",
  })
  void anActAtTheDueInstantIsInTime(int amount, Unit unit, Instant occurred, Instant due) {
    Instrument text = text(Term.of(amount, unit));
    Instant after = due.plusMillis(1);
    Instant later = due.plus(Duration.ofDays(2));
    check(text, docket(occurred, List.of()), due, Status.DUE, occurred, due);
    check(text, docket(occurred, List.of()), after, Status.BREACHED, after, due);
    check(text, docket(occurred, List.of(due)), later, Status.FULFILLED, due, due);
    check(text, docket(occurred, List.of(after)), later, Status.BREACHED, after, due);
    if (occurred.isBefore(due)) {
      Instant before = due.minusMillis(1);
      check(text, docket(occurred, List.of()), before, Status.DUE, occurred, due);
      check(text, docket(occurred, List.of(before)), later, Status.FULFILLED, before, due);
    }
  }

  private static void check(
      Instrument text, Docket docket, Instant asOf, Status status, Instant since, Instant due) {
    Vantage vantage = new Vantage(asOf, Entry.LATEST);
    NaiveAssessment engine =
        Comparison.of(Engine.assess(text, docket, vantage, Choice.TEXT_ALONE, Atlas.EMPTY));
    NaiveAssessment naive =
        NaiveEngine.assess(text, docket, vantage, Choice.TEXT_ALONE, Atlas.EMPTY);
    assertEquals(List.of(), Comparison.differences(naive, engine));
    assertEquals(1, engine.obligations().size());
    NaiveObligation only = engine.obligations().values().iterator().next();
    assertEquals(status, only.status());
    assertEquals(since, only.since());
    assertEquals(due, ((Due.At) only.due()).instant());
  }

  private static Docket docket(Instant occurred, List<Instant> acts) {
    Instant signed = Instant.parse("2021-01-01T00:00:00Z");
    List<Entry> entries = new ArrayList<>();
    entries.add(entry("a", signed, consent(ADA)));
    entries.add(entry("b", signed, consent(BOR)));
    Account account =
        new Account(
            List.of(new Account.Claim.What(List.of(Draw.EVENTS.getFirst()))), new TreeSet<>());
    entries.add(entry("c", occurred, new Event.OccurrenceAlleged(RAID, account)));
    for (Instant at : acts) {
      TreeSet<PartyId> actors = new TreeSet<>(List.of(ADA));
      entries.add(
          entry(
              "d " + at,
              at,
              new Event.ActReported(Draw.ASSIST, actors, Optional.empty(), Optional.of(RAID))));
    }
    return new Docket("boundary", entries);
  }

  private static Event consent(PartyId party) {
    return new Event.ConsentExpressed(Draw.INSTRUMENT, ConsentForm.SIGNATURE, party);
  }

  private static Entry entry(String id, Instant at, Event event) {
    Author by = new Author(BOR.value());
    return new Entry(new EntryId(id), by, at, Optional.of(at), event, "", Optional.empty());
  }

  /// Ada must assist within a term of the occurrence.
  private static Instrument text(Term term) {
    Citation citation = Citation.of("article", "1");
    Undertaking assist =
        new Undertaking(
            citation,
            new Trigger(Draw.EVENTS, Slot.open(), List.of()),
            new Undertaking.Bearers(
                new Undertaking.Mode.Each(), new Group.Listed(List.of(ADA)), List.of()),
            Undertaking.Modality.MUST,
            new Performance(Draw.ASSIST, Optional.empty(), new Performance.Content.Itself()),
            new Window.Once(Optional.empty(), Slot.of(term), Slot.of(new Start.Occurrence())),
            new Undertaking.Terms(List.of(), List.of(), Slot.open()));
    return new Instrument(
        new Header(
            Draw.INSTRUMENT,
            "A pact",
            Force.BINDING,
            Optional.empty(),
            ZoneId.of("Europe/Kyiv"),
            Optional.empty(),
            List.of()),
        new Instrument.Cast(
            List.of(
                new Party(ADA, Optional.empty(), "Ada"), new Party(BOR, Optional.empty(), "Bor")),
            List.of()),
        new Vocabulary(
            Draw.EVENTS.stream()
                .map(e -> new Vocabulary.EventType(e, e.value(), List.of()))
                .toList(),
            List.of(new Vocabulary.ActType(Draw.ASSIST, "assist", false, List.of())),
            List.of(),
            List.of()),
        new Instrument.Deciders(List.of(), List.of()),
        List.of(new Provision(citation, "", "", List.of(Part.of(assist)))),
        StatusRules.silent(),
        List.of());
  }
}
