// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.TokenKind;
import casus.treaty.Clause;
import casus.treaty.Provision;
import casus.treaty.condition.Condition;
import casus.treaty.text.Bracket;
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
    Optional<Bracket> around =
        node.node(Kind.STOOD)
            .flatMap(s -> Scope.bracket(ReadingFromSyntax.bracketScope(citation), s));
    List<Part<Clause>> clauses = new ArrayList<>();
    for (Node sentence : node.nodes(Kind.SENTENCE)) {
      clauses.add(sentence(sentence, citation, around));
    }
    Provision provision = new Provision(citation, Scope.text(node).orElse(""), gist, clauses);
    return scope.places().put(provision, node.span());
  }

  private Part<Clause> sentence(Node node, Citation provision, Optional<Bracket> around) {
    String bracketScope = ReadingFromSyntax.bracketScope(provision);
    Citation citation =
        node.node(Kind.LABEL)
            .map(l -> provision.with(l.token(TokenKind.NAME).orElseThrow().text()))
            .orElse(provision);
    Optional<Bracket> own = node.node(Kind.STOOD).flatMap(s -> Scope.bracket(bracketScope, s));
    if (own.isPresent() && around.isPresent() && !own.get().key().equals(around.get().key())) {
      String message = "This sentence stands in brackets of a provision that stands in others.";
      String help = "Put the brackets round each sentence instead of the provision.";
      Node stood = node.node(Kind.STOOD).orElseThrow();
      scope.diagnoses().add(Code.NESTED_BRACKETS, stood.span(), message, help);
    }
    Clause clause = clause(node, citation, bracketScope);
    return new Part<>(clause, own.or(() -> around));
  }

  private Clause clause(Node node, Citation citation, String bracketScope) {
    Optional<Node> silent = node.node(Kind.SILENT);
    if (silent.isPresent()) {
      String said = Scope.text(silent.get()).orElseThrow();
      return scope
          .places()
          .put(
              silent.get().says("left") ? new Clause.LeftOpen(said) : new Clause.NotOperative(said),
              node.span());
    }
    Optional<Node> ending = node.node(Kind.ENDING);
    if (ending.isPresent()) {
      return ending(ending.get());
    }
    Node undertaking = node.node(Kind.UNDERTAKING).orElseThrow();
    return new UndertakingFromSyntax(scope, times, citation, bracketScope, undertaking)
        .undertaking();
  }

  private Clause ending(Node node) {
    Citation target = new Citations(scope).known(node.node(Kind.CITATION).orElseThrow());
    Clause.Effect effect = node.says("ends") ? Clause.Effect.ENDS : Clause.Effect.SUSPENDED;
    Condition when =
        new ConditionFromSyntax(scope, times, List.of())
            .condition(node.node(Kind.CONDITION).orElseThrow());
    return scope.places().put(new Clause.Ending(target, effect, when), node.span());
  }
}
