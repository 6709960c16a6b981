// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.parse.Numbers;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.Body;
import casus.treaty.Question;
import casus.treaty.name.BodyId;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.party.Group;
import casus.treaty.text.Slot;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import casus.treaty.vote.Fraction;
import casus.treaty.vote.Quorum;
import casus.treaty.vote.VotingRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// From declarations of questions and bodies to deciders.
final class DecidersFromSyntax {
  private final Scope scope;
  private final Times times;
  private final Parties parties;

  DecidersFromSyntax(Scope scope, Times times) {
    this.scope = scope;
    this.times = times;
    this.parties = new Parties(scope);
  }

  // Questions.

  Question question(Node node) {
    List<Token> names = node.tokens(TokenKind.NAME);
    String name = names.getFirst().text();
    List<Option> options = options(names.subList(1, names.size()));
    if (options.size() < 2) {
      String message = "A question needs at least two answers.";
      String help = "Write them with \"or\" between them.";
      scope.diagnoses().add(Code.INCOMPLETE, names.getLast().span(), message, help);
    }
    Question question =
        new Question(
            new QuestionId(name),
            Scope.text(node).orElseGet(() -> name.replace('-', ' ')),
            options,
            answerer(node.node(Kind.ANSWERER).orElseThrow()),
            node.node(Kind.LIMIT).map(this::limit).orElseGet(Slot::open),
            node.node(Kind.DEFAULT).map(d -> byDefault(d, options)).orElseGet(Slot::open),
            scope.brackets().around(node));
    return scope.places().put(question, node.span());
  }

  private List<Option> options(List<Token> names) {
    SequencedSet<Option> options = new LinkedHashSet<>();
    for (Token name : names) {
      Option option = new Option(name.text());
      if (!options.add(option)) {
        String message = "The answer \"" + option + "\" is named twice.";
        scope.diagnoses().add(Code.DUPLICATE, name.span(), message, "Name each answer once.");
      }
    }
    return List.copyOf(options);
  }

  private Slot<Question.Answerer> answerer(Node node) {
    if (node.says("body")) {
      BodyId body = new BodyId(scope.use(Thing.BODY, Scope.name(node)));
      return Slot.of(new Question.Answerer.ByBody(body));
    }
    Optional<Node> group = node.node(Kind.GROUP);
    if (group.isEmpty()) {
      return Slot.open();
    }
    Group who = parties.group(group.get());
    return Slot.of(
        node.says("each")
            ? new Question.Answerer.EachForItself(who)
            : new Question.Answerer.AnyOf(who));
  }

  private Slot<Question.Limit> limit(Node node) {
    Optional<Node> duration = node.node(Kind.DURATION);
    if (duration.isEmpty()) {
      return Slot.open();
    }
    Term term = times.term(duration.get());
    Slot<Start> start = times.from(node, term.toString());
    return Slot.of(new Question.Limit(term, start));
  }

  private Slot<Option> byDefault(Node node, List<Option> options) {
    Optional<Token> name = node.token(TokenKind.NAME);
    if (name.isEmpty()) {
      return Slot.open();
    }
    Option option = new Option(name.get().text());
    if (!options.contains(option)) {
      List<String> known = options.stream().map(Option::value).toList();
      String help =
          scope
              .meant(option.value(), known)
              .map(m -> "Did you mean \"" + m + "\"?")
              .orElse("Its answers are " + Scope.listed(known) + ".");
      String message = "\"" + option + "\" is no answer to this question.";
      scope.diagnoses().add(Code.WRONG_KIND, name.get().span(), message, help);
    }
    return Slot.of(option);
  }

  // Bodies.

  Body body(Node node) {
    String name = Scope.name(node).text();
    Body body =
        new Body(
            new BodyId(name),
            Scope.text(node).orElseGet(() -> name.replace('-', ' ')),
            parties.group(node.node(Kind.GROUP).orElseThrow()),
            rule(node.node(Kind.RULE).orElseThrow()),
            node.node(Kind.QUORUM).map(this::quorum),
            parties.excepts(node.nodes(Kind.EXCEPT)));
    return scope.places().put(body, node.span());
  }

  private VotingRule rule(Node node) {
    if (node.says("unanimity")) {
      return new VotingRule.Unanimity();
    }
    if (node.says("consensus")) {
      return new VotingRule.Consensus();
    }
    if (node.says("silence")) {
      Term term = times.term(node.node(Kind.DURATION).orElseThrow());
      return new VotingRule.SilenceProcedure(term);
    }
    List<PartyId> concurring =
        node.node(Kind.CONCURRING)
            .map(c -> parties.parties(c.tokens(TokenKind.NAME)))
            .orElseGet(List::of);
    Optional<Node> share = node.node(Kind.SHARE);
    if (share.isPresent()) {
      boolean inclusive = node.says("at");
      return new VotingRule.Majority(
          fraction(share.get()), inclusive, whole(share.get()), concurring);
    }
    return new VotingRule.AtLeast(atLeast(node, "It takes at least one vote."), concurring);
  }

  private static VotingRule.Whole whole(Node share) {
    if (share.says("voting")) {
      return VotingRule.Whole.VOTING;
    }
    if (share.says("present")) {
      return VotingRule.Whole.PRESENT;
    }
    return share.says("entitled") ? VotingRule.Whole.ENTITLED : VotingRule.Whole.MEMBERS;
  }

  private int atLeast(Node node, String message) {
    Token number = node.token(TokenKind.NUMBER).orElseThrow();
    int count = Numbers.value(number.text());
    if (count < 1 || count > 10_000) {
      scope.diagnoses().add(Code.OUT_OF_RANGE, number.span(), message, "");
      return 1;
    }
    return count;
  }

  private Quorum quorum(Node node) {
    Optional<Node> share = node.node(Kind.SHARE);
    if (share.isEmpty()) {
      return new Quorum.AtLeast(atLeast(node, "A quorum is at least one member."));
    }
    Quorum.Count base = share.get().says("entitled") ? Quorum.Count.ENTITLED : Quorum.Count.MEMBERS;
    return new Quorum.Share(fraction(share.get()), !node.says("more"), base);
  }

  private Fraction fraction(Node share) {
    if (share.says("half")) {
      return new Fraction(1, 2);
    }
    if (share.says("two")) {
      return new Fraction(2, 3);
    }
    if (share.says("three")) {
      return new Fraction(3, 4);
    }
    List<Token> numbers = share.tokens(TokenKind.NUMBER);
    int numerator = Numbers.value(numbers.getFirst().text());
    int denominator = Numbers.value(numbers.getLast().text());
    if (denominator < 1 || denominator > 1_000 || numerator > denominator) {
      String message = "There is no share of " + numerator + " of " + denominator + ".";
      scope.diagnoses().add(Code.OUT_OF_RANGE, share.span(), message, "");
      return new Fraction(1, 1);
    }
    return new Fraction(numerator, denominator);
  }
}
