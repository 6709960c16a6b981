// SPDX-License-Identifier: Apache-2.0
package casus.language.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Draws declarations: from the grammar, and by damaging real ones word by word.
final class DrawnTexts {
  private static final Pattern LEAF =
      Pattern.compile("--[^\\n]*|\"(?:\\\\.|[^\"\\\\])*\"|[0-9]+\\.[0-9]+|[\\w-]+|\\S");
  private static final int DEEP = 24;
  private static final List<String> NAMES =
      List.of("Ukraine", "Guarantor", "assist", "nature", "war", "A", "B", "UA-43", "4");

  private final Grammar grammar;
  private final SplittableRandom random;
  private final List<String> words;

  /// Prepares to draw.
  ///
  /// @param words words that stand where a name can, keywords among them
  DrawnTexts(Grammar grammar, List<String> words, SplittableRandom random) {
    this.grammar = grammar;
    this.words = words;
    this.random = random;
  }

  /// Cuts a text into its leaves, roughly; comments are dropped.
  static List<String> leaves(String text) {
    List<String> leaves = new ArrayList<>();
    Matcher matcher = LEAF.matcher(text);
    while (matcher.find()) {
      if (!matcher.group().startsWith("--")) {
        leaves.add(matcher.group());
      }
    }
    return leaves;
  }

  /// Damages a text in one to three places: leaves dropped, doubled, swapped, replaced, added.
  String damaged(List<String> leaves) {
    List<String> out = new ArrayList<>(leaves);
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times && out.size() > 2; i++) {
      int at = random.nextInt(out.size() - 1);
      switch (random.nextInt(5)) {
        case 0 -> out.remove(at);
        case 1 -> out.add(at, out.get(at));
        case 2 -> out.add(at, out.remove(random.nextInt(out.size() - 1)));
        case 3 -> out.set(at, word());
        default -> out.add(at, word());
      }
    }
    return String.join(" ", out);
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  /// Draws a declaration from the grammar. What must or must not come next is not minded, so that
  /// not every one can be read.
  String declaration() {
    List<String> out = new ArrayList<>();
    draw(grammar.rule("declaration"), 0, out);
    return String.join(" ", out);
  }

  private void draw(Expression expression, int depth, List<String> out) {
    boolean deep = depth > DEEP;
    switch (expression) {
      case Expression.Literal(_, String text) -> out.add(text);
      case Expression.Leaf(_, String name, _) -> out.add(leaf(name));
      case Expression.Rule(_, String name) -> draw(grammar.rule(name), depth + 1, out);
      case Expression.Sequence(_, var parts) -> parts.forEach(p -> draw(p, depth, out));
      case Expression.Choice(_, var parts) ->
          draw(
              deep
                  ? Collections.min(parts, Comparator.comparingInt(grammar::height))
                  : parts.get(random.nextInt(parts.size())),
              depth + 1,
              out);
      case Expression.Repetition(_, var part) -> {
        int times = deep ? 0 : random.nextInt(5) / 2;
        for (int i = 0; i < times; i++) {
          draw(part, depth + 1, out);
        }
      }
      case Expression.Ahead _ -> {}
    }
  }

  private String leaf(String name) {
    return switch (name) {
      case "NAME" -> random.nextInt(30) == 0 ? word() : NAMES.get(random.nextInt(NAMES.size()));
      case "TEXT" -> "\"a \\\"text\\\"\"";
      case "DATE" -> List.of("2022", "2022-03", "2022-03-29").get(random.nextInt(3));
      case "DIGITS" -> String.valueOf(random.nextInt(60));
      case "NUMBER" -> random.nextBoolean() ? "three" : String.valueOf(random.nextInt(99));
      case "DECIMAL" -> List.of("48.72", "5", "two").get(random.nextInt(3));
      case "NORTH" -> "48N";
      case "EAST" -> "37E";
      case "KIND" -> List.of("article", "point", "annex").get(random.nextInt(3));
      case "UNIT" -> List.of("hours", "day", "months", "years").get(random.nextInt(4));
      case "PROMPT" -> List.of("forthwith", "urgently").get(random.nextInt(2));
      case "ARTICLE" -> List.of("that", "a", "any").get(random.nextInt(3));
      default -> throw new IllegalArgumentException("No way to draw " + name + ".");
    };
  }
}
