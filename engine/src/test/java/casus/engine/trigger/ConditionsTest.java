// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Author;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import casus.engine.obligation.Untimed;
import casus.engine.vantage.Choice;
import casus.treaty.Question;
import casus.treaty.Vocabulary;
import casus.treaty.condition.Condition;
import casus.treaty.condition.Condition.TrackState;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.name.TrackId;
import casus.treaty.party.Group;
import casus.treaty.party.PartyRef;
import casus.treaty.text.Slot;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What is told of conditions, what they wait for, and when they are to be looked at again.
class ConditionsTest {
  private static final Term TWO_HOURS = Term.of(2, Unit.HOURS);
  private static final QuestionId QUESTION = new QuestionId("gravity");
  private static final Option YES = new Option("yes");
  private static final Option NO = new Option("no");
  private static final Condition ADA_ASSISTED =
      new Condition.HasDone(Sample.ASSIST, new PartyRef.Named(Sample.ADA));

  private static Ground told(Inference inference, List<String> arguments, String... entries) {
    return new Ground.ByInference(
        inference, arguments, List.of(entries).stream().map(EntryId::new).toList());
  }

  private static void check(Verdict verdict, Truth truth, Ground ground, Missing... missing) {
    assertEquals(truth, verdict.truth());
    assertEquals(List.of(ground), verdict.grounds().list());
    assertEquals(List.of(missing), verdict.missing());
  }

  /// When a condition asks to be looked at again.
  private static List<Instant> again(Sample sample, Condition condition, Instant at) {
    TreeSet<Instant> found = new TreeSet<>();
    Verdict _ = sample.evaluator(found::add).verdict(condition, sample.subject(at));
    return List.copyOf(found);
  }

  @Test
  void aTermRunsFromItsStartAndHasPassedJustAfterItsEnd() {
    Sample sample = new Sample().alleged("a", "Ada");
    Condition passed = new Condition.HasPassed(TWO_HOURS, new Start.Occurrence());
    List<String> arguments = List.of("2 hours", new Start.Occurrence().toString());
    check(
        sample.verdict(passed, Sample.hour(2)),
        Truth.FALSE,
        told(Inference.TERM_RUNNING, arguments, "a"));
    check(
        sample.verdict(passed, Sample.hour(2).plusMillis(1)),
        Truth.TRUE,
        told(Inference.TERM_PASSED, arguments, "a"));
    assertEquals(List.of(Sample.hour(2).plusMillis(1)), again(sample, passed, Sample.START));
  }

  @Test
  void aClockThatStartsLaterIsLookedAtWhenItStarts() {
    Start act = new Start.Act(Sample.ASSIST, Optional.of(Sample.ADA));
    Sample sample =
        new Sample()
            .alleged("a", "Ada")
            .act("by Bor", Sample.ASSIST, Sample.hour(3), Optional.empty(), Sample.BOR)
            .act("by Ada", Sample.ASSIST, Sample.hour(5), Optional.empty(), Sample.ADA);
    Condition passed = new Condition.HasPassed(TWO_HOURS, act);
    check(
        sample.verdict(passed, Sample.hour(4)),
        Truth.UNDETERMINED,
        told(Inference.TERM_NOT_STARTED, List.of("2 hours", act.toString())),
        new Missing.ClockStart(act, Sample.RAID, List.of()));
    assertEquals(List.of(Sample.hour(5)), again(sample, passed, Sample.hour(4)));
    assertEquals(List.of(Sample.hour(7).plusMillis(1)), again(sample, passed, Sample.hour(5)));
    assertEquals(Truth.FALSE, sample.verdict(passed, Sample.hour(5)).truth());
  }

  @Test
  void aReportWithoutAnHourKeepsTheClockAndIsNamed() {
    Event alleged =
        new Event.OccurrenceAlleged(
            Sample.RAID, new casus.engine.docket.Account(List.of(), new TreeSet<>()));
    Sample sample = new Sample().entry("a", "Ada", Sample.START, Optional.empty(), alleged);
    Start known = new Start.BecomingKnown();
    Untimed untimed = new Untimed(known, new EntryId("a"), new Author("Ada"));
    check(
        sample.verdict(new Condition.HasPassed(TWO_HOURS, known), Sample.hour(5)),
        Truth.UNDETERMINED,
        told(Inference.TERM_NOT_STARTED, List.of("2 hours", known.toString()), "a"),
        new Missing.ClockStart(known, Sample.RAID, List.of(untimed)));
    Evaluator evaluator = sample.evaluator(_ -> {});
    Subject subject = sample.subject(Sample.hour(5));
    assertEquals(Optional.of(Sample.START), evaluator.earliest(known, subject));
    assertEquals(List.of(new EntryId("a")), evaluator.considered(known, subject));
    assertEquals(Optional.empty(), evaluator.earliest(new Start.Occurrence(), subject));
  }

  @Test
  void anActIsAwaitedThenDoneAndDisputedOnceDenied() {
    Sample sample = new Sample().alleged("a", "Ada");
    check(
        sample.verdict(ADA_ASSISTED, Sample.START),
        Truth.UNDETERMINED,
        told(Inference.ACT_NOT_DONE, List.of("assist", "Ada")),
        new Missing.Act(Sample.ASSIST, List.of(Sample.ADA), Sample.RAID));
    sample.act("b", Sample.ASSIST, Sample.hour(2), Optional.empty(), Sample.ADA, Sample.BOR);
    assertEquals(Truth.UNDETERMINED, sample.verdict(ADA_ASSISTED, Sample.hour(1)).truth());
    assertEquals(List.of(Sample.hour(2)), again(sample, ADA_ASSISTED, Sample.hour(1)));
    assertEquals(List.of(), again(sample, ADA_ASSISTED, Sample.hour(2)));
    check(
        sample.verdict(ADA_ASSISTED, Sample.hour(2)),
        Truth.TRUE,
        told(Inference.ACT_DONE, List.of("assist", "Ada, Bor"), "b"));
    sample.entry("c", "Bor", Sample.hour(9), new Event.ActDenied(new EntryId("b")));
    check(
        sample.verdict(ADA_ASSISTED, Sample.hour(2)),
        Truth.CONTESTED,
        told(Inference.ACT_DISPUTED, List.of("assist", "Ada, Bor"), "b", "c"),
        new Missing.DisputedAct(Sample.ASSIST, List.of(Sample.ADA, Sample.BOR), Sample.RAID));
  }

  @Test
  void oneEvaluatorSeesWhatIsDoneFromInstantToInstant() {
    Sample sample =
        new Sample()
            .alleged("a", "Ada")
            .act("b", Sample.ASSIST, Sample.hour(2), Optional.empty(), Sample.ADA);
    TreeSet<Instant> again = new TreeSet<>();
    Evaluator evaluator = sample.evaluator(again::add);
    for (int asked = 0; asked < 2; asked++) {
      again.clear();
      assertEquals(
          Truth.UNDETERMINED,
          evaluator.verdict(ADA_ASSISTED, sample.subject(Sample.hour(1))).truth());
      assertEquals(List.of(Sample.hour(2)), List.copyOf(again));
    }
    assertEquals(
        Truth.TRUE, evaluator.verdict(ADA_ASSISTED, sample.subject(Sample.hour(2))).truth());
  }

  @Test
  void whomItWasDoneToMayDenyItAndAStrangerMayNot() {
    Sample sample =
        new Sample()
            .alleged("a", "Ada")
            .act("b", Sample.ASSIST, Sample.hour(2), Optional.of(Sample.CID), Sample.ADA);
    sample.entry("c", "Dun", Sample.hour(3), new Event.ActDenied(new EntryId("b")));
    assertEquals(Truth.TRUE, sample.verdict(ADA_ASSISTED, Sample.hour(4)).truth());
    sample.entry("d", "Cid", Sample.hour(3), new Event.ActDenied(new EntryId("b")));
    assertEquals(Truth.CONTESTED, sample.verdict(ADA_ASSISTED, Sample.hour(4)).truth());
    sample.taking(Choice.TEXT_ALONE.withAccount(new Author("Cid")));
    assertEquals(Truth.UNDETERMINED, sample.verdict(ADA_ASSISTED, Sample.hour(4)).truth());
    assertEquals(
        List.of(new EntryId("b"), new EntryId("d")),
        List.copyOf(sample.verdict(ADA_ASSISTED, Sample.hour(4)).grounds().entries()));
    sample.taking(Choice.TEXT_ALONE.withAccount(new Author("Ada")));
    assertEquals(Truth.TRUE, sample.verdict(ADA_ASSISTED, Sample.hour(4)).truth());
  }

  @Test
  void whatTheAttackedStateDeniesIsDisputed() {
    Sample sample =
        new Sample()
            .alleged("a", "Ada", new Claim.Against(List.of(Sample.CID)))
            .act("b", Sample.ASSIST, Sample.hour(2), Optional.empty(), Sample.ADA)
            .entry("c", "Cid", Sample.hour(3), new Event.ActDenied(new EntryId("b")));
    assertEquals(Truth.CONTESTED, sample.verdict(ADA_ASSISTED, Sample.hour(4)).truth());
  }

  @Test
  void anActOfAKindIsNoneOfAnother() {
    Sample sample =
        new Sample()
            .alleged("a", "Ada")
            .act("b", Sample.CONSULT, Sample.hour(2), Optional.empty(), Sample.ADA, Sample.BOR);
    Condition consulted =
        new Condition.HasDone(Sample.CONSULT, new PartyRef.AnyOf(Sample.GUARANTOR));
    Condition other =
        new Condition.HasDone(new ActTypeId("arm"), new PartyRef.AnyOf(Sample.GUARANTOR));
    assertEquals(Truth.TRUE, sample.verdict(consulted, Sample.hour(2)).truth());
    assertEquals(Truth.UNDETERMINED, sample.verdict(other, Sample.hour(2)).truth());
  }

  private static Question question(Question.Answerer by, boolean limited) {
    return new Question(
        QUESTION,
        "",
        List.of(YES, NO),
        Slot.of(by),
        limited
            ? Slot.of(new Question.Limit(TWO_HOURS, Slot.of(new Start.Occurrence())))
            : Slot.open(),
        limited ? Slot.of(YES) : Slot.open(),
        Optional.empty());
  }

  private static Event answer(Option option) {
    return new Event.QuestionAnswered(QUESTION, Sample.RAID, option, Optional.empty());
  }

  private static Question.Answerer anyGuarantor() {
    return new Question.Answerer.AnyOf(new Group.InRole(Sample.GUARANTOR));
  }

  @Test
  void anAnswerThatIsMissingIsAwaitedFromTheCompetent() {
    Sample sample = new Sample().alleged("a", "Ada").with(question(anyGuarantor(), true));
    Condition yes = new Condition.IsAnswered(QUESTION, List.of(YES));
    List<PartyId> who = List.of(Sample.ADA, Sample.BOR);
    check(
        sample.verdict(yes, Sample.hour(2)),
        Truth.UNDETERMINED,
        told(Inference.QUESTION_UNANSWERED, List.of("gravity", "Ada, Bor"), "a"),
        new Missing.Answer(QUESTION, Sample.RAID, who, Optional.of(Sample.hour(2))));
    assertEquals(List.of(Sample.hour(2).plusMillis(1)), again(sample, yes, Sample.START));
    check(
        sample.verdict(yes, Sample.hour(2).plusMillis(1)),
        Truth.TRUE,
        told(Inference.QUESTION_BY_DEFAULT, List.of("gravity", "yes"), "a"));
  }

  @Test
  void answersThatDifferNeedOneMore() {
    Sample sample =
        new Sample()
            .alleged("a", "Ada")
            .with(question(anyGuarantor(), false))
            .entry("b", "Ada", Sample.hour(1), answer(YES))
            .entry("c", "Bor", Sample.hour(2), answer(NO));
    Condition yes = new Condition.IsAnswered(QUESTION, List.of(YES));
    Ground byAda = told(Inference.QUESTION_ANSWERED, List.of("gravity", "yes", "Ada"), "b");
    Ground byBor = told(Inference.QUESTION_ANSWERED, List.of("gravity", "no", "Bor"), "c");
    check(sample.verdict(yes, Sample.hour(1)), Truth.TRUE, byAda);
    assertEquals(List.of(Sample.hour(2)), again(sample, yes, Sample.hour(1)));
    Verdict both = sample.verdict(yes, Sample.hour(2));
    assertEquals(Truth.CONTESTED, both.truth());
    assertEquals(
        Grounds.all(List.of(byAda, byBor, told(Inference.QUESTION_CONTESTED, List.of("gravity")))),
        both.grounds());
    assertEquals(
        List.of(
            new Missing.Answer(
                QUESTION, Sample.RAID, List.of(Sample.ADA, Sample.BOR), Optional.empty())),
        both.missing());
  }

  @Test
  void aQuestionNobodyMayAnswerWaitsForNobody() {
    Sample sample = new Sample().alleged("a", "Ada");
    check(
        sample.verdict(new Condition.IsAnswered(QUESTION, List.of(YES)), Sample.START),
        Truth.UNDETERMINED,
        told(Inference.QUESTION_WITHOUT_ANSWERER, List.of("gravity")),
        new Missing.Answer(QUESTION, Sample.RAID, List.of(), Optional.empty()));
  }

  @Test
  void aNegotiationNamesWhatKeepsItsClock() {
    TrackId talks = new TrackId("talks");
    Event alleged =
        new Event.OccurrenceAlleged(
            Sample.RAID, new casus.engine.docket.Account(List.of(), new TreeSet<>()));
    Sample sample =
        new Sample()
            .entry("a", "Ada", Sample.START, Optional.empty(), alleged)
            .with(
                new Vocabulary.Track(
                    talks,
                    List.of(Sample.ADA, Sample.BOR),
                    Slot.of(new Start.BecomingKnown()),
                    Slot.of(TWO_HOURS),
                    Slot.open()));
    check(
        sample.verdict(new Condition.TrackStands(talks, TrackState.OPEN), Sample.hour(9)),
        Truth.TRUE,
        told(Inference.TRACK_STANDS, List.of("talks", "open"), "a"));
  }

  @Test
  void withoutACaseNothingIsKnownOfActsOrAnswers() {
    Sample sample = new Sample().alleged("a", "Ada").with(question(anyGuarantor(), true));
    Subject nowhere =
        new Subject(
            Optional.empty(),
            Optional.empty(),
            Sample.ADA,
            Sample.hour(9),
            Optional.empty(),
            List.of());
    Evaluator evaluator = sample.evaluator(_ -> {});
    for (Condition condition :
        List.of(ADA_ASSISTED, new Condition.IsAnswered(QUESTION, List.of(YES)))) {
      Verdict verdict = evaluator.verdict(condition, nowhere);
      assertEquals(Truth.UNDETERMINED, verdict.truth());
      assertEquals(List.of(), verdict.missing());
    }
  }
}
