// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import casus.treaty.name.BodyId;
import casus.treaty.name.Option;
import casus.treaty.name.QuestionId;
import casus.treaty.party.Group;
import casus.treaty.text.Bracket;
import casus.treaty.text.Slot;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.util.List;
import java.util.Optional;

/// A question the text leaves to somebody, such as whether what happened is an armed attack.
///
/// Being competent to answer is a power: an answer by somebody else is kept and shown, and has no
/// effect.
///
/// @param id its name
/// @param label the question in words
/// @param options the possible answers, at least two
/// @param answerer who may answer; nobody if nothing is stated
/// @param limit by when
/// @param ifUnanswered what holds when the limit has passed without an answer
/// @param bracket the brackets around it, if any
public record Question(
    QuestionId id,
    String label,
    List<Option> options,
    Slot<Answerer> answerer,
    Slot<Limit> limit,
    Slot<Option> ifUnanswered,
    Optional<Bracket> bracket) {
  /// Copies the list.
  public Question {
    options = List.copyOf(options);
  }

  /// By when a question is to be answered.
  ///
  /// @param term how long
  /// @param start from when, where the text says so
  public record Limit(Term term, Slot<Start> start) {}

  /// Who may answer.
  public sealed interface Answerer {
    /// Each for itself: the answer binds the one who gives it.
    ///
    /// @param group who
    record EachForItself(Group group) implements Answerer {}

    /// Anybody of these; rival answers are contested.
    ///
    /// @param group who
    record AnyOf(Group group) implements Answerer {}

    /// A body by its rule; its decision binds every bearer, member or excluded.
    ///
    /// @param body which
    record ByBody(BodyId body) implements Answerer {}
  }
}
