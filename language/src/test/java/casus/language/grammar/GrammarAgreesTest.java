// SPDX-License-Identifier: Apache-2.0
package casus.language.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.language.Texts;
import casus.language.literate.LiterateText;
import casus.language.source.Source;
import casus.language.syntax.Kind;
import casus.testkit.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The shipped grammar and the parser of the product say the same of every text.
class GrammarAgreesTest {
  private static final Seed SEED = Seed.orElse(20220329);
  private static final int CASES = Integer.getInteger("casus.cases", 2_000);
  private static final Grammar GRAMMAR = grammar();

  private static Grammar grammar() {
    try {
      return Grammar.of(Files.readString(Texts.root().resolve("docs/reference/grammar.ebnf")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The bare texts of all dossiers and of all texts of the tests, fence by fence.
  private static List<String> corpus() {
    List<Path> files = new ArrayList<>(Texts.in("accepted"));
    files.addAll(Texts.in("rejected"));
    try (Stream<Path> dossiers = Files.walk(Texts.root().resolve("treaties"))) {
      dossiers.filter(f -> f.toString().endsWith(".casus.md")).sorted().forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      Source source = Texts.source(file);
      LiterateText.from(source).fences().stream()
          .map(f -> source.text().substring(f.content().start(), f.content().end()))
          .forEach(texts::add);
    }
    return texts;
  }

  /// Says how the two differ on a text; nothing if they do not.
  private static Optional<String> difference(String text) {
    Optional<String> written = HandWritten.tree(text);
    AllParses.Result parsed = AllParses.of(GRAMMAR, text);
    if (parsed.ways() > 1) {
      return Optional.of("The grammar has two trees for\n" + text + parsed.tree());
    }
    if (written.isPresent() != (parsed.ways() == 1)) {
      String who = written.isPresent() ? "Only the parser" : "Only the grammar";
      return Optional.of(who + " accepts\n" + text);
    }
    return written
        .filter(tree -> !tree.equals(parsed.tree()))
        .map(tree -> "The trees differ of\n" + text + where(tree, parsed.tree()));
  }

  private static String where(String one, String other) {
    int from = 0;
    while (from < Math.min(one.length(), other.length())
        && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    return "\nfrom " + part(one, from) + "\nagainst " + part(other, from);
  }

  private static String part(String tree, int from) {
    return tree.substring(Math.max(0, from - 80), Math.min(tree.length(), from + 80));
  }

  private static List<String> differences(List<String> texts) {
    return texts.stream().flatMap(t -> difference(t).stream()).limit(20).toList();
  }

  /// The grammar for reading, of the language page. A comma may be left out wherever it has one.
  private static Grammar page() throws IOException {
    String page = Files.readString(Texts.root().resolve("docs/reference/language.md"));
    String whole = Files.readString(Texts.root().resolve("docs/reference/grammar.ebnf"));
    int from = page.indexOf("```ebnf\n") + 8;
    String rules = page.substring(from, page.indexOf("```", from)).replace("\",\"", "[ \",\" ]");
    String leaves = whole.substring(whole.indexOf("COMMENT "));
    return Grammar.of(rules + leaves.replaceAll("(?m)^KIND .*", ""));
  }

  @Test
  void thePageKnowsEveryTextThatIsAccepted() throws IOException {
    Grammar page = page();
    List<String> corpus = corpus();
    SplittableRandom random = SEED.random();
    DrawnTexts drawn = new DrawnTexts(GRAMMAR, words(corpus), random);
    Stream<String> texts =
        Stream.concat(
            declarations(corpus).stream().map(d -> String.join(" ", d)),
            Stream.generate(drawn::declaration).limit(CASES / 4));
    List<String> accepted = texts.filter(t -> HandWritten.tree(t).isPresent()).toList();
    assertTrue(accepted.size() > 100, () -> "Only " + accepted.size() + " texts seen.");
    List<String> unknown =
        accepted.stream().filter(t -> AllParses.of(page, t).ways() == 0).limit(20).toList();
    assertEquals(List.of(), unknown, () -> "seed " + SEED.value());
  }

  @Test
  void everyPhraseOfTheTreeIsARule() {
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    GRAMMAR.names().forEach(n -> Grammar.kind(n).ifPresent(kinds::add));
    assertEquals(EnumSet.complementOf(EnumSet.of(Kind.BROKEN)), kinds);
  }

  @Test
  void onEveryTextOfTheCorpus() {
    List<String> texts = corpus();
    assertTrue(texts.size() > 60, () -> "Only " + texts.size() + " texts seen.");
    assertEquals(List.of(), differences(texts));
  }

  private static List<String> words(List<String> corpus) {
    TreeSet<String> words = new TreeSet<>(List.of(".", ",", ";", ":", "(", ")", "[", "]"));
    corpus.forEach(t -> words.addAll(DrawnTexts.leaves(t)));
    return List.copyOf(words);
  }

  /// The leaves of every declaration, each list ending with its full stop.
  private static List<List<String>> declarations(List<String> corpus) {
    List<List<String>> declarations = new ArrayList<>();
    List<String> now = new ArrayList<>();
    for (String text : corpus) {
      for (String leaf : DrawnTexts.leaves(text)) {
        now.add(leaf);
        if (leaf.equals(".")) {
          declarations.add(now);
          now = new ArrayList<>();
        }
      }
    }
    return declarations;
  }

  @Test
  void onDeclarationsDamagedWordByWord() {
    List<String> corpus = corpus();
    SplittableRandom random = SEED.random();
    DrawnTexts drawn = new DrawnTexts(GRAMMAR, words(corpus), random);
    List<List<String>> declarations = declarations(corpus);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      texts.add(drawn.damaged(declarations.get(random.nextInt(declarations.size()))));
    }
    assertEquals(List.of(), differences(texts), () -> "seed " + SEED.value());
  }

  @Test
  void onDeclarationsDrawnFromTheGrammar() {
    SplittableRandom random = SEED.random();
    DrawnTexts drawn = new DrawnTexts(GRAMMAR, words(corpus()), random);
    List<String> texts = Stream.generate(drawn::declaration).limit(CASES).toList();
    long accepted = texts.stream().filter(t -> HandWritten.tree(t).isPresent()).count();
    assertTrue(accepted * 4 > CASES, () -> "Only " + accepted + " of " + CASES + " are texts.");
    assertEquals(List.of(), differences(texts), () -> "seed " + SEED.value());
  }
}
