// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.parse.Numbers;
import casus.language.source.Span;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.Vocabulary.Limit;
import casus.treaty.Vocabulary.Measure;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.MeasureId;
import casus.treaty.name.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// From what is limited by number to the acts of having too much of it.
final class AmountFromSyntax {
  private static final int MOST = 1_000_000_000;

  /// With what stands before it, the name of what is limited is still a name.
  private static final int LONGEST = Name.LONGEST - "have-more-than-999999999-".length();

  private final Scope scope;

  AmountFromSyntax(Scope scope) {
    this.scope = scope;
  }

  /// Reads what is limited.
  static Measure measure(Node node) {
    String name = Scope.name(node).text();
    Optional<String> unit =
        node.nodes(Kind.ATTRIBUTE).stream().findFirst().map(a -> Scope.name(a).text());
    String label = Scope.text(node).orElseGet(() -> name.replace('-', ' '));
    return new Measure(new MeasureId(name), label, unit);
  }

  /// Returns an act for every limit that some sentences set, each once.
  List<ActType> acts(List<Node> declarations, List<Measure> measures) {
    SequencedMap<ActTypeId, ActType> found = new TreeMap<>();
    List<Node> amounts = new ArrayList<>();
    declarations.forEach(d -> collect(d, amounts));
    for (Node amount : amounts) {
      Limit limit = limit(amount);
      ActTypeId id = id(amount);
      String what =
          measures.stream()
              .filter(m -> m.id().equals(limit.measure()))
              .findFirst()
              .map(m -> m.unit().map(u -> u + " of " + m.label()).orElse(m.label()))
              .orElse(limit.measure().value());
      String verb = amount.says("hold") ? "hold" : "have";
      String label = verb + " more than " + limit.most() + " " + what;
      found.putIfAbsent(
          id, new ActType(id, label, false, List.of(), List.of(), Optional.of(limit)));
    }
    return List.copyOf(found.values());
  }

  private static void collect(Node node, List<Node> amounts) {
    if (node.kind() == Kind.AMOUNT) {
      amounts.add(node);
    }
    node.nodes().forEach(n -> collect(n, amounts));
  }

  /// Returns the name of the act of having more than an amount.
  static ActTypeId id(Node amount) {
    String verb = amount.says("hold") ? "hold" : "have";
    String name = amount.tokens(TokenKind.NAME).getLast().text();
    String fitting = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return new ActTypeId(verb + "-more-than-" + Math.min(most(amount), MOST - 1) + "-" + fitting);
  }

  private static int most(Node amount) {
    return Numbers.value(amount.token(TokenKind.NUMBER).orElseThrow().text());
  }

  private static Limit limit(Node amount) {
    return new Limit(new MeasureId(amount.tokens(TokenKind.NAME).getLast().text()), most(amount));
  }

  /// Reports what is limited and not declared, or counted in another unit.
  void check(Node amount, List<Measure> measures) {
    List<Token> names = amount.tokens(TokenKind.NAME);
    String name = scope.use(Thing.MEASURE, names.getLast());
    Optional<Measure> known =
        measures.stream().filter(m -> m.id().value().equals(name)).findFirst();
    Optional<String> unit = known.flatMap(Measure::unit);
    Optional<String> said =
        names.size() > 1 ? Optional.of(names.getFirst().text()) : Optional.empty();
    if (known.isPresent() && !unit.equals(said)) {
      String message =
          unit.map(u -> "\"" + name + "\" is counted in " + u + ".")
              .orElse("\"" + name + "\" is counted one by one.");
      String help =
          unit.map(u -> "Write \"" + u + " of " + name + "\".")
              .orElse("Write the number and \"" + name + "\".");
      scope.diagnoses().add(Code.UNIT, amount.span(), message, help);
    }
    if (most(amount) >= MOST) {
      String message = "An amount is below a billion.";
      scope.diagnoses().add(Code.OUT_OF_RANGE, amount.span(), message, "");
    }
    if (name.length() > LONGEST) {
      String message = "The name of what is limited has more than " + LONGEST + " characters.";
      scope.diagnoses().add(Code.OUT_OF_RANGE, names.getLast().span(), message, "Shorten it.");
    }
    String act = id(amount).value();
    Optional<Span> declared = scope.names().place(Thing.ACT, act);
    if (declared.isPresent()) {
      String message = "The act \"" + act + "\" has the name of what this limit forbids.";
      scope
          .diagnoses()
          .add(
              Code.DUPLICATE,
              amount.span(),
              message,
              "Choose another name for the act.",
              scope.diagnoses().related(declared.get(), "the act"));
    }
  }
}
