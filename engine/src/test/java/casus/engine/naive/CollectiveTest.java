// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.Pacts;
import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Remark;
import casus.engine.obligation.Status;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.treaty.Instrument;
import casus.treaty.Performance;
import casus.treaty.Provision;
import casus.treaty.StatusRules;
import casus.treaty.Trigger;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Undertaking.Mode;
import casus.treaty.Vocabulary;
import casus.treaty.Window;
import casus.treaty.name.PartyId;
import casus.treaty.party.ConsentForm;
import casus.treaty.party.Exclusion;
import casus.treaty.party.Group;
import casus.treaty.place.Atlas;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// All or none, told to both programs: whoever fails the others frees them (rules 21a and 25).
///
/// Three guarantee together; hours are counted from the raid.
class CollectiveTest {
  private static final PartyId ADA = new PartyId("Ada");
  private static final PartyId BOR = new PartyId("Bor");
  private static final PartyId CID = new PartyId("Cid");
  private static final List<PartyId> ALL = List.of(ADA, BOR, CID);
  private static final PartyId OUTSIDE = new PartyId("Zed");
  private static final OccasionId RAID = new OccasionId("raid");
  private static final Instant START = Instant.parse("1914-08-02T05:00:00Z");
  private static final Citation TWO = Citation.of("article", "2");
  private static final Window TWO_HOURS =
      new Window.Once(
          Optional.empty(), Slot.of(Term.of(2, Unit.HOURS)), Slot.of(new Start.Occurrence()));

  private final List<Entry> entries = new ArrayList<>();
  private List<Part<Exclusion>> except = List.of();
  private Mode mode = new Mode.Collectively();
  private Window window = TWO_HOURS;
  private boolean standing;

  private static Instant hour(int hours) {
    return START.plus(Duration.ofHours(hours));
  }

  @BeforeEach
  void allHaveSigned() {
    ALL.forEach(p -> entry("consent of " + p, p, -999, consent(p)));
  }

  private static Event consent(PartyId party) {
    return new Event.ConsentExpressed(Draw.INSTRUMENT, ConsentForm.SIGNATURE, party);
  }

  private void entry(String id, PartyId by, int hours, Event event) {
    Author author = new Author(by.value());
    Optional<Instant> lodged = Optional.of(hour(hours));
    entries.add(
        new Entry(new EntryId(id), author, hour(hours), lodged, event, "", Optional.empty()));
  }

  private void raid(PartyId by) {
    List<Claim> claims =
        List.of(new Claim.What(List.of(Draw.EVENTS.getFirst())), new Claim.Who(List.of(by)));
    Account account = new Account(claims, new TreeSet<>());
    entry("raid", BOR, 0, new Event.OccurrenceAlleged(RAID, account));
  }

  private void helps(PartyId party, int hours) {
    Event act =
        new Event.ActReported(
            Draw.ASSIST, new TreeSet<>(List.of(party)), Optional.empty(), Optional.of(RAID));
    entry("help of " + party, party, hours, act);
  }

  private Instrument text() {
    Undertaking guarantee =
        new Undertaking(
            TWO,
            new Trigger(standing ? List.of() : Draw.EVENTS, Slot.open(), List.of()),
            new Undertaking.Bearers(mode, new Group.Listed(ALL), except),
            Modality.MUST,
            new Performance(Draw.ASSIST, Optional.empty(), new Performance.Content.Itself()),
            window,
            new Undertaking.Terms(List.of(), List.of(), Slot.open()));
    return new Instrument(
        Pacts.header(Draw.INSTRUMENT),
        Pacts.cast(ALL),
        new Vocabulary(
            Draw.EVENTS.stream()
                .map(e -> new Vocabulary.EventType(e, e.value(), List.of()))
                .toList(),
            List.of(new Vocabulary.ActType(Draw.ASSIST, "assist", false, List.of())),
            List.of(),
            List.of()),
        new Instrument.Deciders(List.of(), List.of()),
        List.of(new Provision(TWO.provision(), "", "", List.of(Part.of(guarantee)))),
        new StatusRules(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new StatusRules.Exit(TWO, Optional.empty(), Term.of(1, Unit.HOURS)))),
        List.of());
  }

  private Assessment told(int hours) {
    return told(hours, Choice.TEXT_ALONE);
  }

  private Assessment told(int hours, Choice choice) {
    Vantage vantage = new Vantage(hour(hours), Entry.LATEST);
    Docket docket = new Docket("story", entries);
    Assessment a = Engine.assess(text(), docket, vantage, choice, Atlas.EMPTY);
    NaiveAssessment naive = NaiveEngine.assess(text(), docket, vantage, choice, Atlas.EMPTY);
    assertEquals(List.of(), Comparison.differences(naive, Comparison.of(a)));
    return a;
  }

  private static Obligation one(Assessment a) {
    assertEquals(1, a.obligations().size());
    return a.obligations().getFirst();
  }

  private static void says(Grounds grounds, Inference inference, String... arguments) {
    assertTrue(
        grounds.list().stream()
            .anyMatch(g ->
                g instanceof Ground.ByInference(var found, var said, _)
                    && found == inference
                    && said.equals(List.of(arguments))),
        () -> inference + " in " + grounds);
  }

  @Test
  void whereAnOutsiderViolatesAllOweTogether() {
    raid(OUTSIDE);
    Obligation before = one(told(1));
    assertEquals(Status.DUE, before.status());
    assertEquals(ALL, before.bearers());
    ALL.forEach(p -> helps(p, 1));
    assertEquals(Status.FULFILLED, one(told(3)).status());
  }

  @Test
  void aGuarantorThatViolatesFreesTheOthersAndTheAnswerNamesIt() {
    raid(BOR);
    Assessment a = told(3);
    assertEquals(List.of(), a.obligations());
    NotOwed none = a.notOwed().getFirst();
    assertEquals(ALL, none.bearers());
    says(none.grounds(), Inference.FREED_BY_EXCLUSION, "article 2", "Bor", "Ada, Cid");
  }

  @Test
  void boundSeverallyTheOthersOweThoughOneOfThemViolates() {
    mode = new Mode.Each();
    except = List.of(Part.of(new Exclusion.OfAttributedState(Slot.open())));
    raid(BOR);
    assertEquals(
        List.of(List.of(ADA), List.of(CID)),
        told(1).obligations().stream().map(Obligation::bearers).toList());
  }

  @Test
  void boundForTheWholeOneThatActsIsEnough() {
    mode = new Mode.JointlyAndSeverally();
    raid(OUTSIDE);
    helps(ADA, 1);
    assertEquals(Status.FULFILLED, one(told(3)).status());
  }

  @Test
  void disputedAttributionIsOwedOnOneAccountAndNotOnTheOther() {
    raid(BOR);
    Account account = new Account(List.of(new Claim.Who(List.of(OUTSIDE))), new TreeSet<>());
    entry("account", CID, 1, new Event.AccountGiven(RAID, account));
    assertEquals(Status.CONTESTED, one(told(1)).status());
    Choice plain = Choice.TEXT_ALONE;
    assertEquals(Status.DUE, one(told(1, plain.withAccount(new Author("Cid")))).status());
    assertEquals(List.of(), told(1, plain.withAccount(new Author("Bor"))).obligations());
  }

  @Test
  void oneThatIsNotBoundFreesTheOthers() {
    entries.removeIf(e -> e.by().value().equals("Cid"));
    raid(OUTSIDE);
    Assessment a = told(3);
    assertEquals(List.of(), a.obligations());
    says(
        a.notOwed().getFirst().grounds(),
        Inference.FREED_BY_UNBOUND,
        "article 2",
        "Cid",
        "Ada, Bor");
  }

  @Test
  void oneLeftOutByNameIsNoneOfThem() {
    entries.removeIf(e -> e.by().value().equals("Cid"));
    except = List.of(Part.of(new Exclusion.OfParty(CID)));
    raid(OUTSIDE);
    assertEquals(List.of(ADA, BOR), one(told(1)).bearers());
  }

  @Test
  void oneThatAloneFailsIsInBreach() {
    raid(OUTSIDE);
    helps(ADA, 1);
    helps(BOR, 1);
    Obligation o = one(told(3));
    assertEquals(Status.BREACHED, o.status());
    assertEquals(List.of(new Remark.NotPerformedBy(List.of(CID))), o.notes().remarks());
  }

  @Test
  void severalThatFailFreeOneAnother() {
    raid(OUTSIDE);
    helps(ADA, 1);
    Obligation o = one(told(3));
    assertEquals(Status.LAPSED, o.status());
    assertEquals(hour(2).plusMillis(1), o.outcome().since());
    assertEquals(List.of(new Remark.FreedByFailure(List.of(BOR, CID))), o.notes().remarks());
    says(o.grounds(), Inference.FREED_BY_DEFAULT, "article 2", "Bor, Cid", "");
  }

  @Test
  void aStandingDutyOfAllEndsWhenOneLeaves() {
    standing = true;
    window = new Window.AtAllTimes(Optional.empty());
    entry("leaves", CID, 5, new Event.NoticeGiven(Draw.INSTRUMENT, Event.Notice.WITHDRAWAL, CID));
    assertEquals(Status.DUE, one(told(5)).status());
    Obligation o = one(told(9));
    assertEquals(Status.LAPSED, o.status());
    assertEquals(ALL, o.bearers());
    says(o.grounds(), Inference.FREED_BY_UNBOUND, "article 2", "Cid", "Ada, Bor");
  }
}
