// SPDX-License-Identifier: Apache-2.0
package casus.language.check;

import casus.language.diagnosis.Code;
import casus.language.source.Span;
import casus.treaty.Body;
import casus.treaty.Question;
import casus.treaty.name.BodyId;
import casus.treaty.name.PartyId;
import casus.treaty.party.Exclusion;
import casus.treaty.party.Group;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import casus.treaty.vote.Fraction;
import casus.treaty.vote.Quorum;
import casus.treaty.vote.VotingRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// CAS501 to CAS503, and bodies that can decide nothing: who answers, and who can prevent it.
final class DeciderCheck {
  private final Subject subject;
  private final Map<BodyId, Question> asked = new HashMap<>();

  DeciderCheck(Subject subject) {
    this.subject = subject;
  }

  /// Finds the errors alone, also in a text that has others.
  void findErrors() {
    for (Question question : subject.instrument().deciders().questions()) {
      if (question.answerer() instanceof Slot.Stated<Question.Answerer>(Question.Answerer who)
          && who instanceof Question.Answerer.ByBody(BodyId body)) {
        asked.putIfAbsent(body, question);
      }
    }
    for (Body body : subject.instrument().deciders().bodies()) {
      twoMajorities(body, members(body).size(), subject.places().of(body));
    }
  }

  /// Finds what a reader would want to know of a text without errors.
  void run() {
    subject.instrument().deciders().questions().forEach(this::open);
    subject.instrument().deciders().bodies().forEach(this::body);
  }

  private SequencedSet<PartyId> members(Body body) {
    SequencedSet<PartyId> members = subject.everybody(body.members());
    for (Part<Exclusion> part : body.excluding()) {
      if (part.bracket().isEmpty() && part.value() instanceof Exclusion.OfParty(PartyId party)) {
        members.remove(party);
      }
    }
    return members;
  }

  private void open(Question question) {
    List<String> open = new ArrayList<>();
    if (question.answerer().isOpen()) {
      open.add("nobody who answers it");
    }
    if (question.limit().isOpen()) {
      open.add("no time limit");
    }
    if (question.ifUnanswered().isOpen()) {
      open.add("no answer that holds without one");
    }
    if (!open.isEmpty()) {
      int last = open.size() - 1;
      String all =
          last == 0
              ? open.getFirst()
              : String.join(", ", open.subList(0, last)) + " and " + open.get(last);
      String message = "The question \"" + question.id() + "\" has " + all + ".";
      Span where = subject.places().of(question);
      subject.diagnoses().add(Code.OPEN_QUESTION, where, message, "It can stay open for ever.");
    }
  }

  private void body(Body body) {
    Span where = subject.places().of(body);
    SequencedSet<PartyId> members = members(body);
    if (members.isEmpty()) {
      String message = "Nobody is left in the body \"" + body.id() + "\".";
      subject.diagnoses().add(Code.NOBODY, where, message, "Name members who can vote.");
      return;
    }
    if (body.rule() instanceof VotingRule.AtLeast(int votes, _) && votes > members.size()) {
      String help = "Lower the number of votes.";
      decidesNothing(body, "it takes " + votes + " votes and has " + members.size(), help);
      return;
    }
    int sitting = subject.everybody(body.members()).size();
    if (body.rule() instanceof VotingRule.Majority majority
        && majority.base() == VotingRule.Whole.MEMBERS
        && !isReached(majority, members.size(), sitting)) {
      String why = "only " + members.size() + " of its " + sitting + " members can vote";
      decidesNothing(body, why, "Ask for a share of those entitled.");
      return;
    }
    boolean quorate =
        body.quorum().map(q -> isEnough(q, members.size(), members.size(), sitting)).orElse(true);
    if (!quorate) {
      String why = "its quorum is more than the " + members.size() + " who can vote";
      decidesNothing(body, why, "Lower the quorum.");
      return;
    }
    prevent(body, members, sitting, where);
  }

  private void decidesNothing(Body body, String why, String help) {
    String message = "The body \"" + body.id() + "\" can decide nothing: " + why + ".";
    subject.diagnoses().add(Code.NOBODY, subject.places().of(body), message, help);
  }

  private static boolean isEnough(Quorum quorum, int present, int entitled, int sitting) {
    return switch (quorum) {
      case Quorum.AtLeast(int needed) -> present >= needed;
      case Quorum.Share(Fraction share, boolean inclusive, Quorum.Count base) -> {
        int of = base == Quorum.Count.MEMBERS ? sitting : entitled;
        yield inclusive ? share.isReachedBy(present, of) : share.isExceededBy(present, of);
      }
    };
  }

  private void prevent(Body body, SequencedSet<PartyId> members, int sitting, Span where) {
    boolean interestedIsOut =
        body.excluding().stream()
            .anyMatch(
                e -> e.bracket().isEmpty() && e.value() instanceof Exclusion.OfAttributedState);
    SequencedSet<PartyId> can = canPrevent(body, members, sitting);
    if (interestedIsOut || can.isEmpty() || members.size() == 1) {
      return;
    }
    String who = can.size() == 1 ? "The member" : "Any one of the members";
    String message =
        who
            + " "
            + Subject.listed(can)
            + " can prevent every decision of \""
            + body.id()
            + "\", even if what happened is attributed to it.";
    String help =
        "If the text says so, write \"excluding the State it is attributed to\";"
            + " otherwise this is what the text allows.";
    subject.diagnoses().add(Code.ONE_CAN_PREVENT, where, message, help);
  }

  private static SequencedSet<PartyId> canPrevent(
      Body body, SequencedSet<PartyId> members, int sitting) {
    int others = members.size() - 1;
    boolean staysAway =
        body.quorum().isPresent()
            && !isEnough(body.quorum().get(), others, members.size(), sitting);
    if (staysAway) {
      return members;
    }
    return switch (body.rule()) {
      case VotingRule.Unanimity(), VotingRule.Consensus() -> members;
      case VotingRule.SilenceProcedure _ -> members;
      case VotingRule.Majority majority -> {
        int of = majority.base() == VotingRule.Whole.MEMBERS ? sitting : members.size();
        yield isReached(majority, others, of) ? among(members, majority.concurring()) : members;
      }
      case VotingRule.AtLeast(int votes, var concurring) ->
          others >= votes ? among(members, concurring) : members;
    };
  }

  private static boolean isReached(VotingRule.Majority rule, int votes, int of) {
    return rule.inclusive()
        ? rule.share().isReachedBy(votes, of)
        : rule.share().isExceededBy(votes, of);
  }

  private static SequencedSet<PartyId> among(
      SequencedSet<PartyId> members, List<PartyId> concurring) {
    SequencedSet<PartyId> both = new LinkedHashSet<>(concurring);
    both.retainAll(members);
    return both;
  }

  private void twoMajorities(Body body, int members, Span where) {
    if (members == 0) {
      return;
    }
    Question question = asked.get(body.id());
    boolean two =
        switch (body.rule()) {
          case VotingRule.Majority majority when majority.base() == VotingRule.Whole.MEMBERS ->
              twoMajoritiesOfMembers(body, majority, members);
          case VotingRule.Majority(Fraction share, boolean inclusive, _, _) ->
              inclusive
                  ? 2 * share.numerator() <= share.denominator()
                  : 2 * share.numerator() < share.denominator();
          case VotingRule.AtLeast(int votes, _) -> 2 * votes <= members;
          case VotingRule.Unanimity(), VotingRule.Consensus() -> false;
          case VotingRule.SilenceProcedure _ -> false;
        };
    if (two && question != null) {
      String message =
          "Two answers to \""
              + question.id()
              + "\" can both have enough votes of \""
              + body.id()
              + "\".";
      String help = "Ask for more than half, such as \"more than half of the members\".";
      subject
          .diagnoses()
          .add(
              Code.TWO_MAJORITIES,
              where,
              message,
              help,
              subject.diagnoses().related(subject.places().of(question), "the question"));
    }
  }

  /// Those who are left out count as members and cannot vote, so fewer votes are there to divide.
  private boolean twoMajoritiesOfMembers(Body body, VotingRule.Majority rule, int members) {
    int all = subject.everybody(body.members()).size();
    int out = all - members;
    // Of a role only those sit who are bound, so there may be fewer.
    int fewest = body.members() instanceof Group.Listed ? all : out + 1;
    for (int sitting = fewest; sitting <= all; sitting++) {
      if (isReached(rule, (sitting - out) / 2, sitting)) {
        return true;
      }
    }
    return false;
  }
}
