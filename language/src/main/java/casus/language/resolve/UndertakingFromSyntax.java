// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.parse.Numbers;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.Performance;
import casus.treaty.Trigger;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Bearers;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Undertaking.Mode;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.EventTypeId;
import casus.treaty.party.Exclusion;
import casus.treaty.party.Group;
import casus.treaty.party.PartyRef;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From a sentence that binds somebody to an undertaking.
final class UndertakingFromSyntax {
  private final Scope scope;
  private final Times times;
  private final Parties parties;
  private final Citation citation;
  private final Node node;

  /// Reads one sentence.
  ///
  /// @param citation where it stands
  UndertakingFromSyntax(Scope scope, Times times, Citation citation, Node node) {
    this.scope = scope;
    this.times = times;
    this.parties = new Parties(scope);
    this.citation = citation;
    this.node = node;
  }

  Undertaking undertaking() {
    Node bearersNode = node.node(Kind.BEARERS).orElseThrow();
    List<String> names = namesOf(bearersNode);
    ConditionFromSyntax conditions = new ConditionFromSyntax(scope, times, names);
    Bearers bearers = bearers(bearersNode);
    Node modalityNode = node.node(Kind.MODALITY).orElseThrow();
    Modality modality =
        modalityNode.says("may")
            ? Modality.MAY
            : modalityNode.says("not") ? Modality.MUST_NOT : Modality.MUST;
    Trigger trigger = trigger(conditions);
    Performance performance = performance(names);
    Window window = new WindowFromSyntax(scope, times, conditions, node, modality).window();
    Undertaking.Terms terms = terms(conditions, names, modality);
    Undertaking undertaking =
        new Undertaking(citation, trigger, bearers, modality, performance, window, terms);
    return scope.places().put(undertaking, node.span());
  }

  // Who.

  private static List<String> namesOf(Node bearers) {
    List<Token> names = new ArrayList<>(bearers.tokens(TokenKind.NAME));
    bearers.node(Kind.GROUP).ifPresent(g -> names.addAll(g.tokens(TokenKind.NAME)));
    return names.stream().map(Token::text).toList();
  }

  private Bearers bearers(Node bearers) {
    List<Part<Exclusion>> except = parties.excepts(bearers.nodes(Kind.EXCEPT));
    Optional<Node> group = bearers.node(Kind.GROUP);
    if (group.isEmpty()) {
      return new Bearers(new Mode.Each(), named(bearers), except);
    }
    return new Bearers(mode(bearers), parties.group(group.get()), except);
  }

  private Group named(Node bearers) {
    List<Token> names = bearers.tokens(TokenKind.NAME);
    for (Token name : names) {
      if (scope.names().has(Thing.ROLE, name.text())) {
        scope.names().use(Thing.ROLE, name.text());
        String message =
            "\"" + name.text() + "\" is a role; how its members are bound is not said.";
        String help =
            "Write \"each "
                + name.text()
                + "\", \"all "
                + name.text()
                + " jointly\" or \"any one of "
                + name.text()
                + "\".";
        scope.diagnoses().add(Code.WRONG_KIND, name.span(), message, help);
        return new Group.Listed(List.of());
      }
    }
    return new Group.Listed(parties.parties(names));
  }

  private Mode mode(Node bearers) {
    if (bearers.says("each")) {
      return new Mode.Each();
    }
    if (bearers.says("severally")) {
      return new Mode.JointlyAndSeverally();
    }
    if (bearers.says("collectively")) {
      return new Mode.Collectively();
    }
    if (bearers.says("all")) {
      return new Mode.AllJointly();
    }
    return new Mode.AnyOf(count(bearers));
  }

  private int count(Node holder) {
    Token number = holder.token(TokenKind.NUMBER).orElseThrow();
    int count = Numbers.value(number.text());
    if (count < 1 || count > 10_000) {
      String message = "It takes at least one, and not more than 10,000.";
      scope.diagnoses().add(Code.OUT_OF_RANGE, number.span(), message, "");
      return 1;
    }
    return count;
  }

  // When.

  private Trigger trigger(ConditionFromSyntax conditions) {
    Optional<Node> found = node.node(Kind.TRIGGER);
    if (found.isEmpty()) {
      return new Trigger(List.of(), Slot.open(), List.of());
    }
    Node trigger = found.get();
    List<EventTypeId> events = new ArrayList<>();
    for (Node list : trigger.nodes(Kind.EVENTS)) {
      for (Token name : list.tokens(TokenKind.NAME)) {
        events.add(new EventTypeId(scope.use(Thing.EVENT, name)));
      }
    }
    List<Part<Condition>> parts = new ArrayList<>();
    trigger
        .node(Kind.QUALITIES)
        .ifPresent(q -> conditions.qualities(q).forEach(c -> parts.add(Part.of(c))));
    for (Node part : Parties.leaves(trigger.nodes(Kind.PART), Kind.PART)) {
      parts.add(new Part<>(conditions.part(part), scope.brackets().around(part)));
    }
    return new Trigger(events, finding(trigger, conditions, !events.isEmpty()), parts);
  }

  private Slot<Trigger.Finding> finding(
      Node trigger, ConditionFromSyntax conditions, boolean needed) {
    List<Node> findings = trigger.nodes(Kind.FINDING);
    if (findings.size() > 1) {
      twice(findings.get(1), "who finds that it has happened");
    }
    if (!findings.isEmpty() && findings.getFirst().says("found")) {
      Condition.IsAnswered answered = conditions.answered(findings.getFirst());
      return Slot.of(new Trigger.Finding(answered.question(), answered.options()));
    }
    if (needed || !findings.isEmpty()) {
      Node where = findings.isEmpty() ? trigger : findings.getFirst();
      String message = "The text does not say who finds that it has happened.";
      scope
          .diagnoses()
          .note(Code.LEFT_OPEN, where.span(), message, "A reading can say \"who finds\".");
    }
    return Slot.open();
  }

  private void twice(Node where, String what) {
    String message = "It is said twice " + what + ".";
    scope.diagnoses().add(Code.DUPLICATE, where.span(), message, "Say it once.");
  }

  // What.

  private Performance performance(List<String> names) {
    Node performance = node.node(Kind.PERFORMANCE).orElseThrow();
    Optional<Node> amount = performance.node(Kind.AMOUNT);
    if (amount.isPresent()) {
      return limit(amount.get());
    }
    ActTypeId act = new ActTypeId(scope.use(Thing.ACT, Scope.name(performance)));
    Optional<PartyRef> toward = performance.node(Kind.REF).map(r -> parties.ref(r, names));
    Performance.Content content =
        performance
            .node(Kind.CONTENT)
            .map(c -> content(c, names))
            .orElseGet(Performance.Content.Itself::new);
    Optional<String> aim = performance.node(Kind.AIM).flatMap(Scope::text);
    return new Performance(act, toward, content, aim);
  }

  /// A limit is a duty not to have more; a duty or a liberty to have more limits nothing.
  private Performance limit(Node amount) {
    new AmountFromSyntax(scope).check(amount, scope.measures());
    if (!node.node(Kind.MODALITY).orElseThrow().says("not")) {
      String message = "A limit says what somebody must not have more of.";
      String help = "Write \"must not hold more than\".";
      scope.diagnoses().add(Code.WRONG_KIND, amount.span(), message, help);
    }
    return new Performance(
        AmountFromSyntax.id(amount), Optional.empty(), new Performance.Content.Itself());
  }

  private Performance.Content content(Node content, List<String> bearers) {
    List<Part<ActTypeId>> forms = new ArrayList<>();
    forms(content, forms);
    if (!content.says("such")) {
      int count = count(content);
      if (count > forms.size()) {
        String message = "It takes " + count + " of " + forms.size() + ".";
        scope.diagnoses().add(Code.OUT_OF_RANGE, content.span(), message, "Lower the number.");
      }
      return new Performance.Content.AtLeast(count, forms);
    }
    return new Performance.Content.AsNecessary(forms, chooser(content, bearers));
  }

  private void forms(Node holder, List<Part<ActTypeId>> forms) {
    for (Node form : holder.nodes(Kind.FORM)) {
      Node member = form.node(Kind.MEMBER).orElseThrow();
      if (member.nodes(Kind.FORM).isEmpty()) {
        ActTypeId act = new ActTypeId(scope.use(Thing.ACT, Scope.name(member)));
        forms.add(new Part<>(act, scope.brackets().around(member)));
      } else {
        forms(member, forms);
      }
    }
  }

  private Slot<Performance.Chooser> chooser(Node content, List<String> bearers) {
    Optional<Token> considers = content.token(TokenKind.NAME);
    if (considers.isPresent()) {
      Token name = considers.get();
      Thing thing = scope.names().has(Thing.ROLE, name.text()) ? Thing.ROLE : Thing.PARTY;
      String word = scope.use(thing, name);
      if (!bearers.contains(word)) {
        String message = "\"that " + word + "\" does not bear this duty.";
        String help = "Write \"that " + bearers.getFirst() + " considers\", or \"is necessary\".";
        scope.diagnoses().add(Code.WRONG_KIND, name.span(), message, help);
      }
      return Slot.of(Performance.Chooser.BEARER);
    }
    Node where =
        slots("chooses").stream().findFirst().orElse(content.node(Kind.SLOT).orElse(content));
    String message = "The text does not say who chooses what is necessary.";
    scope
        .diagnoses()
        .note(Code.LEFT_OPEN, where.span(), message, "A reading can say \"who chooses\".");
    return Slot.open();
  }

  private List<Node> slots(String keyword) {
    return node.nodes(Kind.SLOT).stream().filter(s -> s.says(keyword)).toList();
  }

  // The rest.

  private Undertaking.Terms terms(
      ConditionFromSyntax conditions, List<String> names, Modality modality) {
    List<PartyRef> owedTo = new ArrayList<>();
    List<Part<Condition>> unless = new ArrayList<>();
    List<Node> breach = new ArrayList<>();
    for (Node clause : Parties.leaves(node.nodes(Kind.CLAUSE), Kind.CLAUSE)) {
      if (clause.says("unless")) {
        Condition condition = conditions.condition(clause.node(Kind.CONDITION).orElseThrow());
        unless.add(new Part<>(condition, scope.brackets().around(clause)));
      } else if (clause.says("owed")) {
        clause.nodes(Kind.REF).forEach(r -> owedTo.add(parties.ref(r, names)));
      } else if (clause.says("breach")) {
        breach.add(clause);
      }
    }
    if (breach.size() > 1) {
      twice(breach.get(1), "what follows from a breach");
    }
    return new Undertaking.Terms(owedTo, unless, onBreach(breach, modality));
  }

  private Slot<String> onBreach(List<Node> breach, Modality modality) {
    if (breach.isEmpty()) {
      if (modality != Modality.MAY) {
        String message = "It is not said what follows if this duty is breached.";
        String help =
            "Write \"on breach: nothing stated\", or \"on breach:\" and what the text says.";
        scope.diagnoses().add(Code.NO_CONSEQUENCE, node.span(), message, help);
      }
      return Slot.open();
    }
    Node clause = breach.getFirst();
    Optional<String> said = Scope.text(clause);
    if (said.isEmpty()) {
      String message = "The text does not say what follows from a breach.";
      scope.diagnoses().note(Code.NO_CONSEQUENCE, clause.span(), message, "");
    }
    return said.map(Slot::of).orElseGet(Slot::open);
  }
}
