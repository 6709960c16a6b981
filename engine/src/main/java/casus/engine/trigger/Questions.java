// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.Event.OnCondition;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Gathered;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import casus.engine.rule.Rulebook;
import casus.engine.view.NoEffect;
import casus.engine.view.Seen;
import casus.engine.view.View;
import casus.treaty.Body;
import casus.treaty.Question;
import casus.treaty.Question.Answerer;
import casus.treaty.name.BodyId;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.party.Group;
import casus.treaty.time.Start;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What the competent answerers have said to a question (semantics 14, 15).
final class Questions {
  private final Rulebook rulebook;
  private final View view;
  private final Clocks clocks;
  private final Agenda agenda;
  private final Entitlement entitlement;
  private final SortedMap<QuestionId, SortedMap<OccasionId, List<Seen>>> answers = new TreeMap<>();
  private final SortedMap<QuestionId, SortedMap<OccasionId, List<Seen>>> ballots = new TreeMap<>();
  private final TreeMap<QuestionId, TreeMap<OccasionId, Decisions>> decisions = new TreeMap<>();
  private final NoEffect ineffective = new NoEffect();

  /// Who may vote on a case at an instant.
  interface Entitlement {
    /// Tells whether a member may vote: it is bound, and not excluded.
    Verdict of(Body body, PartyId member, OccasionId caseId, Instant at);

    /// Tells whether a member sits: it is bound, or named one by one.
    boolean sits(Body body, PartyId member, Instant at);

    /// Tells whether a member is excluded.
    Verdict excluded(Body body, PartyId member, OccasionId caseId, Instant at);
  }

  Questions(Rulebook rulebook, View view, Clocks clocks, Agenda agenda, Entitlement entitlement) {
    this.rulebook = rulebook;
    this.view = view;
    this.clocks = clocks;
    this.agenda = agenda;
    this.entitlement = entitlement;
    view.others().forEach(this::take);
    clocks.answersFrom(new First());
  }

  private void take(Seen seen) {
    switch (seen.event()) {
      case Event.QuestionAnswered answered ->
          rulebook
              .question(answered.question())
              .ifPresent(q -> takeAnswer(seen, answered.answer(), q));
      case Event.VoteCast vote ->
          rulebook.question(vote.question()).ifPresent(q -> takeVote(seen, vote, q));
      case Event.AbsenceRecorded absence ->
          rulebook.question(absence.question()).ifPresent(q -> takeAbsence(seen, absence, q));
      case Event.DecisionReported decided ->
          rulebook.question(decided.question()).ifPresent(q -> takeReport(seen, decided, q));
      default -> {}
    }
  }

  private void takeAnswer(Seen seen, Option answer, Question question) {
    if (!isCompetent(seen, question)) {
      ineffective.add(seen, Reason.NOT_COMPETENT, question.id().value());
    } else if (!question.options().contains(answer)) {
      ineffective.add(seen, Reason.NO_SUCH_OPTION, answer.value());
    } else {
      keep(seen, answers, question.id());
    }
  }

  private boolean isCompetent(Seen seen, Question question) {
    Optional<Group> group =
        question
            .answerer()
            .stated()
            .flatMap(a ->
                switch (a) {
                  case Answerer.EachForItself(Group each) -> Optional.of(each);
                  case Answerer.AnyOf(Group any) -> Optional.of(any);
                  case Answerer.ByBody _ -> Optional.empty();
                });
    return group.isPresent()
        && rulebook.members(group.get()).stream()
            .anyMatch(p -> p.value().equals(seen.by().value()));
  }

  private void takeVote(Seen seen, Event.VoteCast vote, Question question) {
    Optional<Body> body = bodyOf(question).filter(b -> b.id().equals(vote.body()));
    if (!isMember(body, seen.by().value(), vote.about(), seen.occurred())) {
      ineffective.add(seen, Reason.NOT_ENTITLED_TO_VOTE, vote.body().value());
    } else if (vote.ballot() instanceof Event.Ballot.For(Option option)
        && !question.options().contains(option)) {
      ineffective.add(seen, Reason.NO_SUCH_OPTION, option.value());
    } else {
      keepBallot(seen, question.id());
    }
  }

  private boolean isMember(Optional<Body> body, String name, OccasionId about, Instant at) {
    OccasionId caseId = view.caseOf(about);
    return body.isPresent()
        && rulebook.members(body.get().members()).stream()
            .filter(p -> p.value().equals(name))
            .anyMatch(p -> !entitlement.excluded(body.get(), p, caseId, at).holds());
  }

  /// The body itself, or the member, records that a member was absent.
  private void takeAbsence(Seen seen, Event.AbsenceRecorded absence, Question question) {
    Optional<Body> body = bodyOf(question).filter(b -> b.id().equals(absence.body()));
    String by = seen.by().value();
    String member = absence.member().value();
    boolean counts =
        (by.equals(absence.body().value()) || by.equals(member))
            && isMember(body, member, absence.about(), seen.occurred());
    if (counts) {
      keepBallot(seen, question.id());
    } else {
      ineffective.add(seen, Reason.NO_SUCH_ABSENCE, absence.body().value());
    }
  }

  private void takeReport(Seen seen, Event.DecisionReported decided, Question question) {
    boolean own =
        bodyOf(question).map(b -> b.id().equals(decided.body())).orElse(false)
            && seen.by().value().equals(decided.body().value());
    if (!own) {
      ineffective.add(seen, Reason.NOT_COMPETENT, question.id().value());
    } else if (!question.options().contains(decided.answer())) {
      ineffective.add(seen, Reason.NO_SUCH_OPTION, decided.answer().value());
    } else {
      keepBallot(seen, question.id());
    }
  }

  private Optional<Body> bodyOf(Question question) {
    return question
        .answerer()
        .stated()
        .flatMap(
            a -> a instanceof Answerer.ByBody(BodyId id) ? rulebook.body(id) : Optional.empty());
  }

  /// Takes an answer, a vote or a decision, whenever it occurred.
  void add(Seen seen) {
    take(seen);
  }

  NoEffect ineffective() {
    return ineffective;
  }

  private void keepBallot(Seen seen, QuestionId id) {
    OccasionId caseId = keep(seen, ballots, id);
    SortedMap<OccasionId, Decisions> known = decisions.getOrDefault(id, new TreeMap<>());
    Decisions ofCase = known.get(caseId);
    if (ofCase != null && about(ballots, id, caseId).getLast().equals(seen)) {
      ofCase.add(seen);
    } else {
      known.remove(caseId);
    }
  }

  private OccasionId keep(
      Seen seen, SortedMap<QuestionId, SortedMap<OccasionId, List<Seen>>> by, QuestionId id) {
    OccasionId about =
        switch (seen.event()) {
          case Event.QuestionAnswered answered -> answered.about();
          case Event.VoteCast vote -> vote.about();
          case Event.AbsenceRecorded absence -> absence.about();
          case Event.DecisionReported decided -> decided.about();
          default -> throw new IllegalArgumentException("not on a question: " + seen.id());
        };
    OccasionId caseId = view.caseOf(about);
    Seen.insert(
        seen,
        by.computeIfAbsent(id, _ -> new TreeMap<>())
            .computeIfAbsent(caseId, _ -> new ArrayList<>()),
        Seen.BY_OCCURRED);
    return caseId;
  }

  private static List<Seen> about(
      SortedMap<QuestionId, SortedMap<OccasionId, List<Seen>>> by,
      QuestionId id,
      OccasionId caseId) {
    SortedMap<OccasionId, List<Seen>> onQuestion = by.get(id);
    return onQuestion == null ? List.of() : onQuestion.getOrDefault(caseId, List.of());
  }

  /// Returns whether a question is answered in one of these ways.
  Verdict isAnswered(QuestionId id, List<Option> options, Subject subject) {
    return isAnswered(id, options, subject, new TreeSet<>());
  }

  private Verdict isAnswered(
      QuestionId id, List<Option> options, Subject subject, Set<QuestionId> asked) {
    Optional<Question> question = rulebook.question(id);
    if (question.isEmpty()
        || subject.caseId().isEmpty()
        || question.get().answerer().isOpen()
        || !asked.add(id)) {
      return nobody(id, subject);
    }
    Verdict verdict = answered(question.get(), options::contains, subject, asked);
    asked.remove(id);
    return verdict;
  }

  private static Verdict nobody(QuestionId id, Subject subject) {
    List<Missing> missing =
        subject.caseId().stream()
            .<Missing>map(c -> new Missing.Answer(id, c, List.of(), Optional.empty()))
            .toList();
    return Verdict.of(
        Truth.UNDETERMINED,
        Inference.QUESTION_WITHOUT_ANSWERER,
        List.of(id.value()),
        List.of(),
        missing);
  }

  private Verdict answered(
      Question question, Predicate<Option> test, Subject subject, Set<QuestionId> asked) {
    OccasionId caseId = subject.caseId().orElseThrow();
    return switch (question.answerer().stated().orElseThrow()) {
      case Answerer.EachForItself(Group group) -> {
        List<PartyId> who =
            rulebook.members(group).stream().filter(subject.bearer()::equals).toList();
        yield byLast(question, who, who, test, subject, asked);
      }
      case Answerer.AnyOf(Group group) -> {
        List<PartyId> who = rulebook.members(group);
        yield byLast(question, who, who, test, subject, asked);
      }
      case Answerer.ByBody(BodyId bodyId) -> {
        Optional<Body> body = rulebook.body(bodyId);
        yield body.isEmpty()
            ? nobody(question.id(), subject)
            : byBody(question, body.get(), caseId, test, subject, asked);
      }
    };
  }

  private Verdict byLast(
      Question question,
      List<PartyId> who,
      List<PartyId> competent,
      Predicate<Option> test,
      Subject subject,
      Set<QuestionId> asked) {
    TreeMap<String, List<Seen>> said = new TreeMap<>();
    for (Seen seen : about(answers, question.id(), subject.caseId().orElseThrow())) {
      if (who.stream().anyMatch(p -> p.value().equals(seen.by().value()))) {
        if (seen.occurred().isAfter(subject.at())) {
          agenda.lookAgainAt(seen.occurred());
          break;
        }
        said.computeIfAbsent(seen.by().value(), _ -> new ArrayList<>()).add(seen);
      }
    }
    List<Verdict> parts = new ArrayList<>();
    List<Verdict> dropped = new ArrayList<>();
    for (List<Seen> byOne : said.values()) {
      boolean counted = false;
      for (int i = byOne.size() - 1; i >= 0 && !counted; i--) {
        Given given = given(question, Said.of(byOne.get(i)), test, subject, asked);
        counted = given.counts();
        (counted ? parts : dropped).add(given.verdict());
      }
    }
    if (parts.isEmpty()) {
      return unanswered(question, competent, test, subject, dropped, Optional.empty());
    }
    Verdict all = resting(Verdict.combined(parts), dropped);
    if (all.truth() != Truth.CONTESTED) {
      return all;
    }
    return new Verdict(
        all.truth(),
        all.grounds()
            .plus(
                Verdict.of(
                        all.truth(),
                        Inference.QUESTION_CONTESTED,
                        List.of(question.id().value()),
                        List.of())
                    .grounds()),
        List.of(
            new Missing.Answer(
                question.id(), subject.caseId().orElseThrow(), competent, Optional.empty())));
  }

  /// A verdict that would be another without the answers that do not count.
  private static Verdict resting(Verdict verdict, List<Verdict> dropped) {
    Grounds more = verdict.grounds();
    for (Verdict one : dropped) {
      more = more.plus(one.grounds());
    }
    return new Verdict(verdict.truth(), more, verdict.missing());
  }

  private record Said(
      Option answer, Optional<OnCondition> condition, String by, List<EntryId> trail) {
    static Said of(Seen seen) {
      Event.QuestionAnswered answer = (Event.QuestionAnswered) seen.event();
      return new Said(answer.answer(), answer.condition(), seen.by().value(), seen.trail());
    }
  }

  private record Given(boolean counts, Verdict verdict) {}

  /// An answer counts as not given while its condition is FALSE.
  private Given given(
      Question question,
      Said said,
      Predicate<Option> test,
      Subject subject,
      Set<QuestionId> asked) {
    Verdict plain =
        Verdict.of(
            test.test(said.answer()) ? Truth.TRUE : Truth.FALSE,
            Inference.QUESTION_ANSWERED,
            List.of(question.id().value(), said.answer().value(), said.by()),
            said.trail());
    if (said.condition().isEmpty()) {
      return new Given(true, plain);
    }
    OnCondition on = said.condition().get();
    Verdict depends = isAnswered(on.question(), List.of(on.answer()), subject, asked);
    return switch (depends.truth()) {
      case TRUE -> new Given(true, plain.after(depends.grounds()));
      case FALSE -> new Given(false, depends.after(plain.grounds()));
      case UNDETERMINED, CONTESTED -> new Given(true, depends.after(plain.grounds()));
    };
  }

  private Verdict byBody(
      Question question,
      Body body,
      OccasionId caseId,
      Predicate<Option> test,
      Subject subject,
      Set<QuestionId> asked) {
    Decisions.Result result = decisions(question, body, caseId).by(subject.at());
    result.next().ifPresent(agenda::lookAgainAt);
    List<Verdict> dropped = new ArrayList<>();
    for (Decisions.Decision decision : result.decisions().reversed()) {
      // What it was decided by is among what was considered.
      Said said =
          new Said(decision.option(), decision.condition(), body.id().value(), result.considered());
      Given given = given(question, said, test, subject, asked);
      if (given.counts()) {
        return resting(given.verdict(), dropped);
      }
      dropped.add(given.verdict());
    }
    List<PartyId> members = rulebook.members(body.members());
    return unanswered(question, members, test, subject, dropped, Optional.of(result.considered()));
  }

  private Decisions decisions(Question question, Body body, OccasionId caseId) {
    return decisions
        .computeIfAbsent(question.id(), _ -> new TreeMap<>())
        .computeIfAbsent(
            caseId,
            _ -> {
              Decisions found =
                  new Decisions(
                      body,
                      question,
                      rulebook.members(body.members()),
                      rulebook.instrument().header().legalTime(),
                      seats(body, caseId));
              about(ballots, question.id(), caseId).forEach(found::add);
              return found;
            });
  }

  private Decisions.Seats seats(Body body, OccasionId caseId) {
    return new Decisions.Seats() {
      @Override
      public boolean sits(PartyId member, Instant at) {
        return entitlement.sits(body, member, at);
      }

      @Override
      public Verdict entitled(PartyId member, Instant at) {
        return entitlement.of(body, member, caseId, at);
      }
    };
  }

  private Verdict unanswered(
      Question question,
      List<PartyId> competent,
      Predicate<Option> test,
      Subject subject,
      List<Verdict> dropped,
      Optional<Gathered> considered) {
    Optional<Start> start = question.limit().stated().flatMap(l -> l.start().stated());
    Optional<Clocks.Started> started =
        start.flatMap(s ->
            clocks.start(s, subject.caseId(), subject.member(), subject.accrued(), subject.at()));
    Optional<Instant> last =
        started.flatMap(s ->
            question
                .limit()
                .stated()
                .map(l -> l.term().from(s.at(), rulebook.instrument().header().legalTime())));
    last.ifPresent(l -> agenda.lookAgainAt(l.plusMillis(1)));
    TreeSet<EntryId> more = new TreeSet<>();
    dropped.forEach(d -> d.grounds().addEntriesTo(more));
    started.ifPresent(s -> more.addAll(s.entries()));
    if (started.isEmpty()) {
      start.ifPresent(
          s -> more.addAll(clocks.considered(s, subject.caseId(), subject.member(), subject.at())));
    }
    List<EntryId> entries =
        considered.<List<EntryId>>map(c -> c.with(more)).orElseGet(() -> List.copyOf(more));
    Optional<Option> otherwise = question.ifUnanswered().stated();
    if (last.isPresent() && subject.at().isAfter(last.get()) && otherwise.isPresent()) {
      return Verdict.of(
          test.test(otherwise.get()) ? Truth.TRUE : Truth.FALSE,
          Inference.QUESTION_BY_DEFAULT,
          List.of(question.id().value(), otherwise.get().value()),
          entries);
    }
    return Verdict.of(
        Truth.UNDETERMINED,
        Inference.QUESTION_UNANSWERED,
        List.of(
            question.id().value(),
            String.join(", ", competent.stream().map(PartyId::value).toList())),
        entries,
        List.of(
            new Missing.Answer(question.id(), subject.caseId().orElseThrow(), competent, last)));
  }

  /// When questions were first answered.
  private final class First implements Clocks.Answers {
    @Override
    public Optional<Clocks.Started> first(QuestionId id, OccasionId caseId) {
      Optional<Decisions> ofBody = ofBody(id, caseId);
      if (ofBody.isPresent()) {
        return ofBody.get().first().map(f -> new Clocks.Started(f.at(), f.considered()));
      }
      return rulebook.question(id).stream()
          .flatMap(q -> about(answers, q.id(), caseId).stream())
          .min(Comparator.comparing(Seen::occurred).thenComparing(Seen::id))
          .map(s -> new Clocks.Started(s.occurred(), s.trail()));
    }

    @Override
    public List<EntryId> considered(QuestionId id, OccasionId caseId, Instant by) {
      Optional<Decisions.Result> result = ofBody(id, caseId).map(d -> d.by(by));
      result.flatMap(Decisions.Result::next).ifPresent(agenda::lookAgainAt);
      return result.<List<EntryId>>map(Decisions.Result::considered).orElse(List.of());
    }

    private Optional<Decisions> ofBody(QuestionId id, OccasionId caseId) {
      return rulebook.question(id).flatMap(q -> bodyOf(q).map(body -> decisions(q, body, caseId)));
    }
  }
}
