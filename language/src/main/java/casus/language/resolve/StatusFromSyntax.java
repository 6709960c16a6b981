// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.parse.Numbers;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.StatusRules;
import casus.treaty.StatusRules.Formula;
import casus.treaty.StatusRules.Quantity;
import casus.treaty.party.ConsentForm;
import casus.treaty.party.Group;
import casus.treaty.text.Citation;
import casus.treaty.time.Term;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// From what it takes to be bound, and to leave, to status rules.
final class StatusFromSyntax {
  private final Scope scope;
  private final Times times;
  private final Parties parties;

  StatusFromSyntax(Scope scope, Times times) {
    this.scope = scope;
    this.times = times;
    this.parties = new Parties(scope);
  }

  StatusRules rules(List<Node> declarations) {
    List<Node> statuses = declarations.stream().filter(d -> d.kind() == Kind.STATUS).toList();
    Optional<StatusRules.Rule> entry =
        once(statuses.stream().filter(s -> s.says("when")).toList())
            .map(s -> rule(s, "entry-into-force"));
    Optional<StatusRules.Rule> provisional =
        once(statuses.stream().filter(s -> s.says("provisionally")).toList())
            .map(s -> rule(s, "provisional-application"));
    Optional<StatusRules.Exit> exit =
        once(declarations.stream().filter(d -> d.kind() == Kind.EXIT).toList()).map(this::exit);
    Optional<StatusRules.Reservable> reservable =
        once(declarations.stream().filter(d -> d.kind() == Kind.RESERVATIONS).toList())
            .map(this::reservable);
    Optional<StatusRules.Length> length =
        once(declarations.stream().filter(d -> d.kind() == Kind.LENGTH).toList()).map(this::length);
    Optional<StatusRules.Suspension> suspension =
        once(declarations.stream().filter(d -> d.kind() == Kind.SUSPENSION).toList())
            .map(this::suspension);
    exit.filter(e -> e.inLast().isPresent() && length.isEmpty()).ifPresent(this::noPeriods);
    return new StatusRules(
        entry, provisional, exit, new StatusRules.Particulars(reservable, length, suspension));
  }

  private StatusRules.Length length(Node node) {
    Term term = times.term(node.node(Kind.DURATION).orElseThrow());
    Optional<StatusRules.Renewal> renewal = node.node(Kind.RENEWAL).map(this::renewal);
    return scope
        .places()
        .put(new StatusRules.Length(citation(node, "length"), term, renewal), node.span());
  }

  private StatusRules.Suspension suspension(Node node) {
    Optional<Term> notice = node.node(Kind.DURATION).map(times::term);
    return scope
        .places()
        .put(new StatusRules.Suspension(citation(node, "suspension"), notice), node.span());
  }

  private StatusRules.Renewal renewal(Node node) {
    List<Node> durations = node.nodes(Kind.DURATION);
    return new StatusRules.Renewal(
        node.says("each"), times.term(durations.getFirst()), times.term(durations.get(1)));
  }

  private StatusRules.Reservable reservable(Node node) {
    List<Node> cited = node.nodes(Kind.CITATION);
    boolean under = node.says("under");
    Citation where = under ? citation(node, "reservations") : Citation.of("rule", "reservations");
    List<Citation> only =
        cited.stream().skip(under ? 1 : 0).map(new Citations(scope)::known).toList();
    return scope.places().put(new StatusRules.Reservable(where, only), node.span());
  }

  private Optional<Node> once(List<Node> found) {
    if (found.size() > 1) {
      Node second = found.get(1);
      String message = "This rule is declared twice.";
      String help = "Keep one.";
      scope
          .diagnoses()
          .add(
              Code.DUPLICATE,
              second.span(),
              message,
              help,
              scope.diagnoses().related(found.getFirst().span(), "the first one"));
    }
    return found.stream().findFirst();
  }

  private Citation citation(Node node, String unnamed) {
    return node.node(Kind.CITATION)
        .map(new Citations(scope)::known)
        .orElseGet(() -> Citation.of("rule", unnamed));
  }

  private StatusRules.Rule rule(Node node, String unnamed) {
    List<Formula> parts =
        node.node(Kind.FORMULA).orElseThrow().nodes(Kind.CONSENT).stream()
            .map(this::consent)
            .toList();
    Formula formula = parts.size() == 1 ? parts.getFirst() : new Formula.AllOf(parts);
    return scope.places().put(new StatusRules.Rule(citation(node, unnamed), formula), node.span());
  }

  private StatusRules.Exit exit(Node node) {
    Optional<Term> notBefore = limit(node, "before");
    Optional<Term> inLast = limit(node, "last");
    Term notice = times.term(node.node(Kind.DURATION).orElseThrow());
    return scope
        .places()
        .put(new StatusRules.Exit(citation(node, "exit"), notBefore, inLast, notice), node.span());
  }

  private Optional<Term> limit(Node node, String word) {
    return node.nodes(Kind.LIMIT).stream()
        .filter(l -> l.says(word))
        .flatMap(l -> l.node(Kind.DURATION).stream())
        .map(times::term)
        .findFirst();
  }

  private void noPeriods(StatusRules.Exit exit) {
    String message = "The text has no periods whose last part could be meant.";
    String help = "Say for how long the treaty lasts: \"lasts for 5 years, renewed …\".";
    scope.diagnoses().add(Code.DANGLING, scope.places().of(exit), message, help);
  }

  private Formula consent(Node node) {
    Optional<Node> quantity = node.node(Kind.QUANTITY);
    if (quantity.isEmpty()) {
      List<Token> names = node.tokens(TokenKind.NAME);
      return new Formula.Procedure(names.getFirst().text(), scope.party(names.get(1)));
    }
    String form = node.token(TokenKind.KEYWORD).orElseThrow().text();
    return new Formula.Consents(
        ConsentForm.valueOf(form.toUpperCase(Locale.ROOT)),
        quantity(quantity.get()),
        group(quantity.get()));
  }

  private Group group(Node node) {
    List<Token> names = node.tokens(TokenKind.NAME);
    boolean plain = node.tokens(TokenKind.KEYWORD).isEmpty();
    if (plain && scope.names().has(Thing.ROLE, names.getFirst().text())) {
      Token name = names.getFirst();
      scope.names().use(Thing.ROLE, name.text());
      String message = "\"" + name.text() + "\" is a role; how many of it is not said.";
      String help =
          "Write \"all " + name.text() + "\", \"most of " + name.text() + "\" or a number.";
      scope.diagnoses().add(Code.WRONG_KIND, name.span(), message, help);
    }
    return parties.group(names);
  }

  private Quantity quantity(Node node) {
    if (node.says("all") && node.says("most")) {
      Node where = node.node(Kind.SLOT).orElse(node);
      String message = "The text does not say how many \"all or most\" are.";
      String help = "A reading can say \"how many\".";
      scope.diagnoses().note(Code.LEFT_OPEN, where.span(), message, help);
      return new Quantity.Vague("all or most");
    }
    if (node.says("most")) {
      return new Quantity.Majority();
    }
    if (node.says("least")) {
      Token number = node.token(TokenKind.NUMBER).orElseThrow();
      int count = Numbers.value(number.text());
      if (count < 1) {
        scope.diagnoses().add(Code.OUT_OF_RANGE, number.span(), "It takes at least one.", "");
      }
      return new Quantity.AtLeast(Math.max(1, count));
    }
    return new Quantity.All();
  }
}
