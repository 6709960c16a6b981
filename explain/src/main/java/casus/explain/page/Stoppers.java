// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.treaty.Body;
import casus.treaty.Instrument;
import casus.treaty.Question;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.vote.VotingRule;
import java.util.List;

/// Who can stop a decision alone: every member where all must agree, those whose vote must concur.
final class Stoppers {
  private Stoppers() {}

  /// Returns those of the members who can, by themselves, keep a body from answering a question.
  ///
  /// @param instrument the text
  /// @param question the question
  /// @param members those who vote
  /// @return nobody if no body answers it, or no single vote can stop it
  static List<PartyId> of(Instrument instrument, QuestionId question, List<PartyId> members) {
    return instrument
        .question(question)
        .flatMap(q -> q.answerer().stated())
        .flatMap(a ->
            a instanceof Question.Answerer.ByBody(var body)
                ? instrument.body(body)
                : java.util.Optional.empty())
        .map(b -> of(b, members))
        .orElse(List.of());
  }

  private static List<PartyId> of(Body body, List<PartyId> members) {
    return switch (body.rule()) {
      case VotingRule.Unanimity _, VotingRule.Consensus _, VotingRule.SilenceProcedure _ -> members;
      case VotingRule.Majority majority -> majority.concurring();
      case VotingRule.AtLeast least -> least.concurring();
    };
  }
}
