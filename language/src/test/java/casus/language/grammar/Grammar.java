// SPDX-License-Identifier: Apache-2.0
package casus.language.grammar;

import casus.language.syntax.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rules of a grammar file, in the notation that the file explains.
final class Grammar {
  private static final int TOO_HIGH = 1_000_000;
  private static final Pattern PIECE =
      Pattern.compile(
          "\\s+|--[^\\n]*|\"[^\"]*\"|/(?:\\\\.|\\[(?:\\\\.|[^\\]])*\\]|[^/\\[\\\\])+/"
              + "|[A-Za-z][A-Za-z.-]*|[=;|(){}\\[\\]!&]");

  private final Map<String, Expression> rules = new LinkedHashMap<>();
  private final Map<String, Pattern> leaves = new LinkedHashMap<>();
  private final List<String> pieces;
  private int at;
  private int ids;
  private final int[] heights;

  private Grammar(String text) {
    this.pieces = pieces(text);
    this.heights = new int[pieces.size()];
  }

  /// Reads a grammar.
  static Grammar of(String text) {
    Grammar grammar = new Grammar(text);
    grammar.findLeaves();
    while (grammar.at < grammar.pieces.size()) {
      grammar.rule();
    }
    return grammar;
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      String piece = matcher.group();
      if (!piece.isBlank() && !piece.startsWith("--")) {
        pieces.add(piece);
      }
      end = matcher.end();
    }
    if (end != text.length()) {
      throw new IllegalArgumentException("Not read: " + text.substring(end).lines().findFirst());
    }
    return pieces;
  }

  private void findLeaves() {
    for (int i = 2; i < pieces.size(); i++) {
      String look = pieces.get(i);
      if (pieces.get(i - 1).equals("=") && look.startsWith("/")) {
        leaves.put(pieces.get(i - 2), Pattern.compile(look.substring(1, look.length() - 1)));
      }
    }
  }

  private void rule() {
    String name = pieces.get(at++);
    take("=");
    if (leaves.containsKey(name)) {
      at++;
    } else if (rules.put(name, choice()) != null) {
      throw new IllegalArgumentException("Two rules are called " + name + ".");
    }
    take(";");
  }

  private void take(String piece) {
    if (!pieces.get(at).equals(piece)) {
      throw new IllegalArgumentException("Not " + piece + " but " + pieces.subList(at, at + 5));
    }
    at++;
  }

  private Expression choice() {
    List<Expression> parts = new ArrayList<>(List.of(sequence()));
    while (pieces.get(at).equals("|")) {
      at++;
      parts.add(sequence());
    }
    return parts.size() == 1 ? parts.getFirst() : new Expression.Choice(ids++, parts);
  }

  private Expression sequence() {
    List<Expression> parts = new ArrayList<>();
    while (!List.of("|", ";", ")", "}", "]").contains(pieces.get(at))) {
      parts.add(part());
    }
    return parts.size() == 1 ? parts.getFirst() : new Expression.Sequence(ids++, parts);
  }

  private Expression part() {
    String piece = pieces.get(at++);
    return switch (piece) {
      case "(" -> closed(choice(), ")");
      case "{" -> new Expression.Repetition(ids++, closed(choice(), "}"));
      case "[" ->
          new Expression.Choice(
              ids++, List.of(closed(choice(), "]"), new Expression.Sequence(ids++, List.of())));
      case "!" -> new Expression.Ahead(ids++, part(), false);
      case "&" -> new Expression.Ahead(ids++, part(), true);
      default -> leafOrRule(piece);
    };
  }

  private Expression closed(Expression inner, String end) {
    take(end);
    return inner;
  }

  private Expression leafOrRule(String piece) {
    if (piece.startsWith("\"")) {
      return new Expression.Literal(ids++, piece.substring(1, piece.length() - 1));
    }
    return Optional.ofNullable(leaves.get(piece))
        .<Expression>map(look -> new Expression.Leaf(ids++, piece, look))
        .orElseGet(() -> new Expression.Rule(ids++, piece));
  }

  /// How many choices and rules deep the shallowest text of an expression is.
  int height(Expression expression) {
    int known = heights[expression.id()];
    if (known == 0) {
      heights[expression.id()] = TOO_HIGH;
      known =
          switch (expression) {
            case Expression.Literal _, Expression.Leaf _, Expression.Ahead _ -> 1;
            case Expression.Repetition _ -> 1;
            case Expression.Rule(_, String name) -> 1 + height(rule(name));
            case Expression.Sequence(_, var parts) ->
                parts.stream().mapToInt(this::height).max().orElse(1);
            case Expression.Choice(_, var parts) ->
                1 + parts.stream().mapToInt(this::height).min().orElse(1);
          };
      heights[expression.id()] = known >= TOO_HIGH ? 0 : known;
    }
    return known;
  }

  /// The names of all rules, in order.
  List<String> names() {
    return List.copyOf(rules.keySet());
  }

  Expression rule(String name) {
    return Optional.ofNullable(rules.get(name))
        .orElseThrow(() -> new IllegalArgumentException("No rule is called " + name + "."));
  }

  Pattern leaf(String name) {
    return Optional.ofNullable(leaves.get(name))
        .orElseThrow(() -> new IllegalArgumentException("No leaf is called " + name + "."));
  }

  /// The phrase a rule makes, if it makes one.
  static Optional<Kind> kind(String rule) {
    String name = rule.replaceFirst("\\..*", "").replace('-', '_').toUpperCase(Locale.ROOT);
    return Arrays.stream(Kind.values()).filter(k -> k.name().equals(name)).findFirst();
  }
}
