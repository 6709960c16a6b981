// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.Clause;
import casus.treaty.Provision;
import casus.treaty.condition.Condition;
import casus.treaty.name.InstrumentId;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From a provision, in words, to its clauses.
final class ProvisionFromSyntax {
  private final Scope scope;
  private final Times times;

  ProvisionFromSyntax(Scope scope, Times times) {
    this.scope = scope;
    this.times = times;
  }

  Provision provision(Node node, String gist) {
    Citation citation = Citations.written(node);
    List<Part<Clause>> clauses = new ArrayList<>();
    for (Node sentence : node.nodes(Kind.SENTENCE)) {
      clauses.add(sentence(sentence, citation));
    }
    Provision provision = new Provision(citation, Scope.text(node).orElse(""), gist, clauses);
    return scope.places().put(provision, node.span());
  }

  private Part<Clause> sentence(Node node, Citation provision) {
    return new Part<>(
        clause(node, Citations.ofSentence(node, provision)), scope.brackets().around(node));
  }

  private Clause clause(Node node, Citation citation) {
    Optional<Node> silent = node.node(Kind.SILENT);
    if (silent.isPresent()) {
      String said = Scope.text(silent.get()).orElseThrow();
      return scope
          .places()
          .put(
              silent.get().says("left") ? new Clause.LeftOpen(said) : new Clause.NotOperative(said),
              node.span());
    }
    Optional<Node> ranking = node.node(Kind.RANKING);
    if (ranking.isPresent()) {
      return ranking(ranking.get());
    }
    Optional<Node> sealed = node.node(Kind.SEALED);
    if (sealed.isPresent()) {
      return scope.places().put(new SealedFromSyntax(scope).sealed(sealed.get()), node.span());
    }
    Optional<Node> ending = node.node(Kind.ENDING);
    if (ending.isPresent()) {
      return ending(ending.get());
    }
    Node undertaking = node.node(Kind.UNDERTAKING).orElseThrow();
    return new UndertakingFromSyntax(scope, times, citation, undertaking).undertaking();
  }

  private Clause ranking(Node node) {
    List<InstrumentId> others = new ArrayList<>();
    for (Token name : node.tokens(TokenKind.NAME)) {
      InstrumentId other = new InstrumentId(name.text());
      if (!scope.refersTo().contains(other)) {
        String message = "This treaty does not say that it refers to \"" + other + "\".";
        String help = "Write \"refers to " + other + "\" at its head, or \"every other treaty\".";
        scope.diagnoses().add(Code.DANGLING, name.span(), message, help);
      } else if (others.contains(other)) {
        String message = "\"" + other + "\" is named twice.";
        scope.diagnoses().add(Code.DUPLICATE, name.span(), message, "Name each treaty once.");
      }
      others.add(other);
    }
    Clause.Precedence precedence =
        node.says("prevails") ? Clause.Precedence.PREVAILS : Clause.Precedence.YIELDS;
    return scope.places().put(new Clause.Ranking(precedence, others), node.span());
  }

  private Clause ending(Node node) {
    if (node.says("treaty")) {
      return scope.places().put(new Clause.WholeEnding(effect(node), when(node)), node.span());
    }
    Citation target = new Citations(scope).known(node.node(Kind.CITATION).orElseThrow());
    Clause clause =
        node.says("survives")
            ? new Clause.Survival(target)
            : new Clause.Ending(target, effect(node), when(node));
    return scope.places().put(clause, node.span());
  }

  private static Clause.Effect effect(Node node) {
    return node.says("ends") ? Clause.Effect.ENDS : Clause.Effect.SUSPENDED;
  }

  private Condition when(Node node) {
    return new ConditionFromSyntax(scope, times, List.of())
        .condition(node.node(Kind.CONDITION).orElseThrow());
  }
}
