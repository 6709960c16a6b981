// SPDX-License-Identifier: Apache-2.0
package casus.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.language.diagnosis.Catalogue;
import casus.language.source.Source;
import casus.testkit.Seed;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds of all findings: none hides another, and each is said in words of treaties.
class FindingsTest {
  private static final Seed SEED = Seed.orElse(20220329);
  private static final int DAMAGED = 400;
  private static final Catalogue CATALOGUE = Catalogue.standard();

  /// Words of programs: messages of parser generators, names of classes and constants.
  private static final Pattern OF_PROGRAMS =
      Pattern.compile(
          "(?i:unexpected|token|syntax error|parse error|null|exception|expecting|EOF)"
              + "|\\b(?:java|casus)\\.|\\b[A-Z]?[a-z]+[A-Z]\\w*|[A-Z]+_[A-Z]+|[A-Za-z]+@[0-9a-f]+");

  /// What the text itself says stands in quotes and is not ours.
  private static String ours(String sentence) {
    return sentence.replaceAll("\"(\\\\.|[^\"\\\\])*\"", "…").replaceAll("\".*", "…");
  }

  private static void checkWords(Source source) {
    for (Diagnostic finding : Texts.read(source).findings()) {
      for (String sentence : List.of(finding.message(), finding.help())) {
        boolean isOurs = !OF_PROGRAMS.matcher(ours(sentence)).find();
        assertTrue(isOurs, () -> "seed " + SEED.value() + ": " + sentence + "\n" + source.text());
      }
    }
  }

  @Test
  void everyTextIsAnsweredInWordsOfTreaties() {
    List<Source> whole =
        Stream.of("accepted", "rejected")
            .flatMap(f -> Texts.in(f).stream())
            .map(Texts::source)
            .toList();
    whole.forEach(FindingsTest::checkWords);
    SplittableRandom random = SEED.random();
    Damage damage = new Damage(whole, random);
    for (int i = 0; i < DAMAGED; i++) {
      checkWords(damage.damaged(whole.get(random.nextInt(whole.size()))));
    }
  }

  private static List<String> errors(String declarations) {
    String text = CATALOGUE.preamble() + declarations;
    return Texts.read(new Source("example.casus", text)).findings().stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .map(f -> f.code() + " " + f.message())
        .toList();
  }

  /// Examples of faults that are no files of their own, with the errors of each alone.
  private static List<String> faults() {
    return CATALOGUE.entries().stream()
        .filter(e -> !e.bad().isEmpty() && !Catalogue.Entry.isWholeFile(e.bad()))
        .map(e -> e.bad().endsWith("\n") ? e.bad() : e.bad() + "\n")
        .filter(bad -> !errors(bad).isEmpty())
        .toList();
  }

  @Test
  void noErrorHidesAnother() {
    List<String> faults = faults();
    assertTrue(faults.size() >= 15, () -> "Only " + faults.size() + " faults seen.");
    for (String one : faults) {
      for (String other : faults) {
        List<String> missing = new ArrayList<>(errors(one));
        missing.addAll(errors(other));
        missing.removeAll(errors(one + other));
        assertEquals(List.of(), missing, () -> one + other);
      }
    }
  }
}
