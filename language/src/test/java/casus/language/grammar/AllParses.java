// SPDX-License-Identifier: Apache-2.0
package casus.language.grammar;

import casus.language.syntax.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;

/// Tries every way a text can be read by a grammar.
///
/// Results are remembered by expression and place, so that time is bounded by a power of the
/// length; the grammar has no rule that begins with itself.
final class AllParses {
  private final Grammar grammar;
  private final List<String> leaves;
  private final Map<Long, Map<Integer, Way>> known = new TreeMap<>();

  /// What comes of a text: in how many ways it can be read, two standing for more, and one tree.
  record Result(int ways, String tree) {}

  /// How a stretch can be read.
  ///
  /// @param count in how many ways, two standing for more
  /// @param tree one of them
  private record Way(int count, Tree tree) {
    private Way or(Way other) {
      return new Way(2, tree);
    }

    private Way then(Way next) {
      return new Way(Math.min(2, count * next.count), new Tree.Join(tree, next.tree));
    }
  }

  private sealed interface Tree {
    record Nothing() implements Tree {}

    record Word(String kind, String text) implements Tree {}

    record Join(Tree left, Tree right) implements Tree {}

    record Phrase(Kind kind, Tree inside) implements Tree {}
  }

  private AllParses(Grammar grammar, List<String> leaves) {
    this.grammar = grammar;
    this.leaves = leaves;
  }

  /// Reads a text as a whole file; no ways if it is none.
  static Result of(Grammar grammar, String text) {
    Optional<List<String>> leaves = leaves(grammar, text);
    if (leaves.isEmpty()) {
      return new Result(0, "");
    }
    AllParses parses = new AllParses(grammar, leaves.get());
    Way whole = parses.rule("file", 0).get(leaves.get().size());
    if (whole == null) {
      return new Result(0, "");
    }
    StringBuilder tree = new StringBuilder();
    write(whole.tree(), tree);
    return new Result(whole.count(), tree.toString());
  }

  private static Optional<List<String>> leaves(Grammar grammar, String text) {
    List<String> leaves = new ArrayList<>();
    List<Matcher> matchers =
        List.of("COMMENT", "TEXT", "WORD", "MARK").stream()
            .map(name -> grammar.leaf(name).matcher(text))
            .toList();
    int at = 0;
    while (at < text.length()) {
      int from = at;
      if (" \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
        continue;
      }
      Optional<Matcher> found =
          matchers.stream()
              .filter(m -> m.region(from, text.length()).useTransparentBounds(true).lookingAt())
              .findFirst();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      at = found.get().end();
      if (found.get() != matchers.getFirst()) {
        leaves.add(found.get().group());
      }
    }
    return Optional.of(leaves);
  }

  private Map<Integer, Way> ends(Expression expression, int at) {
    long key = (long) expression.id() << 32 | at;
    Map<Integer, Way> found = known.get(key);
    if (found == null) {
      found = compute(expression, at);
      known.put(key, found);
    }
    return found;
  }

  private Map<Integer, Way> compute(Expression expression, int at) {
    return switch (expression) {
      case Expression.Literal(_, String text) ->
          at < leaves.size() && leaves.get(at).equals(text)
              ? leaf(".,;:()[]".contains(text) ? "MARK" : "KEYWORD", at)
              : Map.of();
      case Expression.Leaf(_, String name, var look) ->
          at < leaves.size() && look.matcher(leaves.get(at)).matches()
              ? leaf(kind(name), at)
              : Map.of();
      case Expression.Rule(_, String name) -> rule(name, at);
      case Expression.Choice(_, List<Expression> parts) -> {
        Map<Integer, Way> all = new TreeMap<>();
        parts.forEach(p -> add(all, ends(p, at)));
        yield all;
      }
      case Expression.Sequence(_, List<Expression> parts) -> {
        Map<Integer, Way> all = nothing(at);
        for (Expression part : parts) {
          all = then(all, part);
        }
        yield all;
      }
      case Expression.Repetition(_, Expression part) -> {
        Map<Integer, Way> all = new TreeMap<>();
        for (Map<Integer, Way> last = nothing(at); !last.isEmpty(); last = then(last, part)) {
          add(all, last);
        }
        yield all;
      }
      case Expression.Ahead(_, Expression part, boolean wanted) ->
          ends(part, at).isEmpty() == wanted ? Map.of() : nothing(at);
    };
  }

  private static Map<Integer, Way> nothing(int at) {
    return new TreeMap<>(Map.of(at, new Way(1, new Tree.Nothing())));
  }

  private Map<Integer, Way> leaf(String kind, int at) {
    return Map.of(at + 1, new Way(1, new Tree.Word(kind, leaves.get(at))));
  }

  /// What kind of leaf the tree calls it.
  private static String kind(String leaf) {
    return switch (leaf) {
      case "DIGITS", "DECIMAL", "NORTH", "EAST" -> "NUMBER";
      case "KIND", "UNIT", "PROMPT", "ARTICLE" -> "KEYWORD";
      default -> leaf;
    };
  }

  private Map<Integer, Way> rule(String name, int at) {
    Map<Integer, Way> inside = ends(grammar.rule(name), at);
    Optional<Kind> kind = Grammar.kind(name);
    if (kind.isEmpty()) {
      return inside;
    }
    Map<Integer, Way> all = new TreeMap<>();
    inside.forEach(
        (end, way) -> all.put(end, new Way(way.count(), new Tree.Phrase(kind.get(), way.tree()))));
    return all;
  }

  private Map<Integer, Way> then(Map<Integer, Way> before, Expression part) {
    Map<Integer, Way> all = new TreeMap<>();
    before.forEach((middle, way) ->
        ends(part, middle).forEach((end, next) -> all.merge(end, way.then(next), Way::or)));
    return all;
  }

  private static void add(Map<Integer, Way> all, Map<Integer, Way> more) {
    more.forEach((end, way) -> all.merge(end, way, Way::or));
  }

  private static void write(Tree tree, StringBuilder out) {
    switch (tree) {
      case Tree.Nothing() -> {}
      case Tree.Word(String kind, String text) ->
          out.append(' ').append(kind).append(' ').append(text);
      case Tree.Join(Tree left, Tree right) -> {
        write(left, out);
        write(right, out);
      }
      case Tree.Phrase(Kind kind, Tree inside) -> {
        out.append("\n(").append(kind);
        write(inside, out);
        out.append(')');
      }
    }
  }
}
