// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.rule.Rulebook;
import casus.treaty.Body;
import casus.treaty.Question;
import casus.treaty.Question.Answerer;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.party.Group;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.util.List;
import java.util.Optional;

/// A question as the lane asks it.
final class Inquiry {
  private final Question question;
  private final Names options;
  private final boolean[] mayAnswer;
  private final boolean anybody;
  private final List<PartyId> competent;
  private final String named;
  private final Optional<Term> limit;
  private final Optional<Start> start;

  Inquiry(Question question, Lexicon lexicon) {
    Rulebook rulebook = lexicon.rulebook();
    this.question = question;
    options = new Names(question.options().stream().map(Option::value).toList());
    Optional<Group> answerers =
        question
            .answerer()
            .stated()
            .flatMap(a ->
                switch (a) {
                  case Answerer.EachForItself(Group each) -> Optional.of(each);
                  case Answerer.AnyOf(Group any) -> Optional.of(any);
                  case Answerer.ByBody _ -> Optional.empty();
                });
    mayAnswer = lexicon.marked(answerers.map(lexicon::members).orElse(new int[0]));
    Optional<Group> asked =
        answerers.or(() ->
            question
                .answerer()
                .stated()
                .flatMap(a ->
                    a instanceof Answerer.ByBody(var id) ? rulebook.body(id) : Optional.empty())
                .map(Body::members));
    anybody = asked.isPresent();
    competent = asked.map(rulebook::members).orElse(List.of());
    named = String.join(", ", competent.stream().map(PartyId::value).toList());
    limit = question.limit().stated().map(Question.Limit::term);
    start = question.limit().stated().flatMap(l -> l.start().stated());
  }

  Question question() {
    return question;
  }

  /// Returns the number of an option, or none.
  int option(Option option) {
    return options.of(option.value());
  }

  boolean mayAnswer(int party) {
    return party != Names.NONE && mayAnswer[party];
  }

  /// Tells whether the text names anybody to answer.
  boolean hasAnswerer() {
    return anybody;
  }

  List<PartyId> competent() {
    return competent;
  }

  /// Returns those who may answer, in words.
  String named() {
    return named;
  }

  Optional<Term> limit() {
    return limit;
  }

  Optional<Start> start() {
    return start;
  }
}
