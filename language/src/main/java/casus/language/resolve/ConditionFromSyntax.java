// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.condition.Condition;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.Option;
import casus.treaty.name.QualityId;
import casus.treaty.name.QuestionId;
import casus.treaty.name.TrackId;
import casus.treaty.text.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;

/// From what must hold, in words, to a condition.
final class ConditionFromSyntax {
  private final Scope scope;
  private final Times times;
  private final Parties parties;
  private final ExtentFromSyntax extents;
  private final Citations citations;
  private final List<String> bearers;

  /// Reads conditions of a sentence.
  ///
  /// @param bearers names of those who bear the duty; empty if the sentence has none
  ConditionFromSyntax(Scope scope, Times times, List<String> bearers) {
    this.scope = scope;
    this.times = times;
    this.parties = new Parties(scope);
    this.extents = new ExtentFromSyntax(scope);
    this.citations = new Citations(scope);
    this.bearers = List.copyOf(bearers);
  }

  Condition condition(Node node) {
    List<Condition> parts = node.nodes(Kind.BOTH).stream().map(this::both).toList();
    return parts.size() == 1 ? parts.getFirst() : new Condition.AnyOf(parts);
  }

  private Condition both(Node node) {
    List<Condition> parts = node.nodes(Kind.SIMPLE).stream().map(this::simple).toList();
    return parts.size() == 1 ? parts.getFirst() : new Condition.AllOf(parts);
  }

  private Condition simple(Node node) {
    Optional<Node> inside = node.node(Kind.CONDITION);
    if (inside.isPresent()) {
      return condition(inside.get());
    }
    Optional<Node> negated = node.node(Kind.SIMPLE);
    if (negated.isPresent()) {
      return new Condition.Not(simple(negated.get()));
    }
    if (node.says("it")) {
      return ofOccurrence(node);
    }
    if (node.says("track")) {
      Token name = Scope.name(node);
      String state = node.tokens(TokenKind.KEYWORD).getLast().text().toUpperCase(Locale.ROOT);
      return new Condition.TrackStands(
          new TrackId(scope.use(Thing.TRACK, name)), Condition.TrackState.valueOf(state));
    }
    if (node.node(Kind.CITATION).isPresent() && node.token(TokenKind.NAME).isPresent()) {
      return elsewhere(node);
    }
    if (node.node(Kind.CITATION).isPresent()) {
      Citation sentence = citations.sentence(node.node(Kind.CITATION).get());
      Condition.Outcome outcome =
          node.says("performed") ? Condition.Outcome.FULFILLED : Condition.Outcome.BREACHED;
      return new Condition.UndertakingStands(sentence, ref(node), outcome);
    }
    if (node.says("passed")) {
      return new Condition.HasPassed(
          times.term(node.node(Kind.DURATION).orElseThrow()),
          times.start(node.node(Kind.START).orElseThrow()));
    }
    if (node.says("answered")) {
      return answered(node);
    }
    return new Condition.HasDone(new ActTypeId(scope.use(Thing.ACT, Scope.name(node))), ref(node));
  }

  /// Reads what is owed, performed or breached under another treaty, whose sentences only that
  /// treaty knows.
  private Condition elsewhere(Node node) {
    Token name = Scope.name(node);
    InstrumentId treaty = new InstrumentId(name.text());
    if (!scope.refersTo().contains(treaty)) {
      String message = "This treaty does not say that it refers to \"" + treaty + "\".";
      String help = "Write \"refers to " + treaty + "\" at its head.";
      scope.diagnoses().add(Code.DANGLING, name.span(), message, help);
    }
    Condition.Elsewhere how =
        node.says("owed")
            ? Condition.Elsewhere.OWED
            : node.says("performed") ? Condition.Elsewhere.FULFILLED : Condition.Elsewhere.BREACHED;
    Citation sentence = Citations.written(node.node(Kind.CITATION).orElseThrow());
    return new Condition.StandsElsewhere(treaty, sentence, ref(node), how);
  }

  private casus.treaty.party.PartyRef ref(Node node) {
    return parties.ref(node.node(Kind.REF).orElseThrow(), bearers);
  }

  private Condition ofOccurrence(Node node) {
    Optional<Node> extent = node.node(Kind.EXTENT);
    if (extent.isPresent()) {
      return node.says("launched")
          ? new Condition.ComesFrom(extents.extent(extent.get()))
          : new Condition.IsIn(extents.extent(extent.get()));
    }
    if (node.says("uses")) {
      return new Condition.Uses(Scope.name(node).text());
    }
    Optional<Token> quality = node.token(TokenKind.NAME);
    if (quality.isPresent()) {
      return has(quality.get());
    }
    return node.says("against")
        ? new Condition.IsAgainst(ref(node))
        : new Condition.IsAttributedTo(ref(node));
  }

  private Condition has(Token quality) {
    return new Condition.HasQuality(new QualityId(scope.use(Thing.QUALITY, quality)));
  }

  /// Reads `that is QUALITY and QUALITY`.
  List<Condition> qualities(Node node) {
    return node.tokens(TokenKind.NAME).stream().map(this::has).toList();
  }

  /// Reads one more part of a trigger.
  Condition part(Node node) {
    Optional<Node> condition = node.node(Kind.CONDITION);
    if (condition.isPresent()) {
      return condition(condition.get());
    }
    if (node.says("using")) {
      return new Condition.Uses(Scope.name(node).text());
    }
    if (node.says("after")) {
      ActTypeId act = new ActTypeId(scope.use(Thing.ACT, Scope.name(node)));
      return new Condition.HasDone(act, ref(node));
    }
    Optional<Node> extent = node.node(Kind.EXTENT);
    if (extent.isPresent()) {
      return node.says("launched")
          ? new Condition.ComesFrom(extents.extent(extent.get()))
          : new Condition.IsIn(extents.extent(extent.get()));
    }
    return node.says("against")
        ? new Condition.IsAgainst(ref(node))
        : new Condition.IsAttributedTo(ref(node));
  }

  /// Reads `QUESTION answered OPTION or OPTION`.
  Condition.IsAnswered answered(Node node) {
    List<Token> names = node.tokens(TokenKind.NAME);
    String question = scope.use(Thing.QUESTION, names.getFirst());
    List<Option> options = new ArrayList<>();
    for (Token name : names.subList(1, names.size())) {
      checkOption(question, name);
      options.add(new Option(name.text()));
    }
    return new Condition.IsAnswered(new QuestionId(question), options);
  }

  private void checkOption(String question, Token option) {
    SequencedSet<String> known = scope.names().answers(question);
    if (known.isEmpty() || known.contains(option.text())) {
      return;
    }
    String help =
        scope
            .meant(option.text(), known)
            .map(m -> "Did you mean \"" + m + "\"?")
            .orElse("Its answers are " + Scope.listed(known) + ".");
    String message = "\"" + option.text() + "\" is no answer to the question \"" + question + "\".";
    scope
        .diagnoses()
        .add(
            Code.WRONG_KIND,
            option.span(),
            message,
            help,
            scope.names().place(Thing.QUESTION, question).stream()
                .map(p -> scope.diagnoses().related(p, "the question"))
                .toArray(casus.treaty.diagnostic.Diagnostic.Related[]::new));
  }
}
