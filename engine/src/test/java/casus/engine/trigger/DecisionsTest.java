// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.engine.docket.Author;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.Event.Ballot;
import casus.engine.docket.OccasionId;
import casus.engine.view.Seen;
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
import casus.treaty.vote.VotingRule;
import casus.treaty.vote.VotingRule.Whole;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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
      case "any share" ->
          new VotingRule.Majority(new Fraction(0, 1), true, Whole.MEMBERS, List.of());
      case "more than half with C" ->
          new VotingRule.Majority(half, false, Whole.MEMBERS, concurring);
      case "two" -> new VotingRule.AtLeast(2, List.of());
      case "two with C" -> new VotingRule.AtLeast(2, concurring);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Decisions decisions(
      VotingRule rule, List<PartyId> members, BiFunction<PartyId, Instant, Verdict> entitled) {
    Question question =
        new Question(
            QUESTION,
            "",
            List.of(YES, NO),
            Slot.of(new Question.Answerer.ByBody(COUNCIL)),
            Slot.open(),
            Slot.open(),
            Optional.empty());
    Body body = new Body(COUNCIL, "", new Group.Listed(members), rule, List.of());
    return new Decisions(body, question, members, ZoneOffset.UTC, entitled);
  }

  /// A ballot such as `A:yes`, `B:against` or `C:abstains`.
  private static Seen ballot(String text, Instant at) {
    String[] parts = text.split(":", -1);
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
    assertEquals(
        List.of("A:yes " + hour(0), "B:abstains " + hour(3)),
        made.getFirst().entries().stream().map(EntryId::value).toList());
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
    Decisions.Decision made = decisions.by(hour(1)).decisions().getLast();
    assertEquals(NO, made.option());
    assertEquals(List.of(new EntryId("report " + hour(1))), made.entries());
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
    VotingRule rule = new VotingRule.SilenceProcedure(Term.of(2, Unit.HOURS));
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
    VotingRule rule = new VotingRule.SilenceProcedure(Term.of(2, Unit.HOURS));
    Decisions decisions = decisions(rule, ALL, DecisionsTest::everybody);
    decisions.add(ballot("A:yes", hour(0)));
    assertEquals("yes", last(decisions));
    assertEquals(Optional.of(hour(2).plusMillis(1)), decisions.by(hour(1)).next());
    decisions.add(ballot("B:against", hour(1)));
    assertEquals("none", last(decisions));
  }

  @Test
  void aVoteByNobodyEntitledOpensNoProcedure() {
    VotingRule rule = new VotingRule.SilenceProcedure(Term.of(2, Unit.HOURS));
    Decisions decisions =
        decisions(rule, ALL, (p, _) -> p.value().equals("A") ? Verdict.FALSE : Verdict.TRUE);
    decisions.add(ballot("A:yes", hour(0)));
    assertEquals("none", last(decisions));
  }
}
