// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.grounds.Truth;
import casus.engine.naive.NaiveWorld.Frame;
import casus.engine.naive.NaiveWorld.Told;
import casus.treaty.Question;
import casus.treaty.Question.Answerer;
import casus.treaty.name.BodyId;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.party.Group;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Rule 14 of the semantics: questions.
final class NaiveQuestions {
  private NaiveQuestions() {}

  /// An answer or a decision, and what it depends on.
  record Given(Option option, Optional<Event.OnCondition> condition) {}

  /// Rule 14: the declaration that counts.
  static Optional<Question> declared(NaiveWorld w, QuestionId id) {
    List<Question> all =
        w.text().deciders().questions().stream().filter(q -> q.id().equals(id)).toList();
    Optional<Question> selected =
        all.stream()
            .filter(q -> q.bracket().filter(b -> NaiveWorld.isSelected(b, w.choice())).isPresent())
            .findFirst();
    return selected.or(() -> all.stream().filter(q -> q.bracket().isEmpty()).findFirst());
  }

  /// Rule 14: whether a question is answered in one of these ways.
  static Truth isAnswered(NaiveWorld w, QuestionId id, List<Option> options, Frame f, Instant t) {
    Optional<Question> question = declared(w, id);
    boolean unanswerable = question.isEmpty() || question.get().answerer().isOpen();
    if (unanswerable || f.asked().contains(id) || f.occasionCase().isEmpty()) {
      return Truth.UNDETERMINED;
    }
    Frame inner = f.asking(id);
    List<Truth> values =
        last(w, question.get(), inner, t).stream()
            .map(given -> tested(w, given, options, inner, t))
            .toList();
    if (values.isEmpty()) {
      return byDefault(w, question.get(), options, inner, t);
    }
    return NaiveOccasions.combined(values);
  }

  /// Rule 14: the last answers that count as given, one for each answerer that has any.
  private static List<Given> last(NaiveWorld w, Question question, Frame f, Instant t) {
    return switch (question.answerer().stated().orElseThrow()) {
      case Answerer.EachForItself(Group group) ->
          NaiveStanding.members(w, group).contains(f.bearer())
              ? lastOf(w, question, f.bearer(), f, t)
              : List.of();
      case Answerer.AnyOf(Group group) ->
          NaiveStanding.members(w, group).stream()
              .flatMap(p -> lastOf(w, question, p, f, t).stream())
              .toList();
      case Answerer.ByBody(BodyId body) ->
          lastGiven(
              w,
              NaiveBodies.decisions(w, question, body, f.occasionCase().orElseThrow(), t).stream()
                  .map(NaiveBodies.Decision::given)
                  .toList(),
              f,
              t);
    };
  }

  private static List<Given> lastOf(
      NaiveWorld w, Question question, PartyId party, Frame f, Instant t) {
    List<Given> all =
        answers(w, question.id()).stream()
            .filter(a -> a.entry().by().value().equals(party.value()))
            .filter(a -> whyNoEffect(w, a).isEmpty() && !a.occurred().isAfter(t))
            .filter(
                a -> NaiveOccasions.isAbout(w, a.event().about(), f.occasionCase().orElseThrow()))
            .sorted(Comparator.comparing(Told::entry))
            .map(a -> new Given(a.event().answer(), a.event().condition()))
            .toList();
    return lastGiven(w, all, f, t);
  }

  /// Rule 14: an answer on a condition that is FALSE counts as not given.
  private static List<Given> lastGiven(NaiveWorld w, List<Given> all, Frame f, Instant t) {
    return all.stream()
        .filter(g -> condition(w, g, f, t) != Truth.FALSE)
        .reduce((earlier, later) -> later)
        .stream()
        .toList();
  }

  private static Truth condition(NaiveWorld w, Given given, Frame f, Instant t) {
    return given
        .condition()
        .map(c -> isAnswered(w, c.question(), List.of(c.answer()), f, t))
        .orElse(Truth.TRUE);
  }

  private static Truth tested(NaiveWorld w, Given given, List<Option> options, Frame f, Instant t) {
    Truth condition = condition(w, given, f, t);
    return condition == Truth.TRUE ? NaiveAreas.truth(options.contains(given.option())) : condition;
  }

  /// Rule 14: without any answer, the default of the text once its limit has passed.
  private static Truth byDefault(
      NaiveWorld w, Question question, List<Option> options, Frame f, Instant t) {
    boolean passed =
        question
            .limit()
            .stated()
            .flatMap(limit ->
                limit
                    .start()
                    .stated()
                    .flatMap(s -> NaiveStarts.startedBy(w, s, f, t))
                    .map(s -> w.end(limit.term(), s)))
            .filter(t::isAfter)
            .isPresent();
    return question
        .ifUnanswered()
        .stated()
        .filter(_ -> passed)
        .map(o -> NaiveAreas.truth(options.contains(o)))
        .orElse(Truth.UNDETERMINED);
  }

  /// Rule 19: the first instant a question has an answer or decision by a competent answerer.
  static Optional<Instant> firstAnswered(NaiveWorld w, QuestionId id, OccasionId ofCase) {
    Optional<Question> question = declared(w, id).filter(q -> !q.answerer().isOpen());
    if (question.isEmpty()) {
      return Optional.empty();
    }
    Stream<Instant> instants =
        question.get().answerer().stated().orElseThrow() instanceof Answerer.ByBody(BodyId body)
            ? NaiveBodies.decisions(w, question.get(), body, ofCase, w.asOf()).stream()
                .map(NaiveBodies.Decision::at)
            : answers(w, id).stream()
                .filter(a -> whyNoEffect(w, a).isEmpty())
                .filter(a -> NaiveOccasions.isAbout(w, a.event().about(), ofCase))
                .map(Told::occurred);
    return instants.min(Instant::compareTo);
  }

  private static List<Told<Event.QuestionAnswered>> answers(NaiveWorld w, QuestionId id) {
    return w.told(Event.QuestionAnswered.class).stream()
        .filter(a -> a.event().question().equals(id))
        .toList();
  }

  /// Rule 14: why an answer has no effect, if it has none.
  static Optional<Reason> whyNoEffect(NaiveWorld w, Told<Event.QuestionAnswered> answer) {
    Question question = declared(w, answer.event().question()).orElseThrow();
    String author = answer.entry().by().value();
    if (question.answerer().stated().filter(a -> mayAnswer(w, a, author)).isEmpty()) {
      return Optional.of(Reason.NOT_COMPETENT);
    }
    return question.options().contains(answer.event().answer())
        ? Optional.empty()
        : Optional.of(Reason.NO_SUCH_OPTION);
  }

  private static boolean mayAnswer(NaiveWorld w, Answerer answerer, String author) {
    return switch (answerer) {
      case Answerer.EachForItself(Group group) -> isMember(w, group, author);
      case Answerer.AnyOf(Group group) -> isMember(w, group, author);
      case Answerer.ByBody _ -> false;
    };
  }

  private static boolean isMember(NaiveWorld w, Group group, String author) {
    return NaiveStanding.members(w, group).stream().anyMatch(p -> p.value().equals(author));
  }
}
