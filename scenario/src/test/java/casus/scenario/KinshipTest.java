// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.obligation.Missing;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.explain.Catalogue;
import casus.explain.Phrases;
import casus.explain.Readback;
import casus.explain.Words;
import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.scenario.docket.DocketText;
import casus.treaty.Force;
import casus.treaty.Instrument;
import casus.treaty.name.ReadingId;
import casus.treaty.place.Atlas;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A word that may or may not fall under the text, from the text to what is said of it.
class KinshipTest {
  private static final Instrument TEXT = text();

  private static Instrument text() {
    String text =
        """
        language casus 1.
        treaty pact "A pact", kind binding, legal time "UTC".
        party Ada. party Bor.
        act help.
        event operation "an operation".
        event manoeuvre "what is called a manoeuvre"
          [whether it is an operation: nothing stated].
        event drill "a drill", [whether it is a manoeuvre: nothing stated].
        article 1: in the event of an operation [who finds: nothing stated], Bor must help,
          at once, owed to Ada, on breach: nothing stated.
        reading yes by Ada 2022-01-01 of article 1: manoeuvre is an operation.
        reading no by Bor 2022-01-01 of article 1: manoeuvre is no operation.
        """;
    Outcome read = TreatyReader.read(new Source("pact.casus", text), new TreeMap<>());
    return assertInstanceOf(Outcome.Accepted.class, read, read::toString).instrument();
  }

  private static Assessment assess(String docket, String... readings) {
    String told =
        """
        docket "A raid"
        times UTC
        s1  2022-01-01 00:00  Ada  ratifies pact
        s2  2022-01-01 00:00  Bor  ratifies pact
        """;
    DocketText.Outcome read = DocketText.read("raid", told + docket);
    var sheet = assertInstanceOf(DocketText.Outcome.Accepted.class, read, read::toString).sheet();
    Instant end = Instant.parse("2022-06-01T00:00:00Z");
    Choice choice =
        Stream.of(readings)
            .map(ReadingId::new)
            .reduce(Choice.TEXT_ALONE, Choice::withReading, (a, _) -> a);
    return Engine.assess(TEXT, sheet.docket(), new Vantage(end, end), choice, Atlas.EMPTY);
  }

  private static List<String> told(String what, String... readings) {
    Assessment assessment =
        assess("e1  2022-05-02 00:00  Ada  reports raid: " + what + "\n", readings);
    Phrases phrases = new Phrases(new Words(TEXT, Catalogue.english()), Force.BINDING);
    return assessment.obligations().stream()
        .flatMap(o ->
            Stream.concat(
                Stream.of(o.status().name()), o.notes().missing().stream().map(phrases::missing)))
        .toList();
  }

  private static final String OPEN =
      "whether what is called a manoeuvre is an operation (raid), the text does not say, and it"
          + " names nobody to settle it.";

  @Test
  void aWordThatMayFallUnderTheTextLeavesItOpenUntilAReadingSaysSo() {
    assertEquals(List.of("DUE"), told("operation"));
    assertEquals(List.of("PENDING", OPEN), told("manoeuvre"));
    assertEquals(List.of("DUE"), told("manoeuvre", "yes"));
    assertEquals(List.of(), told("manoeuvre", "no"));
    assertEquals(List.of(), told("storm"), "nothing is assumed of a word the text does not know");
  }

  @Test
  void whatIsOpenOnTheWayIsToldStepByStep() {
    String drill =
        "whether a drill is what is called a manoeuvre (raid), the text does not say, and it names"
            + " nobody to settle it.";
    assertEquals(List.of("PENDING", drill, OPEN), told("drill"));
    assertEquals(List.of("PENDING", drill), told("drill", "yes"));
    assertEquals(List.of(), told("drill", "no"));
  }

  @Test
  void aWordBesideOneThatFallsUnderTheTextLeavesNothingOpen() {
    assertEquals(List.of("DUE"), told("manoeuvre, operation"));
    Assessment both =
        assess(
            """
            e1  2022-05-02 00:00  Ada  reports raid: operation
            e2  2022-05-02 00:00  Bor  says of raid: manoeuvre
            """);
    assertEquals(
        List.of("Kinship"),
        both.obligations().getFirst().notes().missing().stream()
            .map(Missing::getClass)
            .map(Class::getSimpleName)
            .toList());
  }

  @Test
  void theSentenceIsReadBackWithWhatIsLeftOpen() {
    assertEquals(
        List.of(
            "If there is an operation, Bor must help, at once. Whether what is called a"
                + " manoeuvre is an operation, the text does not say."),
        new Readback(new Words(TEXT, Catalogue.english())).sentences(TEXT.provisions().getFirst()));
  }
}
