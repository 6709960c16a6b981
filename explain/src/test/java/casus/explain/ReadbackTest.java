// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.docket.Docket;
import casus.engine.factor.Factor;
import casus.engine.factor.Variations;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.treaty.Instrument;
import casus.treaty.place.Atlas;
import casus.treaty.text.Bracket;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Brackets from a text to what is said of them: inside others, and tied to others.
class ReadbackTest {
  private static final Instrument TEXT =
      instrument(
          """
          language casus 1.
          treaty Draft "A draft", drafted 2022-04-15, kind draft, legal time "Europe/Kyiv".
          party Ukraine, code UA.
          party Russia, code RU.
          party Poland, code PL.
          role Guarantor: Poland, [Russia: proposed by Russia].
          event attack "an armed attack".
          act assist "assist".
          point 1 [proposed by Ukraine 2022-04, tied to "role-Guarantor/Russia"]:
            in the event of an attack [who finds that it has happened: nothing stated]
              [against Ukraine, [in UA-43: author unknown]: opposed by Russia, proposed by Poland]
            each Guarantor must assist, [by when: nothing stated], owed to Ukraine,
            [unless it uses rockets: not discussed by "a delegate"], on breach: nothing stated.
          """);

  private static Instrument instrument(String text) {
    Outcome outcome = TreatyReader.read(new Source("draft.casus", text), new TreeMap<>());
    return assertInstanceOf(Outcome.Accepted.class, outcome).instrument();
  }

  @Test
  void bracketsAreReadBackWithWhoStandsHowAndWhatTheyStandIn() {
    Words words = new Words(TEXT, Catalogue.english());
    assertEquals(
        List.of(
            "[If there is an armed attack, each Guarantor must assist. In brackets (opposed by"
                + " Russia, proposed by Poland, inside the brackets point-1/Ukraine): only if it is"
                + " directed against Ukraine. In brackets (author unknown, inside the brackets"
                + " point-1/Ukraine/Poland): only if it takes effect in UA-43. In brackets (not"
                + " discussed by a delegate, inside the brackets point-1/Ukraine): excused if it"
                + " uses rockets. (proposed by Ukraine 2022-04, tied to role-Guarantor/Russia)]"),
        new Readback(words).sentences(TEXT.provisions().getFirst()));
  }

  private static List<String> in(String... keys) {
    Set<String> chosen = new TreeSet<>(List.of(keys));
    return TEXT.brackets().stream().filter(b -> b.isIn(chosen)).map(Bracket::key).toList();
  }

  @Test
  void innerBracketsCountOnlyWithAllAroundThem() {
    assertEquals(List.of(), in("point-1/Ukraine/Poland", "point-1/Ukraine/Poland/unknown"));
    assertEquals(
        List.of("role-Guarantor/Russia", "point-1/Ukraine"),
        in("point-1/Ukraine", "point-1/Ukraine/Poland/unknown"));
    assertEquals(
        List.of("role-Guarantor/Russia", "point-1/Ukraine", "point-1/Ukraine/Poland"),
        in("role-Guarantor/Russia", "point-1/Ukraine/Poland"));
  }

  @Test
  void tiedBracketsAreChosenAndRefusedTogetherAndToldTogether() {
    Vantage vantage = new Vantage(Instant.EPOCH, Instant.EPOCH);
    Docket docket = new Docket("Nothing", List.of());
    Atlas atlas = new Atlas(new TreeMap<>());
    Choice choice = Choice.TEXT_ALONE.withBracket("point-1/Ukraine");
    Assessment base = Engine.assess(TEXT, docket, vantage, choice, atlas);
    Variations variations = new Variations(TEXT, docket, atlas, base);
    List<Factor> factors =
        variations.factors().stream().filter(Factor.OfBracket.class::isInstance).toList();
    assertEquals(new Factor.OfBracket("role-Guarantor/Russia"), factors.getFirst());
    assertEquals(4, factors.size());
    assertEquals(Set.of(), factors.getFirst().in(choice, TEXT).brackets());
    Answer answer = new Answer(TEXT, base, variations.all(), Catalogue.english());
    assertEquals(
        "Taken as given: with the words in brackets point-1/Ukraine (Point 1); and, tied to them,"
            + " role-Guarantor/Russia (Russia as one of the Guarantors).",
        answer.chosen().orElse(""));
  }
}
