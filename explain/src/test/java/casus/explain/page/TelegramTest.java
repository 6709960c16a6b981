// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Holds the form of a telegram, and that what is cut is said to be cut.
final class TelegramTest {
  @Test
  void saysTheAnswerFirstAndTheVersionLast() {
    List<String> lines = Telegram.of(Specimen.supposed()).lines().toList();
    fits(lines);
    assertTrue(lines.getFirst().startsWith("SUPPOSED: "));
    assertTrue(lines.get(1).startsWith("If it happened as Ukraine says"));
    assertEquals("Casus 0.1.0, sha256:0123456789abcdef", lines.getLast());
  }

  @Test
  void startsWithTheAnswerWhenNothingIsSupposed() {
    List<String> lines = Telegram.of(Specimen.facts()).lines().toList();
    fits(lines);
    assertTrue(lines.getFirst().startsWith("If it happened as Ukraine says"));
  }

  @Test
  void shortensWhatIsTooLongAndSaysSo() {
    Specimen.Words words =
        new Specimen.Words("the " + "very ".repeat(60) + "United Kingdom", "s", "e1", "t");
    PageInput input = Specimen.input(words, true);
    PageInput longer =
        new PageInput(
            input.sections(),
            List.of(new Supposed("a world " + "beyond ".repeat(50) + "belief", List.of("gist"))),
            input.record(),
            input.atlas(),
            input.beside(),
            new Edition("0.1.0", "h".repeat(200), "2026a", ""));
    List<String> lines = Telegram.of(longer).lines().toList();
    fits(lines);
    assertTrue(lines.getFirst().startsWith("SUPPOSED: ") && lines.getFirst().endsWith("…"));
    assertTrue(lines.getLast().startsWith("Casus 0.1.0, "));
  }

  @Test
  void breaksNoWord() {
    String text = "one two three four ".repeat(12).strip();
    List<String> lines = Telegram.wrap(text);
    assertEquals(text, String.join(" ", lines));
    assertFalse(Telegram.wrap("w".repeat(300)).getFirst().length() > Telegram.WIDTH);
  }

  private static void fits(List<String> lines) {
    assertTrue(lines.size() <= Telegram.LINES, () -> String.join("\n", lines));
    lines.forEach(
        l -> assertTrue(l.codePointCount(0, l.length()) <= Telegram.WIDTH && !l.isBlank(), l));
  }
}
