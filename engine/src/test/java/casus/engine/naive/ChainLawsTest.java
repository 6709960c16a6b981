// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.obligation.Elsewhere;
import casus.engine.obligation.Missing;
import casus.testkit.Seeds;
import casus.treaty.Header;
import casus.treaty.Instrument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What a treaty makes hang on another, on drawn pairs (semantics 18a).
class ChainLawsTest {
  private static final int CASES = 400;

  /// A case under one text, and another text that is assessed on the same record beside it.
  ///
  /// @param one the case, its record holding consents to both texts
  /// @param other the other text
  record Pair(RandomCase one, RandomCase other) {
    static Pair of(long seed) {
      RandomCase drawn = RandomCase.of(seed);
      Instrument text = named(RandomInstrument.of(new SplittableRandom(seed + 7_000_000)));
      List<Entry> entries = new ArrayList<>(drawn.docket().entries());
      drawn.docket().entries().forEach(e -> consent(e, entries));
      RandomCase one =
          new RandomCase(
              drawn.text(), new Docket("drawn", entries), drawn.vantage(), drawn.choice());
      return new Pair(one, one.with(text));
    }

    private static Instrument named(Instrument text) {
      Header h = text.header();
      return new Instrument(
          new Header(
              Draw.OTHER,
              h.title(),
              h.force(),
              h.dated(),
              h.legalTime(),
              h.depositary(),
              h.refersTo()),
          text.cast(),
          text.vocabulary(),
          text.deciders(),
          text.provisions(),
          text.status(),
          text.readings());
    }

    /// The same consent to the other text.
    private static void consent(Entry e, List<Entry> into) {
      if (e.event() instanceof Event.ConsentExpressed(_, var form, var party)) {
        into.add(
            new Entry(
                new EntryId(e.id().value() + "o"),
                e.by(),
                e.occurred(),
                e.lodged(),
                new Event.ConsentExpressed(Draw.OTHER, form, party),
                "",
                e.supposed()));
      }
    }

    List<Pair> smaller() {
      return one.smaller().stream()
          .map(c -> new Pair(c, new RandomCase(other.text(), c.docket(), c.vantage(), c.choice())))
          .toList();
    }

    private Assessment beside(Elsewhere elsewhere) {
      return Engine.assess(
          one.text(), one.docket(), one.vantage(), one.choice(), Draw.ATLAS, elsewhere);
    }

    Assessment engine() {
      return beside(Elsewhere.NONE.with(Draw.OTHER, Comparison.engine(other).obligations()));
    }

    NaiveAssessment naive() {
      NaiveWorld world =
          NaiveWorld.of(
              one.text(),
              one.docket(),
              one.vantage(),
              one.choice(),
              Draw.ATLAS,
              Map.of(Draw.OTHER, other.naive()));
      return NaiveEngine.assess(one.text(), world);
    }
  }

  @Test
  void theEngineSaysWhatTheNaiveInterpreterSays() {
    Seeds.forAll(
        "chains",
        CASES,
        Pair::of,
        p -> assertEquals(List.of(), Comparison.differences(p.naive(), Comparison.of(p.engine()))),
        Pair::smaller);
  }

  /// Enough of the drawn pairs hang on each other for the law to mean something.
  @Test
  void whatFollowsElsewhereOftenMatters() {
    int matters = 0;
    for (long seed = 1; seed <= CASES; seed++) {
      Pair pair = Pair.of(seed);
      boolean same =
          Comparison.of(pair.engine()).equals(Comparison.of(pair.beside(Elsewhere.NONE)));
      matters += same ? 0 : 1;
    }
    int found = matters;
    assertTrue(found >= CASES / 20, () -> found + " of " + CASES);
  }

  /// A treaty that is not assessed beside is named among what is missing, and no other is.
  @Test
  void onlyATreatyThatIsNotAssessedIsMissing() {
    Seeds.forAll(
        "missing treaties",
        CASES,
        Pair::of,
        p -> {
          assertEquals(List.of(), treaties(p.engine()));
          TreeSet<String> named = new TreeSet<>(treaties(p.beside(Elsewhere.NONE)));
          assertTrue(named.isEmpty() || named.equals(new TreeSet<>(List.of("other"))));
        },
        Pair::smaller);
  }

  private static List<String> treaties(Assessment a) {
    return a.missing().stream()
        .flatMap(m ->
            m instanceof Missing.OtherTreaty(var treaty, _)
                ? java.util.stream.Stream.of(treaty.value())
                : java.util.stream.Stream.empty())
        .toList();
  }
}
