// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.Pacts;
import casus.engine.Proceeding;
import casus.engine.docket.Account;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ineffective;
import casus.engine.obligation.Due;
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
import casus.treaty.Vocabulary;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.condition.Condition.Outcome;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.party.ConsentForm;
import casus.treaty.party.Group;
import casus.treaty.party.PartyRef;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Stories too rare among drawn cases to rely on, told to both programs.
///
/// Ada and Bor are bound since long ago; hours are counted from the raid.
class StoriesTest {
  private static final PartyId ADA = Draw.PARTIES.get(0);
  private static final PartyId BOR = Draw.PARTIES.get(1);
  private static final OccasionId RAID = new OccasionId("raid");
  private static final Instant START = Instant.parse("2022-03-01T00:00:00Z");
  private static final Citation ONE = Citation.of("article", "1");
  private static final Citation TWO = Citation.of("article", "2");
  private static final Term TWO_HOURS = Term.of(2, Unit.HOURS);
  private static final Window.Once WITHIN_TWO_HOURS =
      new Window.Once(Optional.empty(), Slot.of(TWO_HOURS), Slot.of(new Start.Occurrence()));
  private static final Window ALWAYS = new Window.AtAllTimes(Optional.empty());

  private final List<Entry> entries = new ArrayList<>();
  private final List<Undertaking> undertakings = new ArrayList<>();
  private StatusRules status = StatusRules.silent();

  private static Instant hour(int hours) {
    return START.plus(Duration.ofHours(hours));
  }

  @BeforeEach
  void bothAreBoundAndTheRaidIsReported() {
    entry("consent of Ada", ADA, hour(-999), consent(ADA));
    entry("consent of Bor", BOR, hour(-999), consent(BOR));
    entry("raid", BOR, START, raid());
  }

  private static Event consent(PartyId party) {
    return new Event.ConsentExpressed(Draw.INSTRUMENT, ConsentForm.SIGNATURE, party);
  }

  private static Event raid() {
    Account account =
        new Account(
            List.of(new Account.Claim.What(List.of(Draw.EVENTS.getFirst()))), new TreeSet<>());
    return new Event.OccurrenceAlleged(RAID, account);
  }

  private void entry(String id, PartyId by, Instant at, Event event) {
    entry(id, by, at, Optional.of(at), event);
  }

  private void entry(String id, PartyId by, Instant at, Optional<Instant> lodged, Event event) {
    Author author = new Author(by.value());
    entries.removeIf(e -> e.id().value().equals(id));
    entries.add(new Entry(new EntryId(id), author, at, lodged, event, "", Optional.empty()));
  }

  private void act(ActTypeId act, int hours, PartyId... actors) {
    Event event =
        new Event.ActReported(
            act, new TreeSet<>(List.of(actors)), Optional.empty(), Optional.of(RAID));
    entry(act + " at " + hours, actors[0], hour(hours), event);
  }

  private void deny(ActTypeId act, int hours, PartyId by, int when) {
    EntryId denied = new EntryId(act + " at " + hours);
    entry("denial by " + by, by, hour(when), new Event.ActDenied(denied));
  }

  private static Condition done(ActTypeId act, PartyId by) {
    return new Condition.HasDone(act, new PartyRef.Named(by));
  }

  /// A sentence for each of some parties, on an attack or, without events, standing.
  private static Undertaking sentence(
      Citation citation,
      List<EventTypeId> events,
      List<Condition> conditions,
      PartyId bearer,
      Modality modality,
      ActTypeId act,
      Window window) {
    return new Undertaking(
        citation,
        new Trigger(events, Slot.open(), conditions.stream().map(Part::of).toList()),
        new Undertaking.Bearers(
            new Undertaking.Mode.Each(), new Group.Listed(List.of(bearer)), List.of()),
        modality,
        new Performance(act, Optional.empty(), new Performance.Content.Itself()),
        window,
        new Undertaking.Terms(List.of(), List.of(), Slot.open()));
  }

  private static Undertaking assist(Window window, Condition... conditions) {
    return sentence(ONE, Draw.EVENTS, List.of(conditions), ADA, Modality.MUST, Draw.ASSIST, window);
  }

  private static Undertaking unless(Undertaking u, Condition excuse) {
    return new Undertaking(
        u.citation(),
        u.trigger(),
        u.bearers(),
        u.modality(),
        u.performance(),
        u.window(),
        new Undertaking.Terms(List.of(), List.of(Part.of(excuse)), Slot.open()));
  }

  private Instrument text() {
    return new Instrument(
        Pacts.header(Draw.INSTRUMENT),
        Pacts.cast(List.of(ADA, BOR)),
        new Vocabulary(
            Draw.EVENTS.stream()
                .map(e -> new Vocabulary.EventType(e, e.value(), List.of()))
                .toList(),
            Stream.of(Draw.ASSIST, Draw.APPEAL, Draw.STRIKE)
                .map(a -> new Vocabulary.ActType(a, a.value(), false, List.of()))
                .toList(),
            List.of(),
            List.of()),
        new Instrument.Deciders(List.of(), List.of()),
        undertakings.stream()
            .map(u -> new Provision(u.citation().provision(), "", "", List.of(Part.of(u))))
            .toList(),
        status,
        List.of());
  }

  /// What both programs say of the one obligation under a sentence.
  private Obligation told(Citation sentence, Instant asOf) {
    Vantage vantage = new Vantage(asOf, Entry.LATEST);
    Docket docket = new Docket("story", entries);
    Assessment a = Engine.assess(text(), docket, vantage, Choice.TEXT_ALONE, Atlas.EMPTY);
    NaiveAssessment naive =
        NaiveEngine.assess(text(), docket, vantage, Choice.TEXT_ALONE, Atlas.EMPTY);
    assertEquals(List.of(), Comparison.differences(naive, Comparison.of(a)));
    List<Obligation> found =
        a.obligations().stream().filter(o -> o.key().sentence().equals(sentence)).toList();
    assertEquals(1, found.size(), "under " + sentence);
    return found.getFirst();
  }

  private static void check(Obligation o, Status status, Instant since) {
    assertEquals(status, o.status());
    assertEquals(since, o.outcome().since());
  }

  @ParameterizedTest
  @CsvSource({"MUST, DUE", "MUST_NOT, DUE", "MAY, AVAILABLE"})
  void whatStandsLapsesWithTheBond(Modality modality, Status before) {
    Term notice = Term.of(10, Unit.HOURS);
    status =
        new StatusRules(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new StatusRules.Exit(TWO, Optional.empty(), notice)));
    undertakings.add(sentence(ONE, List.of(), List.of(), ADA, modality, Draw.STRIKE, ALWAYS));
    Event leaves = new Event.NoticeGiven(Draw.INSTRUMENT, Event.Notice.WITHDRAWAL, ADA);
    entry("leaves", ADA, hour(5), leaves);
    check(told(ONE, hour(15)), before, hour(-999));
    check(told(ONE, hour(20)), Status.LAPSED, hour(15).plusMillis(1));
  }

  @Test
  void anActThatIsDeniedLeavesTheDutyContestedOnceItIsLate() {
    undertakings.add(assist(WITHIN_TWO_HOURS));
    act(Draw.ASSIST, 1, ADA, BOR);
    deny(Draw.ASSIST, 1, BOR, 9);
    Obligation early = told(ONE, hour(2));
    check(early, Status.DUE, START);
    Remark disputed =
        new Remark.PerformanceDisputed(
            List.of(new EntryId("assist at 1"), new EntryId("denial by Bor")));
    assertEquals(List.of(disputed), early.notes().remarks());
    Obligation late = told(ONE, hour(3));
    check(late, Status.CONTESTED, hour(2).plusMillis(1));
    assertEquals(List.of(disputed), late.notes().remarks());
  }

  @Test
  void anExcuseAfterTheBreachIsRemarkedOn() {
    undertakings.add(unless(assist(WITHIN_TWO_HOURS), done(Draw.APPEAL, BOR)));
    Remark.NotPerformedBy notBy = new Remark.NotPerformedBy(List.of(ADA));
    act(Draw.APPEAL, 5, BOR);
    Obligation before = told(ONE, hour(4));
    check(before, Status.BREACHED, hour(2).plusMillis(1));
    assertEquals(notBy, before.notes().remarks().getFirst());
    act(Draw.ASSIST, 7, ADA);
    Obligation after = told(ONE, hour(8));
    check(after, Status.BREACHED, hour(2).plusMillis(1));
    assertEquals(
        List.of(
            notBy,
            new Remark.RemediedAt(hour(7), new EntryId("assist at 7")),
            new Remark.ExcusedAfterBreach(hour(5))),
        after.notes().remarks());
  }

  @Test
  void aBreachThatIsItsOwnExcuseIsExcusedJustAfter() {
    Condition breached =
        new Condition.UndertakingStands(ONE, new PartyRef.Named(ADA), Outcome.BREACHED);
    undertakings.add(unless(assist(WITHIN_TWO_HOURS), breached));
    Obligation o = told(ONE, hour(9));
    check(o, Status.BREACHED, hour(2).plusMillis(1));
    Remark excused = new Remark.ExcusedAfterBreach(hour(2).plusMillis(2));
    assertTrue(o.notes().remarks().contains(excused), o.notes()::toString);
  }

  @Test
  void anExcuseInTimeExcuses() {
    undertakings.add(unless(assist(WITHIN_TWO_HOURS), done(Draw.APPEAL, BOR)));
    act(Draw.APPEAL, 1, BOR);
    check(told(ONE, hour(1)), Status.EXCUSED, hour(1));
    check(told(ONE, hour(9)), Status.EXCUSED, hour(1));
  }

  /// Wherever a sentence looks for an appeal on a case, one that names none is told of.
  @ParameterizedTest
  @CsvSource({"nowhere", "condition", "excuse", "start", "while", "performance"})
  void anActThatIsLookedForOnACaseNamesOne(String where) {
    Condition appealed = done(Draw.APPEAL, BOR);
    Window since =
        new Window.Once(
            Optional.empty(),
            Slot.of(TWO_HOURS),
            Slot.of(new Start.Act(Draw.APPEAL, Optional.empty())));
    undertakings.add(
        switch (where) {
          case "nowhere" -> assist(WITHIN_TWO_HOURS);
          case "condition" -> assist(WITHIN_TWO_HOURS, new Condition.Not(appealed));
          case "excuse" -> unless(assist(WITHIN_TWO_HOURS), appealed);
          case "start" -> assist(since);
          case "while" -> assist(new Window.AtAllTimes(Optional.of(appealed)));
          default ->
              sentence(
                  ONE, Draw.EVENTS, List.of(), ADA, Modality.MUST, Draw.APPEAL, WITHIN_TWO_HOURS);
        });
    Event appeal =
        new Event.ActReported(
            Draw.APPEAL, new TreeSet<>(List.of(ADA)), Optional.empty(), Optional.empty());
    entry("appeal", ADA, hour(1), appeal);
    told(ONE, hour(1));
    Vantage vantage = new Vantage(hour(1), Entry.LATEST);
    Assessment a =
        Engine.assess(
            text(), new Docket("story", entries), vantage, Choice.TEXT_ALONE, Atlas.EMPTY);
    Ineffective lacking =
        new Ineffective(
            new EntryId("appeal"), Ineffective.Reason.NAMES_NO_OCCASION, Draw.APPEAL.value());
    assertEquals(where.equals("nowhere") ? List.of() : List.of(lacking), a.ineffective());
  }

  @Test
  void everyActAConditionNamesMayStartTheClock() {
    Condition either =
        new Condition.AnyOf(
            List.of(
                new Condition.AllOf(List.of(done(Draw.APPEAL, BOR))),
                new Condition.Not(new Condition.HasDone(Draw.STRIKE, new PartyRef.Bearer()))));
    Window open = new Window.Once(Optional.empty(), Slot.of(TWO_HOURS), Slot.open());
    undertakings.add(assist(open, either));
    act(Draw.APPEAL, 3, BOR);
    act(Draw.STRIKE, 6, BOR);
    Due.StartNotStated due = (Due.StartNotStated) told(ONE, hour(9)).due();
    assertEquals(
        List.of(START, START, START, hour(3), hour(6)),
        due.candidates().stream().map(Due.At::started).toList());
    assertEquals(new Start.Act(Draw.APPEAL, Optional.of(BOR)), due.candidates().get(3).start());
    assertEquals(new Start.Act(Draw.STRIKE, Optional.empty()), due.candidates().get(4).start());
    undertakings.add(sentence(TWO, Draw.EVENTS, List.of(), ADA, Modality.MUST, Draw.ASSIST, open));
    assertEquals(3, ((Due.StartNotStated) told(TWO, hour(9)).due()).candidates().size());
  }

  @Test
  void aReportWithoutAnHourOpensTheWindowAndNotTheClock() {
    entry("raid", BOR, START, Optional.empty(), raid());
    Window known =
        new Window.Once(Optional.empty(), Slot.of(TWO_HOURS), Slot.of(new Start.BecomingKnown()));
    undertakings.add(assist(known));
    check(told(ONE, hour(9)), Status.DUE, START);
    act(Draw.ASSIST, 5, ADA);
    check(told(ONE, hour(9)), Status.FULFILLED, hour(5));
  }

  /// What is reported happened before the report says it did; what was done after is seen all the
  /// same.
  @Test
  void aWindowThatOpensLaterIsLookedAtAgain() {
    Account account =
        new Account(
            List.of(
                new Account.Claim.What(List.of(Draw.EVENTS.getFirst())),
                new Account.Claim.When(START, Optional.empty())),
            new TreeSet<>());
    Event earlier = new Event.OccurrenceAlleged(RAID, account);
    entry("raid", BOR, hour(4), Optional.empty(), earlier);
    Window known =
        new Window.Once(Optional.empty(), Slot.of(TWO_HOURS), Slot.of(new Start.BecomingKnown()));
    undertakings.add(assist(known));
    act(Draw.ASSIST, 7, ADA);
    check(told(ONE, hour(9)), Status.FULFILLED, hour(7));
  }

  /// Ada must not strike at any time; once she has, Bor must assist on a raid.
  @ParameterizedTest
  @CsvSource({"-5, 0", "0, 0", "5, 5"})
  void aDutyOnACaseSeesWhatBecameOfAStandingOne(int strikes, int accrues) {
    undertakings.add(
        sentence(ONE, List.of(), List.of(), ADA, Modality.MUST_NOT, Draw.STRIKE, ALWAYS));
    Condition breached =
        new Condition.UndertakingStands(ONE, new PartyRef.Named(ADA), Outcome.BREACHED);
    undertakings.add(
        sentence(
            TWO,
            Draw.EVENTS,
            List.of(breached),
            BOR,
            Modality.MUST,
            Draw.ASSIST,
            WITHIN_TWO_HOURS));
    act(Draw.STRIKE, strikes, ADA);
    check(told(ONE, hour(9)), Status.BREACHED, hour(strikes));
    assertEquals(Optional.of(hour(accrues)), told(TWO, hour(9)).outcome().accrued());
  }

  @ParameterizedTest
  @CsvSource({"BREACHED, Ada", "FULFILLED, Bor"})
  void anotherOutcomeOrBearerIsNotMeant(Outcome outcome, String by) {
    undertakings.add(assist(WITHIN_TWO_HOURS));
    Condition stands =
        new Condition.UndertakingStands(ONE, new PartyRef.Named(new PartyId(by)), outcome);
    undertakings.add(
        sentence(
            TWO,
            Draw.EVENTS,
            List.of(new Condition.Not(stands)),
            BOR,
            Modality.MUST,
            Draw.APPEAL,
            WITHIN_TWO_HOURS));
    act(Draw.ASSIST, 1, ADA);
    check(told(ONE, hour(9)), Status.FULFILLED, hour(1));
    assertEquals(Optional.of(START), told(TWO, hour(9)).outcome().accrued());
  }

  @Test
  void aChainOfBreachesRunsThroughOneInstant() {
    Citation three = Citation.of("article", "3");
    undertakings.add(assist(WITHIN_TWO_HOURS));
    undertakings.add(after(TWO, ONE, ADA));
    undertakings.add(after(three, TWO, BOR));
    Instant late = hour(2).plusMillis(1);
    check(told(ONE, hour(9)), Status.BREACHED, late);
    assertEquals(Optional.of(late), told(TWO, hour(9)).outcome().accrued());
    assertEquals(Optional.of(late), told(three, hour(9)).outcome().accrued());
  }

  private Proceeding lodged() {
    Proceeding proceeding = Proceeding.of(text(), Choice.TEXT_ALONE, Atlas.EMPTY);
    entries.forEach(proceeding::lodge);
    return proceeding;
  }

  @Test
  void aReportThatComesAfterTheBreachWasSeenStillCounts() {
    undertakings.add(assist(WITHIN_TWO_HOURS));
    Proceeding proceeding = lodged();
    assertEquals(Status.BREACHED, proceeding.assessment(hour(9)).obligations().getFirst().status());
    act(Draw.ASSIST, 1, ADA);
    proceeding.lodge(entries.getLast());
    check(proceeding.assessment(hour(9)).obligations().getFirst(), Status.FULFILLED, hour(1));
    check(told(ONE, hour(9)), Status.FULFILLED, hour(1));
  }

  @Test
  void aLaterActIsAddedAndTheRestIsNotReadAgain() {
    undertakings.add(assist(WITHIN_TWO_HOURS));
    Proceeding proceeding = lodged();
    Assessment before = proceeding.assessment(hour(1));
    check(before.obligations().getFirst(), Status.DUE, START);
    Proceeding.Effort effort = proceeding.effort();
    assertTrue(effort.entries() >= entries.size(), effort::toString);
    act(Draw.ASSIST, 2, ADA);
    proceeding.lodge(entries.getLast());
    check(proceeding.assessment(hour(2)).obligations().getFirst(), Status.FULFILLED, hour(2));
    assertEquals(effort.entries() + 1, proceeding.effort().entries());
    assertEquals(effort.looks() + 1, proceeding.effort().looks());
  }

  @Test
  void anActThatComesBetweenOthersIsNotTakenForTheLast() {
    undertakings.add(assist(new Window.Once(Optional.empty(), Slot.open(), Slot.open())));
    act(Draw.ASSIST, 8, ADA);
    Proceeding proceeding = lodged();
    check(proceeding.assessment(hour(5)).obligations().getFirst(), Status.DUE, START);
    act(Draw.ASSIST, 6, ADA);
    proceeding.lodge(entries.getLast());
    check(proceeding.assessment(hour(7)).obligations().getFirst(), Status.FULFILLED, hour(6));
  }

  @Test
  void aLaterActStartsItsClock() {
    Start appeal = new Start.Act(Draw.APPEAL, Optional.empty());
    undertakings.add(
        assist(new Window.Once(Optional.empty(), Slot.of(TWO_HOURS), Slot.of(appeal))));
    Proceeding proceeding = lodged();
    check(proceeding.assessment(hour(1)).obligations().getFirst(), Status.DUE, START);
    act(Draw.APPEAL, 2, BOR);
    proceeding.lodge(entries.getLast());
    assertEquals(
        new Due.At(hour(4), appeal, hour(2), TWO_HOURS),
        proceeding.assessment(hour(3)).obligations().getFirst().due());
  }

  /// Bor must appeal within two hours of the raid once another sentence is breached.
  private static Undertaking after(Citation citation, Citation breached, PartyId by) {
    Condition stands =
        new Condition.UndertakingStands(breached, new PartyRef.Named(by), Outcome.BREACHED);
    return sentence(
        citation, Draw.EVENTS, List.of(stands), BOR, Modality.MUST, Draw.APPEAL, WITHIN_TWO_HOURS);
  }
}
