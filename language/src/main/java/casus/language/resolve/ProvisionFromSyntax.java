// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.TokenKind;
import casus.treaty.Clause;
import casus.treaty.Provision;
import casus.treaty.condition.Condition;
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
    Citation citation =
        node.node(Kind.LABEL)
            .map(l -> provision.with(l.token(TokenKind.NAME).orElseThrow().text()))
            .orElse(provision);
    return new Part<>(clause(node, citation), scope.brackets().around(node));
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
    Optional<Node> ending = node.node(Kind.ENDING);
    if (ending.isPresent()) {
      return ending(ending.get());
    }
    Node undertaking = node.node(Kind.UNDERTAKING).orElseThrow();
    return new UndertakingFromSyntax(scope, times, citation, undertaking).undertaking();
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
