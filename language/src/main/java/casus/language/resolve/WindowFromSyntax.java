// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.text.Slot;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.util.List;
import java.util.Optional;

/// From the clauses of a sentence to the time it gives.
final class WindowFromSyntax {
  private final Scope scope;
  private final Times times;
  private final ConditionFromSyntax conditions;
  private final Node node;
  private final Modality modality;

  WindowFromSyntax(
      Scope scope, Times times, ConditionFromSyntax conditions, Node node, Modality modality) {
    this.scope = scope;
    this.times = times;
    this.conditions = conditions;
    this.node = node;
    this.modality = modality;
  }

  Window window() {
    List<Node> always = clauses("at", "times", "time");
    List<Node> during = clauses("while", "while", "while");
    if (modality == Modality.MUST && always.stream().anyMatch(a -> a.says("no"))) {
      String help = "Write \"must not …, at no time\", or \"at all times\".";
      add(Code.WRONG_KIND, always.getFirst(), "A duty to act cannot hold at no time.", help);
    }
    if (!always.isEmpty() || !during.isEmpty() || modality == Modality.MUST_NOT) {
      return atAllTimes(always, during);
    }
    return once();
  }

  /// Returns clauses whose first keyword is given and that have one of two others.
  private List<Node> clauses(String first, String one, String other) {
    return node.nodes(Kind.CLAUSE).stream()
        .filter(c -> c.token(TokenKind.KEYWORD).filter(t -> t.is(first)).isPresent())
        .filter(c -> c.says(one) || c.says(other))
        .toList();
  }

  private Optional<Node> slot(String first) {
    return node.nodes(Kind.SLOT).stream()
        .filter(s -> s.token(TokenKind.KEYWORD).filter(t -> t.is(first)).isPresent())
        .findFirst();
  }

  private List<Node> promptness() {
    return node.nodes(Kind.CLAUSE).stream()
        .filter(c ->
            c.says("once")
                || c.says("delay")
                || c.says("forthwith")
                || c.says("immediately")
                || c.says("urgently")
                || c.says("promptly"))
        .toList();
  }

  private void add(Code code, Node where, String message, String help) {
    scope.diagnoses().add(code, where.span(), message, help);
  }

  private Window atAllTimes(List<Node> always, List<Node> during) {
    Optional<Node> limit =
        clauses("within", "within", "within").stream()
            .findFirst()
            .or(() -> promptness().stream().findFirst())
            .or(() -> slot("by"));
    if (limit.isPresent()) {
      String message =
          modality == Modality.MUST_NOT
              ? "A duty to abstain has no time limit."
              : "What holds at all times has no time limit.";
      String help = "Write \"at no time\" for what must not be done, or \"while …\".";
      add(Code.WRONG_KIND, limit.get(), message, help);
    } else if (always.isEmpty() && during.isEmpty()) {
      String message = "It is not said when this must not be done.";
      add(Code.UNBOUNDED, node, message, "Write \"at no time\", or \"while …\".");
    }
    List<Condition> held =
        during.stream()
            .map(c -> conditions.condition(c.node(Kind.CONDITION).orElseThrow()))
            .toList();
    return new Window.AtAllTimes(
        held.size() > 1 ? Optional.of(new Condition.AllOf(held)) : held.stream().findFirst());
  }

  private Window once() {
    List<Node> limits = clauses("within", "within", "within");
    List<Node> prompt = promptness();
    Optional<String> promptness =
        prompt.isEmpty()
            ? Optional.empty()
            : Optional.of(String.join(", ", prompt.stream().map(WindowFromSyntax::words).toList()));
    if (limits.size() > 1) {
      add(Code.DUPLICATE, limits.get(1), "It is said twice by when.", "Say it once.");
    }
    if (limits.isEmpty()) {
      Optional<Node> open = slot("by");
      reportNoLimit(open, prompt);
      slot("from").ifPresent(s -> times.clockStartOpen(s.span(), "time"));
      return new Window.Once(promptness, Slot.open(), Slot.open());
    }
    slot("by")
        .ifPresent(
            s -> add(Code.DUPLICATE, s, "It is said by when, and said that it is open.", ""));
    Node limit = limits.getFirst();
    Term term = times.term(limit.node(Kind.DURATION).orElseThrow());
    return new Window.Once(promptness, Slot.of(term), start(limit, term));
  }

  private Slot<Start> start(Node limit, Term term) {
    Optional<Node> open = slot("from");
    if (limit.node(Kind.FROM).isEmpty() && open.isPresent()) {
      times.clockStartOpen(open.get().span(), term.toString());
      return Slot.open();
    }
    return times.from(limit, term.toString());
  }

  private static String words(Node clause) {
    return String.join(" ", clause.tokens(TokenKind.KEYWORD).stream().map(Token::text).toList());
  }

  private void reportNoLimit(Optional<Node> open, List<Node> prompt) {
    if (open.isPresent()) {
      String message = "The text does not say by when this must be done.";
      String help = "A reading can say \"by when\".";
      scope.diagnoses().note(Code.UNBOUNDED, open.get().span(), message, help);
    } else if (!prompt.isEmpty()) {
      String message =
          "The text says \"" + words(prompt.getFirst()) + "\" and gives no length of time.";
      String help = "It is never breached by the passing of time unless a reading says by when.";
      scope.diagnoses().note(Code.UNBOUNDED, prompt.getFirst().span(), message, help);
    } else if (modality == Modality.MUST) {
      String message = "It is not said by when this must be done.";
      String help =
          "Write \"within 3 days of …\", \"at once\", \"at all times\","
              + " or \"[by when: nothing stated]\".";
      add(Code.UNBOUNDED, node, message, help);
    }
  }
}
