// SPDX-License-Identifier: Apache-2.0
package casus.scenario.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.scenario.wording.AuthenticText.Sentence;
import casus.scenario.wording.Comparison.Encoded;
import casus.scenario.wording.Comparison.State;
import casus.testkit.Seed;
import casus.treaty.Instrument;
import casus.treaty.name.InstrumentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final int TEXTS = 2_000;
  private static final String TREATY =
      """
      # Pact

      ```casus
      language casus 1.
      treaty pact "Pact", signed 2030-01-01, kind binding, legal time "UTC".
      party Arland, code AA.
      party Borland, code BB.
      role Partner: Arland, Borland.
      event strike "a strike".
      act help "help".
      ```

      ```casus
      article 1 "Help":
        in the event of a strike [who finds that it has happened: nothing stated],
          against a Partner,
          each Partner must help, at once, [by when: nothing stated],
          owed to the State attacked, on breach: nothing stated.
      ```

      ```casus
      article 2(1) "Talks": left open: "when they meet".
      ```
      """;
  private static final String COPY =
      """
      PACT

      The two States have agreed.

      Article 1 — Help

      Each helps the other. It helps
      at once!

      ARTICLE 2

      1. They meet.
      2. They meet again, see art. 1.

      Article 3
      Nobody pays.
      """;

  private static Instrument instrument() {
    Outcome outcome = TreatyReader.read(new Source("pact.casus.md", TREATY), new TreeMap<>());
    return assertInstanceOf(Outcome.Accepted.class, outcome, outcome::toString).instrument();
  }

  private static Wording wording(AuthenticText text) {
    LinkedHashMap<Place, Fingerprint> prints = new LinkedHashMap<>();
    text.sentences().forEach(s -> prints.put(s.place(), s.fingerprint()));
    LocalDate day = LocalDate.parse("2026-11-26");
    return new Wording(
        "Pact", new InstrumentId("pact"), "en", "a \"series\"", "a \\ b", day, prints);
  }

  private static Comparison compared(String copy) {
    return Comparison.of(
        AuthenticText.of(copy), Optional.of(wording(AuthenticText.of(COPY))), instrument());
  }

  @Test
  void a_copy_is_cut_into_provisions_and_sentences() {
    List<String> cut =
        AuthenticText.of(COPY).sentences().stream().map(s -> s.place() + ": " + s.words()).toList();
    assertEquals(
        List.of(
            "preamble, sentence 1: PACT",
            "preamble, sentence 2: The two States have agreed.",
            "article 1, sentence 1: Each helps the other.",
            "article 1, sentence 2: It helps at once!",
            "article 2, sentence 1: They meet.",
            "article 2, sentence 2: They meet again, see art. 1.",
            "article 3, sentence 1: Nobody pays."),
        cut);
  }

  @Test
  void marks_capitals_and_line_breaks_are_no_words() {
    Fingerprint one = Fingerprint.of("Each helps, the other.");
    assertEquals(one, Fingerprint.of("  EACH helps\n“the” other"));
    assertNotEquals(one, Fingerprint.of("Each helps another."));
    // of "each helps the other", by another program
    assertEquals("59e313fd35c400f8cded46524119ec9a54b53fe9f3a38dd7c16849f42ece437f", one.hex());
  }

  @Test
  void the_same_text_departs_nowhere_and_coverage_counts_by_provision() {
    Comparison same = compared(COPY.replace("\n", "\r\n").toUpperCase(java.util.Locale.ROOT));
    assertEquals(7, same.states().get(State.SAME), same::toString);
    assertEquals(2, same.coverage().get(Encoded.FORMALISED));
    assertEquals(2, same.coverage().get(Encoded.LEFT_OPEN));
    assertEquals(2, same.coverage().get(Encoded.NOT_OPERATIVE));
    assertEquals(1, same.coverage().get(Encoded.NOT_ENCODED));
  }

  @Test
  void other_words_added_and_missing_sentences_are_told_apart() {
    Comparison other = compared(COPY.replace("at once", "soon"));
    assertEquals(1, other.states().get(State.DEPARTS));
    Comparison added = compared(COPY.replace("Each helps", "They agree. Each helps"));
    assertEquals(1, added.states().get(State.ADDED));
    assertEquals(0, added.states().get(State.DEPARTS));
    Comparison missing = compared(COPY.replace("Nobody pays.", ""));
    assertEquals(1, missing.states().get(State.MISSING));
    Comparison without = Comparison.of(AuthenticText.of(COPY), Optional.empty(), instrument());
    assertEquals(7, without.states().get(State.NOT_COMPARED));
  }

  @Test
  void what_is_written_is_read_back_the_same() {
    Wording wording = wording(AuthenticText.of(COPY));
    assertEquals(
        new WordingText.Outcome.Accepted(wording),
        WordingText.read("test", WordingText.write(wording)));
  }

  @Test
  void what_is_wrong_with_fingerprints_is_told_with_its_line() {
    String text = WordingText.write(wording(AuthenticText.of(COPY)));
    String broken = text.replaceFirst("article 1 1 {2}[0-9a-f]", "article 1 1  g");
    var outcome =
        assertInstanceOf(WordingText.Outcome.Rejected.class, WordingText.read("t", broken));
    assertEquals(1, outcome.diagnostics().size());
    int line = broken.lines().toList().indexOf("") + 1;
    assertTrue(outcome.diagnostics().getFirst().locus().line() > line);
  }

  /// Taking one sentence out of a text, or changing one, is told as that and nothing else.
  @Test
  void one_change_is_one_departure() {
    SplittableRandom random = Seed.orElse(20261126).random();
    List<Sentence> sentences = AuthenticText.of(COPY).sentences();
    for (int i = 0; i < TEXTS; i++) {
      List<String> words = new ArrayList<>();
      int at = random.nextInt(sentences.size());
      boolean isLeftOut = random.nextBoolean();
      String before = "";
      for (int s = 0; s < sentences.size(); s++) {
        String provision = sentences.get(s).place().provision();
        if (!provision.equals(before) && !provision.equals(Place.PREAMBLE)) {
          words.add(provision);
        }
        before = provision;
        String told = sentences.get(s).words();
        words.add(s != at ? told : isLeftOut ? "" : "Word" + random.nextInt() + " " + told);
      }
      Comparison one = compared(String.join("\n\n", words));
      assertEquals(sentences.size() - 1, one.states().get(State.SAME), one::toString);
      assertEquals(isLeftOut ? 1 : 0, one.states().get(State.MISSING), one::toString);
      assertEquals(isLeftOut ? 0 : 1, one.states().get(State.DEPARTS), one::toString);
      assertEquals(0, one.states().get(State.ADDED), one::toString);
    }
  }
}
