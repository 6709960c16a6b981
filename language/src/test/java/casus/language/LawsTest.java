// SPDX-License-Identifier: Apache-2.0
package casus.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.language.diagnosis.Diagnoses;
import casus.language.literate.LiterateText;
import casus.language.parse.SyntaxFromText;
import casus.language.source.LineMap;
import casus.language.source.Source;
import casus.testkit.Seed;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What holds of every text, whole or damaged. Damaged texts are drawn from the accepted ones.
class LawsTest {
  private static final Seed SEED = Seed.orElse(20220329);
  private static final int DRAWN = Integer.getInteger("casus.drawn", 600);

  private static List<Source> whole() {
    List<Source> all = new ArrayList<>();
    Texts.in("accepted").forEach(f -> all.add(Texts.source(f)));
    return all;
  }

  private static List<Source> wholeAndDamaged() {
    List<Source> all = whole();
    SplittableRandom random = SEED.random();
    Damage damage = new Damage(all, random);
    int whole = all.size();
    for (int i = 0; i < DRAWN; i++) {
      all.add(damage.damaged(all.get(random.nextInt(whole))));
    }
    return all;
  }

  private static String about(Source source) {
    return "seed " + SEED.value() + " in " + source.name() + ":\n" + source.text();
  }

  @Test
  void theLeavesOfTheTreeAreTheText() {
    for (Source source : wholeAndDamaged()) {
      LineMap lines = new LineMap(source.text());
      Diagnoses diagnoses = new Diagnoses(source, lines, _ -> "");
      LiterateText literate = LiterateText.from(source);
      String text = SyntaxFromText.file(source, literate, lines, diagnoses).text();
      assertEquals(source.text(), text, () -> about(source));
    }
  }

  @Test
  void everyOutcomeSaysWhyAndNothingThrows() {
    for (Source source : wholeAndDamaged()) {
      List<Diagnostic> findings = Texts.read(source).findings();
      boolean errors = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
      assertEquals(errors, Texts.read(source) instanceof Outcome.Rejected, () -> about(source));
    }
  }

  @Test
  void theGrammarAloneTellsWhatCanBeCited() {
    int known = 0;
    for (Source source : wholeAndDamaged()) {
      assertEquals(
          TreatyReader.format(source) instanceof Formatting.Done,
          TreatyReader.citable(source).isPresent(),
          () -> about(source));
      if (Texts.read(source) instanceof Outcome.Accepted accepted) {
        assertEquals(
            Optional.of(accepted.instrument().citable()),
            TreatyReader.citable(source),
            () -> about(source));
        known += accepted.instrument().citable().size();
      }
    }
    assertTrue(known > 100, "too little can be cited to tell: " + known);
  }

  @Test
  void layingOutTwiceChangesNothingMore() {
    for (Source source : wholeAndDamaged()) {
      if (TreatyReader.format(source) instanceof Formatting.Done(String text)) {
        Formatting again = TreatyReader.format(new Source(source.name(), text));
        assertEquals(new Formatting.Done(text), again, () -> about(source));
      }
    }
  }

  @Test
  void layingOutKeepsEveryWordAndComment() {
    for (Source source : wholeAndDamaged()) {
      if (TreatyReader.format(source) instanceof Formatting.Done(String text)) {
        assertEquals(
            source.text().replaceAll("\\s", ""), text.replaceAll("\\s", ""), () -> about(source));
      }
    }
  }

  @Test
  void layingOutKeepsTheInstrument() {
    for (Source source : wholeAndDamaged()) {
      if (Texts.read(source) instanceof Outcome.Accepted accepted) {
        Formatting.Done done = assertInstanceOf(Formatting.Done.class, TreatyReader.format(source));
        Outcome.Accepted again =
            assertInstanceOf(
                Outcome.Accepted.class, Texts.read(new Source(source.name(), done.text())));
        assertEquals(accepted.instrument(), again.instrument(), () -> about(source));
      }
    }
  }
}
