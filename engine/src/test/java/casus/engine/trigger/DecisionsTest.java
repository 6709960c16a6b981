// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.docket.Author;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.Event.Ballot;
import casus.engine.docket.OccasionId;
import casus.engine.view.Seen;
import casus.testkit.Seeds;
import casus.treaty.Body;
import casus.treaty.Question;
import casus.treaty.name.BodyId;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.party.Group;
import casus.treaty.text.Slot;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import casus.treaty.vote.Fraction;
import casus.treaty.vote.Quorum;
import casus.treaty.vote.VotingRule;
import casus.treaty.vote.VotingRule.Whole;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How each voting rule decides, ballot by ballot (rule 15).
class DecisionsTest {
  private static final Instant START = Instant.parse("2022-03-01T00:00:00Z");
  private static final BodyId COUNCIL = new BodyId("Council");
  private static final QuestionId QUESTION = new QuestionId("action");
  private static final OccasionId RAID = new OccasionId("raid");
  private static final Option YES = new Option("yes");
  private static final Option NO = new Option("no");
  private static final List<PartyId> ALL =
      List.of(new PartyId("A"), new PartyId("B"), new PartyId("C"));

  private static Verdict everybody(PartyId member, Instant at) {
    return Verdict.TRUE;
  }

  private static VotingRule rule(String name) {
    List<PartyId> concurring = List.of(ALL.getLast());
    Fraction half = new Fraction(1, 2);
    return switch (name) {
      case "unanimity" -> new VotingRule.Unanimity();
      case "consensus" -> new VotingRule.Consensus();
      case "more than half" -> new VotingRule.Majority(half, false, Whole.MEMBERS, List.of());
      case "half" -> new VotingRule.Majority(half, true, Whole.VOTING, List.of());
      case "more than half of votes" ->
          new VotingRule.Majority(half, false, Whole.VOTING, List.of());
      case "more than half of those present" ->
          new VotingRule.Majority(half, false, Whole.PRESENT, List.of());
      case "two thirds of those present" ->
          new VotingRule.Majority(new Fraction(2, 3), true, Whole.PRESENT, List.of());
      case "any share" ->
          new VotingRule.Majority(new Fraction(0, 1), true, Whole.MEMBERS, List.of());
      case "more than half with C" ->
          new VotingRule.Majority(half, false, Whole.MEMBERS, concurring);
      case "two" -> new VotingRule.AtLeast(2, List.of());
      case "silence" -> new VotingRule.SilenceProcedure(Term.of(2, Unit.HOURS));
      case "two with C" -> new VotingRule.AtLeast(2, concurring);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Decisions decisions(
      VotingRule rule, List<PartyId> members, BiFunction<PartyId, Instant, Verdict> entitled) {
    return decisions(rule, Optional.empty(), members, entitled);
  }

  private static Decisions decisions(
      VotingRule rule,
      Optional<Quorum> quorum,
      List<PartyId> members,
      BiFunction<PartyId, Instant, Verdict> entitled) {
    Question question =
        new Question(
            QUESTION,
            "",
            List.of(YES, NO),
            Slot.of(new Question.Answerer.ByBody(COUNCIL)),
            Slot.open(),
            Slot.open(),
            Optional.empty());
    Body body = new Body(COUNCIL, "", new Group.Listed(members), rule, quorum, List.of());
    Decisions.Seats seats =
        new Decisions.Seats() {
          @Override
          public boolean sits(PartyId member, Instant at) {
            return true;
          }

          @Override
          public Verdict entitled(PartyId member, Instant at) {
            return entitled.apply(member, at);
          }
        };
    return new Decisions(body, question, members, ZoneOffset.UTC, seats);
  }

  /// A ballot such as `A:yes`, `B:against` or `C:abstains`, or `C:absent` as the body records it.
  private static Seen ballot(String text, Instant at) {
    String[] parts = text.split(":", -1);
    if (parts[1].equals("absent")) {
      PartyId member = new PartyId(parts[0]);
      Event absence = new Event.AbsenceRecorded(COUNCIL, QUESTION, RAID, member);
      return seen("Council", text, at, absence);
    }
    Ballot ballot =
        switch (parts[1]) {
          case "against" -> new Ballot.Against();
          case "abstains" -> new Ballot.Abstention();
          default -> new Ballot.For(new Option(parts[1]));
        };
    return seen(parts[0], text, at, new Event.VoteCast(COUNCIL, QUESTION, RAID, ballot));
  }

  private static Seen seen(String by, String id, Instant at, Event event) {
    return Seen.of(
        new Entry(
            new EntryId(id + " " + at),
            new Author(by),
            at,
            Optional.of(at),
            event,
            "",
            Optional.empty()));
  }

  private static Instant hour(double hours) {
    return START.plusMillis(Math.round(hours * 3_600_000));
  }

  private static String last(Decisions decisions) {
    List<Decisions.Decision> made = decisions.by(Entry.LATEST).decisions();
    return made.isEmpty() ? "none" : made.getLast().option().value();
  }

  @ParameterizedTest
  @CsvSource({
    "unanimity, A:yes B:yes C:yes, yes",
    "unanimity, A:yes B:yes, none",
    "unanimity, A:yes B:yes C:abstains, none",
    "unanimity, A:no B:no C:no, no",
    "consensus, A:yes B:abstains C:abstains, yes",
    "consensus, A:yes B:yes C:against, none",
    "consensus, A:yes B:yes C:no, none",
    "consensus, A:yes B:yes, none",
    "consensus, A:abstains B:abstains C:abstains, none",
    "more than half, A:yes B:yes, yes",
    "more than half, A:yes B:against C:abstains, none",
    "more than half, A:yes B:no C:no, no",
    "more than half of votes, A:against B:yes, none",
    "more than half of votes, A:abstains B:yes, yes",
    "more than half of votes, A:against B:no C:yes, none",
    "half, A:against B:yes, yes",
    "half, A:against B:against C:yes, none",
    "any share, A:against B:abstains, none",
    "any share, A:yes, yes",
    "more than half with C, C:against A:yes B:yes, none",
    "more than half with C, C:no A:yes B:yes, none",
    "more than half with C, C:abstains A:yes B:yes, yes",
    "more than half with C, A:yes B:yes, yes",
    "two, A:yes, none",
    "two, A:yes B:yes, yes",
    "two, A:yes A:against B:yes, none",
    "two, A:against A:yes B:yes, yes",
    "two with C, C:against A:yes B:yes, none",
    "two with C, C:against A:yes B:yes C:abstains, yes",
    "two with C, C:absent A:yes B:yes, yes",
    "more than half with C, C:absent A:yes B:yes, yes",
    "unanimity, A:yes B:yes C:absent, none",
    "consensus, A:yes B:abstains C:absent, yes",
    "consensus, C:absent A:yes B:yes, yes",
    "consensus, A:yes C:absent, none",
    "consensus, A:yes B:yes C:against C:absent, none",
    "more than half of those present, A:yes B:abstains C:absent, yes",
    "more than half of those present, B:abstains A:yes C:absent, none",
    "two thirds of those present, B:abstains A:yes C:yes, yes",
  })
  void aRuleIsMetByBallots(String rule, String ballots, String decided) {
    Decisions decisions = decisions(rule(rule), ALL, DecisionsTest::everybody);
    int hour = 0;
    for (String text : ballots.split(" ", -1)) {
      decisions.add(ballot(text, hour(hour++)));
    }
    assertEquals(decided, last(decisions));
  }

  @Test
  void oneMemberAloneIsUnanimous() {
    Decisions decisions = decisions(rule("unanimity"), ALL.subList(0, 1), DecisionsTest::everybody);
    decisions.add(ballot("A:yes", START));
    assertEquals("yes", last(decisions));
  }

  @Test
  void aVoteByNobodyEntitledTakesNoTally() {
    BiFunction<PartyId, Instant, Verdict> later =
        (p, at) ->
            p.value().equals("C") || at.isBefore(hour(1)) && p.value().equals("A")
                ? Verdict.FALSE
                : Verdict.TRUE;
    Decisions decisions = decisions(new VotingRule.AtLeast(1, List.of()), ALL, later);
    decisions.add(ballot("A:yes", hour(0)));
    decisions.add(ballot("C:yes", hour(2)));
    assertEquals("none", last(decisions));
    decisions.add(ballot("B:abstains", hour(3)));
    List<Decisions.Decision> made = decisions.by(Entry.LATEST).decisions();
    assertEquals(List.of(hour(3)), made.stream().map(Decisions.Decision::at).toList());
    assertEquals(Optional.of(hour(3)), decisions.first().map(Decisions.First::at));
    assertEquals(
        List.of("A:yes " + hour(0), "B:abstains " + hour(3), "C:yes " + hour(2)),
        decisions.by(hour(3)).considered().stream().map(EntryId::value).toList());
  }

  @Test
  void whatIsConsideredAndWhenToLookAgain() {
    Decisions decisions = decisions(rule("two"), ALL, DecisionsTest::everybody);
    decisions.add(ballot("A:yes", hour(0)));
    decisions.add(ballot("B:yes", hour(1)));
    Decisions.Result before = decisions.by(hour(0.5));
    assertEquals(List.of(new EntryId("A:yes " + hour(0))), before.considered());
    assertEquals(List.of(), before.decisions());
    assertEquals(Optional.of(hour(1)), before.next());
    assertEquals(2, decisions.by(hour(1)).considered().size());
    assertEquals(Optional.empty(), decisions.by(hour(1)).next());
  }

  @Test
  void aReportPrevailsOverVotesOfItsInstant() {
    Decisions decisions = decisions(rule("two"), ALL, DecisionsTest::everybody);
    decisions.add(ballot("A:yes", hour(0)));
    decisions.add(ballot("B:yes", hour(1)));
    Event report = new Event.DecisionReported(COUNCIL, QUESTION, RAID, NO, Optional.empty());
    decisions.add(seen("Council", "report", hour(1), report));
    Decisions.Result result = decisions.by(hour(1));
    assertEquals(NO, result.decisions().getLast().option());
    assertTrue(result.considered().contains(new EntryId("report " + hour(1))));
  }

  /// Nothing hangs on what was asked before, nor on which votes were in by then.
  @Test
  void theSameInWhateverOrderItIsAsked() {
    Seeds.forAll("decisions asked in any order", 1_000, this::askInAnyOrder);
  }

  private void askInAnyOrder(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    VotingRule rule = rule(List.of("unanimity", "two", "silence").get(random.nextInt(3)));
    Decisions decisions = decisions(rule, ALL, DecisionsTest::everybody);
    List<Seen> added = new ArrayList<>();
    double now = 0;
    for (int i = 0; i < 12; i++) {
      if (random.nextBoolean()) {
        now += random.nextInt(5) / 2.0;
        String member = List.of("A", "B", "C").get(random.nextInt(3));
        String said = List.of("yes", "yes", "no", "abstains", "absent").get(random.nextInt(5));
        added.add(ballot(member + ":" + said, hour(now)));
        decisions.add(added.getLast());
      } else {
        Decisions anew = decisions(rule, ALL, DecisionsTest::everybody);
        added.forEach(anew::add);
        Instant at = hour(random.nextInt(60) / 4.0);
        assertEquals(anew.by(at), decisions.by(at));
        Decisions other = decisions(rule, ALL, DecisionsTest::everybody);
        added.forEach(other::add);
        Optional<Instant> first =
            other.by(Entry.LATEST).decisions().stream().map(Decisions.Decision::at).findFirst();
        assertEquals(
            first.map(f -> new Decisions.First(f, other.by(f).considered())), decisions.first());
      }
    }
  }

  /// A procedure of two hours runs to 02:00 and is kept just after; times are hours of the day.
  @ParameterizedTest
  @CsvSource({
    "A:yes@0, yes@2",
    "A:no@0, no@2",
    "A:abstains@0, none",
    "A:yes@0 B:abstains@1, yes@2",
    "A:yes@0 B:against@1, none",
    "A:yes@0 B:no@1, no@3",
    "A:yes@0 B:against@2, none",
    "A:yes@0 A:yes@1, yes@2",
    "A:yes@0 A:yes@2, yes@2",
    "A:yes@0 B:against@1 C:yes@1.5, yes@3.5",
    "B:against@0 A:yes@0, none",
    "A:yes@0 B:against@3, yes@2",
    "A:yes@0 B:abstains@5 A:yes@6, yes@2 yes@8",
    "B:against@0 A:yes@1, yes@3",
  })
  void silenceIsKeptOrBroken(String ballots, String decided) {
    VotingRule rule = rule("silence");
    Decisions decisions = decisions(rule, ALL, DecisionsTest::everybody);
    for (String text : ballots.split(" ", -1)) {
      String[] parts = text.split("@", -1);
      decisions.add(ballot(parts[0], hour(Double.parseDouble(parts[1]))));
    }
    List<String> made =
        decisions.by(Entry.LATEST).decisions().stream()
            .map(d -> d.option() + " " + d.at().minusMillis(1))
            .toList();
    List<String> expected =
        decided.equals("none")
            ? List.of()
            : List.of(decided.split(" ", -1)).stream().map(DecisionsTest::made).toList();
    assertEquals(expected, made);
  }

  private static String made(String decided) {
    String[] parts = decided.split("@", -1);
    return parts[0] + " " + hour(Double.parseDouble(parts[1]));
  }

  @Test
  void silenceBreaksThoughItsEndWasLookedAtBefore() {
    VotingRule rule = rule("silence");
    Decisions decisions = decisions(rule, ALL, DecisionsTest::everybody);
    decisions.add(ballot("A:yes", hour(0)));
    assertEquals("yes", last(decisions));
    assertEquals(Optional.of(hour(2).plusMillis(1)), decisions.by(hour(1)).next());
    decisions.add(ballot("B:against", hour(1)));
    assertEquals("none", last(decisions));
  }

  @Test
  void aVoteByNobodyEntitledOpensNoProcedure() {
    VotingRule rule = rule("silence");
    Decisions decisions =
        decisions(rule, ALL, (p, _) -> p.value().equals("A") ? Verdict.FALSE : Verdict.TRUE);
    decisions.add(ballot("A:yes", hour(0)));
    assertEquals("none", last(decisions));
  }

  private static List<PartyId> members(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> new PartyId("M" + i)).toList();
  }

  /// Ballots of all at one instant: so many for, against, abstaining, and recorded as absent.
  private static String decided(
      VotingRule rule,
      Optional<Quorum> quorum,
      int size,
      int excluded,
      int yes,
      int against,
      int abstaining,
      int absent) {
    List<PartyId> all = members(size);
    List<PartyId> out = all.subList(size - excluded, size);
    Decisions decisions =
        decisions(rule, quorum, all, (p, _) -> out.contains(p) ? Verdict.FALSE : Verdict.TRUE);
    int next = 0;
    for (String word :
        Stream.of(
                Collections.nCopies(yes, "yes"),
                Collections.nCopies(against, "against"),
                Collections.nCopies(abstaining, "abstains"),
                Collections.nCopies(absent, "absent"))
            .flatMap(List::stream)
            .toList()) {
      decisions.add(ballot(all.get(next++) + ":" + word, START));
    }
    return last(decisions);
  }

  /// Twelve of twenty-one (Kuwait, August 1990) are no two thirds of the members, but of those
  /// voting; seventeen of twenty-one with four abstentions (the Falklands in 1982) are of all.
  @ParameterizedTest
  @CsvSource({
    "MEMBERS, 21, 0, 12, 3, 5, 1, none",
    "ENTITLED, 21, 0, 12, 3, 5, 1, none",
    "ENTITLED, 21, 3, 12, 0, 5, 1, yes",
    "MEMBERS, 21, 3, 12, 0, 5, 1, none",
    "PRESENT, 21, 0, 12, 3, 5, 1, none",
    "PRESENT, 21, 0, 12, 3, 3, 3, yes",
    "VOTING, 21, 0, 12, 3, 5, 1, yes",
    "VOTING, 21, 0, 12, 7, 1, 1, none",
    "MEMBERS, 21, 0, 17, 0, 4, 0, yes",
    "MEMBERS, 21, 0, 14, 0, 7, 0, yes",
    "MEMBERS, 21, 0, 13, 0, 8, 0, none",
  })
  void twoThirdsDependOnTheirBase(
      Whole base, int size, int out, int yes, int against, int abstain, int absent, String made) {
    VotingRule rule = new VotingRule.Majority(new Fraction(2, 3), true, base, List.of());
    assertEquals(made, decided(rule, Optional.empty(), size, out, yes, against, abstain, absent));
  }

  @ParameterizedTest
  @CsvSource({
    "2/3 MEMBERS, 21, 0, 8, 2, 3, none",
    "2/3 MEMBERS, 21, 0, 8, 2, 4, yes",
    "2/3 MEMBERS, 21, 9, 8, 2, 2, none",
    "2/3 ENTITLED, 21, 9, 8, 0, 0, yes",
    "9, 15, 0, 5, 1, 2, none",
    "9, 15, 0, 5, 1, 3, yes",
  })
  void nothingIsDecidedWithoutAQuorum(
      String asked, int size, int out, int yes, int against, int abstain, String made) {
    String[] parts = asked.split(" ", -1);
    Quorum quorum =
        parts.length == 1
            ? new Quorum.AtLeast(Integer.parseInt(asked))
            : new Quorum.Share(new Fraction(2, 3), true, Quorum.Count.valueOf(parts[1]));
    VotingRule rule = new VotingRule.Majority(new Fraction(1, 2), false, Whole.VOTING, List.of());
    assertEquals(made, decided(rule, Optional.of(quorum), size, out, yes, against, abstain, 0));
  }

  @Test
  void halfIsNoQuorumOfMoreThanHalf() {
    Quorum quorum = new Quorum.Share(new Fraction(1, 2), false, Quorum.Count.MEMBERS);
    VotingRule rule = new VotingRule.AtLeast(1, List.of());
    assertEquals("none", decided(rule, Optional.of(quorum), 4, 0, 2, 0, 0, 2));
    assertEquals("yes", decided(rule, Optional.of(quorum), 4, 0, 2, 0, 1, 1));
  }

  /// June 1950: one permanent member stays away from the Council of eleven, another abstains.
  @Test
  void anAbsentPermanentMemberDoesNotBlock() {
    List<PartyId> all = members(11);
    VotingRule rule = new VotingRule.AtLeast(7, all.subList(6, 11));
    assertEquals("yes", decided(rule, Optional.empty(), 11, 0, 9, 0, 1, 1));
    assertEquals("none", decided(rule, Optional.empty(), 11, 0, 9, 1, 0, 1));
  }
}
