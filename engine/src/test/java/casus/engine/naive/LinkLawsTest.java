// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.chain.Chains;
import casus.engine.chain.Link;
import casus.engine.conflict.Assessed;
import casus.engine.docket.OccasionId;
import casus.engine.vantage.Choice;
import casus.testkit.Seeds;
import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.condition.Condition.StandsElsewhere;
import casus.treaty.name.InstrumentId;
import casus.treaty.party.PartyRef;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// What is told of treaties that hang on others, on drawn pairs (semantics 18a): every condition on
/// another treaty is found by looking at all there is in a sentence, whatever it is called.
class LinkLawsTest {
  private static final int CASES = 400;

  private static Assessed assessed(ChainLawsTest.Pair pair, boolean other) {
    return other
        ? new Assessed(pair.other().text(), Comparison.engine(pair.other()))
        : new Assessed(pair.one().text(), pair.engine());
  }

  @Test
  void linksAreTheConditionsOnTheOtherTreatyAsTheNaiveInterpreterSeesIt() {
    Seeds.forAll(
        "links",
        CASES,
        ChainLawsTest.Pair::of,
        p -> {
          Assessed one = assessed(p, false);
          Assessed other = assessed(p, true);
          assertEquals(expected(p), told(p, List.of(one, other)));
          assertEquals(expected(p), told(p, List.of(other, one)));
        },
        ChainLawsTest.Pair::smaller);
  }

  /// Enough links of either state are drawn for the law to mean something.
  @Test
  void linksOfEitherStateAreDrawn() {
    int so = 0;
    int notSo = 0;
    for (long seed = 1; seed <= CASES; seed++) {
      for (String link : expected(ChainLawsTest.Pair.of(seed)).values()) {
        so += link.startsWith("SO") ? 1 : 0;
        notSo += link.startsWith("NOT_SO") ? 1 : 0;
      }
    }
    String found = so + " so, " + notSo + " not so";
    assertTrue(so >= CASES / 100 && notSo >= CASES / 20, found);
  }

  /// A text comes after those it hangs on, and one that hangs on itself is a circle.
  @Test
  void textsComeAfterThoseTheyHangOn() {
    Seeds.forAll(
        "order of texts",
        CASES,
        ChainLawsTest.Pair::of,
        p -> {
          Instrument one = p.one().text();
          Instrument other = p.other().text();
          boolean itself = isOn(other, other.header().id());
          boolean first = isOn(one, other.header().id());
          for (boolean turned : List.of(false, true)) {
            List<Instrument> given = turned ? List.of(other, one) : List.of(one, other);
            Chains.Order order = Chains.order(given);
            if (itself) {
              assertEquals(List.of(other.header().id()), order.circle());
              assertEquals(first ? List.of() : List.of(one), order.instruments());
            } else {
              assertEquals(List.of(), order.circle());
              assertEquals(first ? List.of(other, one) : given, order.instruments());
            }
          }
        },
        ChainLawsTest.Pair::smaller);
  }

  private static SortedMap<String, String> told(ChainLawsTest.Pair p, List<Assessed> results) {
    SortedMap<String, String> told = new TreeMap<>();
    for (Link link : Chains.among(results)) {
      if (link.treaty().equals(p.one().text().header().id())) {
        String before =
            told.put(
                link.sentence() + " on " + link.on(),
                link.state() + " " + new TreeSet<>(link.occasions()));
        assertEquals(Optional.empty(), Optional.ofNullable(before));
      }
    }
    return told;
  }

  private static SortedMap<String, String> expected(ChainLawsTest.Pair p) {
    Map<Citation, List<StandsElsewhere>> asked = new TreeMap<>();
    Instrument text = p.one().text();
    Choice choice = p.one().choice();
    Predicate<Part<?>> isChosen = part -> isSelected(part, choice);
    NaiveRules.rules(text, choice).forEach(u -> put(asked, u.citation(), in(u, isChosen)));
    for (Provision provision : text.provisions()) {
      for (Clause clause : NaiveWorld.selected(provision.clauses(), choice)) {
        switch (clause) {
          case Clause.Ending ending -> put(asked, ending.target(), in(ending, isChosen));
          case Clause.WholeEnding ending -> put(asked, provision.citation(), in(ending, isChosen));
          default -> {}
        }
      }
    }
    SortedMap<String, String> expected = new TreeMap<>();
    asked.forEach(
        (sentence, all) -> all.forEach(on -> expected.put(sentence + " on " + on, state(p, on))));
    return expected;
  }

  private static List<StandsElsewhere> in(Object value, Predicate<Part<?>> isChosen) {
    return Components.of(value, StandsElsewhere.class, isChosen);
  }

  private static boolean isSelected(Part<?> part, Choice choice) {
    return !NaiveWorld.selected(List.of(part), choice).isEmpty();
  }

  private static void put(
      Map<Citation, List<StandsElsewhere>> asked, Citation sentence, List<StandsElsewhere> all) {
    asked.computeIfAbsent(sentence, _ -> new ArrayList<>()).addAll(all);
  }

  private static String state(ChainLawsTest.Pair p, StandsElsewhere on) {
    if (!on.treaty().equals(Draw.OTHER)) {
      return "NOT_ASSESSED []";
    }
    TreeSet<OccasionId> occasions = new TreeSet<>();
    boolean so = false;
    for (var obligation : p.other().naive().obligations().entrySet()) {
      Citation sentence = obligation.getKey().sentence();
      boolean meant =
          !(on.by() instanceof PartyRef.Named(var party))
              || obligation.getValue().bearers().contains(party);
      if (meant
          && (sentence.equals(on.undertaking()) || sentence.provision().equals(on.undertaking()))
          && NaiveConditions.stood(obligation.getValue(), on.how(), p.one().vantage().asOf())) {
        so = true;
        obligation.getKey().occasion().ifPresent(occasions::add);
      }
    }
    return (so ? "SO " : "NOT_SO ") + occasions;
  }

  private static boolean isOn(Instrument text, InstrumentId treaty) {
    return Components.of(text, StandsElsewhere.class, _ -> true).stream()
        .anyMatch(s -> s.treaty().equals(treaty));
  }
}
