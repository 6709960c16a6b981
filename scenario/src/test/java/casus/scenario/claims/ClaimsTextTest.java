// SPDX-License-Identifier: Apache-2.0
package casus.scenario.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.scenario.claims.Claims.Bearing;
import casus.scenario.claims.Claims.Verdict;
import casus.testkit.Seed;
import casus.treaty.diagnostic.Diagnostic;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTextTest {
  private static final int TEXTS = 3_000;
  private static final String CLAIM =
      """
      claim limit "Talks end in time."
            by "a negotiator" on 2022-03-29 at "a briefing" read "a newspaper" uncertain "the hour"
            verdict holds in part
            yes "Talks have a limit." under point 4 (consult)
            no "Help has none." under article 5(1) (assist) of north-atlantic-treaty
      """;
  private static final String WHOLE =
      """
      claims "What was said"
      about istanbul-communique
      # a comment
      in uk text "Текст"
      in uk act assist "допомогти"

      %s
      fact never "It never met." read "a newspaper" beside n3 of a-docket under paragraph 6 of pact
      """
          .formatted(CLAIM);

  private static List<Diagnostic> wrong(String text) {
    return switch (ClaimsText.read("test", text)) {
      case ClaimsText.Outcome.Accepted _ -> List.of();
      case ClaimsText.Outcome.Rejected(var diagnostics) -> diagnostics;
    };
  }

  @Test
  void everything_that_is_written_is_read() {
    var outcome = ClaimsText.read("test", WHOLE);
    Claims claims = assertInstanceOf(ClaimsText.Outcome.Accepted.class, outcome).claims();
    assertEquals("What was said", claims.title());
    assertEquals("istanbul-communique", claims.about().value());
    Claims.Claim claim = claims.claims().getFirst();
    assertEquals(Verdict.HOLDS_IN_PART, claim.verdict());
    assertEquals("2022-03-29", claim.on().toString());
    assertEquals("a briefing", claim.at());
    assertEquals("the hour", claim.uncertain());
    assertEquals(Bearing.YES, claim.points().getFirst().bearing());
    assertEquals("point 4 (consult)", claim.points().getFirst().under().citation().toString());
    Claims.Cited other = claim.points().getLast().under();
    assertEquals("article 5(1) (assist)", other.citation().toString());
    assertEquals("north-atlantic-treaty", other.text().value());
    Claims.Fact fact = claims.facts().getFirst();
    assertEquals("n3", fact.beside().orElseThrow().entry().value());
    assertEquals("paragraph 6", fact.under().orElseThrow().citation().toString());
    assertEquals(List.of("istanbul-communique", "assist"), ids(claims));
  }

  private static List<String> ids(Claims claims) {
    return claims.names().stream().map(Claims.Named::id).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CAS821 | clam limit",
        "CAS822 | claim x \"y\" by \"z\" on 2022-03-29 verdict holds",
        "CAS822 | CLAIM perhaps",
        "CAS822 | fact x \"y\" read \"r\" under point",
        "CAS822 | in uk role Guarantor \"Гарант\"",
        "CAS824 | in ukr text \"Текст\"",
        "CAS824 | claim \"not a name\" \"y\"",
        "CAS825 | fact x \"y",
        "CAS826 | claim x \"y\" by \"z\" on 2022-02-30 read \"r\"",
        "CAS826 | claim x \"y\" by \"z\" on 1599-12-31 read \"r\"",
        "CAS831 | fact x \"y\" read \"r\"↵fact x \"y\" read \"r\"",
        "CAS831 | in uk text \"a\"↵in uk text \"b\"",
        "CAS871 | CLAIM holds",
        "CAS871 | CLAIM holds no \"n\" under point 4",
        "CAS871 | CLAIM holds in part yes \"n\" under point 4",
        "CAS871 | CLAIM does not hold open \"n\" under point 4",
        "CAS871 | CLAIM cannot be told no \"n\" under point 4",
      })
  void what_is_wrong_is_told_with_its_place_and_a_sentence(String code, String line) {
    String claim = "claim x \"y\" by \"z\" on 2022-03-29 read \"r\" verdict";
    String text = "claims \"t\"\nabout t\n" + line.replace("↵", "\n").replace("CLAIM", claim);
    List<Diagnostic> wrong = wrong(text);
    assertEquals(List.of(code), wrong.stream().map(Diagnostic::code).toList(), wrong::toString);
    Diagnostic first = wrong.getFirst();
    assertTrue(first.locus().line() >= 3, first::toString);
    assertTrue(first.message().matches("(?s)[A-Z'].*\\."), first::message);
  }

  @Test
  void the_first_two_lines_are_asked_for() {
    for (String text : List.of("", "# nothing", "about t", "claims \"t\"", "claims\nabout")) {
      assertFalse(wrong(text).isEmpty(), text);
    }
  }

  @Test
  void no_text_makes_reading_throw() {
    Seed seed = Seed.orElse(20220407);
    SplittableRandom random = seed.random();
    int refused = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = mutated(random);
      for (Diagnostic one : wrong(text)) {
        assertTrue(one.locus().line() >= 1, () -> seed + "\n" + text + one);
        assertFalse(one.message().isBlank(), () -> seed + "\n" + text);
        refused++;
      }
    }
    int all = refused;
    assertTrue(all > TEXTS / 4, () -> seed + ": only " + all + " were refused.");
  }

  private static String mutated(SplittableRandom random) {
    StringBuilder changed = new StringBuilder(WHOLE);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(changed.length());
      switch (random.nextInt(5)) {
        case 0 -> changed.deleteCharAt(at);
        case 1 -> changed.insert(at, "\":,()\n #.\\Z-“".charAt(random.nextInt(13)));
        case 2 -> changed.setCharAt(at, (char) random.nextInt(0x10000));
        case 3 -> changed.insert(at, WHOLE, 0, Math.min(at, WHOLE.length()));
        default -> changed.delete(at, Math.min(changed.length(), at + random.nextInt(30)));
      }
      if (changed.isEmpty()) {
        changed.append(' ');
      }
    }
    return changed.toString();
  }
}
