// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.source.Span;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.name.LookAlikes;
import casus.treaty.text.Citation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Collects all names before any is looked up, so that the order of declarations does not matter.
final class Declared {
  private final Scope scope;
  private final Map<String, Span> seen = new HashMap<>();
  private final Map<String, Token> skeletons = new HashMap<>();

  Declared(Scope scope) {
    this.scope = scope;
  }

  void declare(List<Node> declarations) {
    for (Node node : declarations) {
      Thing.declaredBy(node.kind())
          .ifPresent(
              thing -> node.token(TokenKind.NAME).ifPresent(name -> declare(thing, name, node)));
      boolean numbered = node.node(Kind.NUMBERING).filter(n -> !n.tokens().isEmpty()).isPresent();
      if (node.kind() == Kind.PROVISION && numbered) {
        provision(node);
      }
    }
  }

  private void declare(Thing thing, Token name, Node node) {
    Span where = name.span();
    String key = thing.word() + " " + name.text();
    if (thing == Thing.AREA && node.says("understood")) {
      List<Token> names = node.tokens(TokenKind.NAME);
      key += " as understood by " + names.getLast().text();
    } else if (thing == Thing.QUESTION) {
      key += bracketKey(node, key);
      List<Token> names = node.tokens(TokenKind.NAME);
      scope.names().addAnswers(name.text(), names.stream().skip(1).map(Token::text).toList());
    }
    scope.names().declare(thing, name.text(), where);
    if (node.isBroken()) {
      return;
    }
    lookAlike(thing, name);
    once(key, thing.word() + " \"" + name.text() + "\"", where, advice(thing));
    partyAndRole(thing, name);
  }

  /// Names of one kind that look the same are the same or an error.
  private void lookAlike(Thing thing, Token name) {
    String skeleton = thing.word() + " " + LookAlikes.skeleton(name.text());
    Token first = skeletons.putIfAbsent(skeleton, name);
    if (first != null && !first.text().equals(name.text())) {
      String message = "\"" + name.text() + "\" looks like another name in another script.";
      scope
          .diagnoses()
          .add(
              Code.MIXED_SCRIPTS,
              name.span(),
              message,
              "Write both in one script, or choose another name.",
              scope.diagnoses().related(first.span(), "the other name"));
    }
  }

  private static String advice(Thing thing) {
    if (thing == Thing.QUESTION) {
      return "Rival questions stand in brackets, such as \"[proposed by Ukraine]\".";
    }
    return thing == Thing.AREA
        ? "Rival maps say \"as understood by\" and a party."
        : "Choose another name.";
  }

  /// Returns what tells rival texts apart; nothing where the brackets could not be read.
  private static String bracketKey(Node node, String key) {
    if (node.isBroken()) {
      return "";
    }
    return node.node(Kind.STOOD)
        .map(s -> key + "/" + BracketsFromSyntax.proponent(s.nodes(Kind.STAND)))
        .orElse("");
  }

  /// A party and a role may stand in the same places, so they share their names.
  private void partyAndRole(Thing thing, Token name) {
    if (thing == Thing.PARTY || thing == Thing.ROLE) {
      Thing other = thing == Thing.PARTY ? Thing.ROLE : Thing.PARTY;
      Optional<Span> place = scope.names().place(other, name.text());
      place.ifPresent(p ->
          twice(
              "\"" + name.text() + "\" is a party and a role.",
              name.span(),
              p,
              "Choose another name for one of them."));
    }
  }

  private void once(String key, String what, Span where, String help) {
    Span first = seen.putIfAbsent(key, where);
    if (first != null) {
      twice("There is a second " + what + ".", where, first, help);
    }
  }

  private void twice(String message, Span where, Span first, String help) {
    scope
        .diagnoses()
        .add(
            Code.DUPLICATE,
            where,
            message,
            help,
            scope.diagnoses().related(first, "the first one"));
  }

  // Provisions.

  private void provision(Node node) {
    boolean broken = node.isBroken();
    Citation citation = Citations.written(node);
    Span where = node.node(Kind.NUMBERING).orElseThrow().span();
    String around = bracketKey(node, "around ");
    scope.names().declareProvision(citation, where);
    String help =
        "Number it otherwise, or put rival texts in brackets, such as \"[proposed by Ukraine]\".";
    once(citation + around, citation.toString(), where, help);
    for (Node sentence : node.nodes(Kind.SENTENCE)) {
      sentence(sentence, citation, around, broken);
    }
  }

  private void sentence(Node node, Citation provision, String around, boolean broken) {
    boolean undertaking = node.node(Kind.UNDERTAKING).isPresent();
    Optional<Token> label = node.node(Kind.LABEL).flatMap(l -> l.token(TokenKind.NAME));
    Citation citation = label.map(l -> provision.with(l.text())).orElse(provision);
    if (undertaking || label.isPresent()) {
      Span where = label.map(Token::span).orElse(node.span());
      scope.names().declareSentence(citation, undertaking, where);
      if (broken) {
        return;
      }
      String own = bracketKey(node, "own ");
      String help = "Give each sentence a label of its own, such as \"(consult)\".";
      once("sentence " + citation + around + own, "sentence " + citation, where, help);
    }
  }
}
