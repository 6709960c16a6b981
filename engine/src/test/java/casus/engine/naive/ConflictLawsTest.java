// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.conflict.Assessed;
import casus.engine.conflict.Conflict;
import casus.engine.conflict.Conflict.Ranking;
import casus.engine.conflict.Conflicts;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.testkit.Seeds;
import casus.treaty.Clause;
import casus.treaty.Clause.Precedence;
import casus.treaty.Header;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.Vocabulary;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Conflicts between drawn results.
class ConflictLawsTest {
  private static final int CASES = 400;
  private static final int MANY = 2_500;
  private static final InstrumentId OTHER = new InstrumentId("un-charter");

  /// Two texts on one record.
  private record Two(Assessed one, Assessed other, Docket docket) {
    List<Conflict> conflicts() {
      return Conflicts.among(List.of(one, other), docket, true);
    }
  }

  private static Two draw(long seed) {
    RandomCase c = RandomCase.of(seed);
    SplittableRandom random = new SplittableRandom(seed ^ 0x5eedL);
    Instrument one = excluding(ranked(c.text(), OTHER, random), random);
    Instrument second = excluding(named(RandomInstrument.of(random)), random);
    Instrument other = ranked(second, Draw.INSTRUMENT, random);
    List<Entry> entries = new ArrayList<>(c.docket().entries());
    c.docket().entries().forEach(e -> forTheOther(e, entries));
    Docket docket = new Docket("drawn", entries);
    Assessment first = Engine.assess(one, docket, c.vantage(), c.choice(), Draw.ATLAS);
    Assessment then =
        Engine.assess(other, docket, c.vantage(), RandomChoice.of(random, other), Draw.ATLAS);
    return new Two(new Assessed(one, first), new Assessed(other, then), docket);
  }

  /// The same consent to the other text.
  private static void forTheOther(Entry entry, List<Entry> into) {
    if (entry.event() instanceof Event.ConsentExpressed(_, var form, var party)) {
      into.add(
          new Entry(
              new EntryId(entry.id().value() + "o"),
              entry.by(),
              entry.occurred(),
              entry.lodged(),
              new Event.ConsentExpressed(OTHER, form, party),
              "",
              entry.supposed()));
    }
  }

  private static Instrument named(Instrument text) {
    Header h = text.header();
    return with(
        text,
        new Header(
            OTHER, h.title(), h.force(), h.dated(), h.legalTime(), h.depositary(), h.refersTo()),
        text.vocabulary(),
        text.provisions());
  }

  private static Instrument with(
      Instrument text, Header header, Vocabulary words, List<Provision> provisions) {
    return new Instrument(
        header, text.cast(), words, text.deciders(), provisions, text.status(), text.readings());
  }

  private static Instrument ranked(Instrument text, InstrumentId of, SplittableRandom random) {
    List<Provision> provisions = new ArrayList<>(text.provisions());
    if (random.nextBoolean()) {
      Precedence precedence = random.nextBoolean() ? Precedence.PREVAILS : Precedence.YIELDS;
      List<InstrumentId> others = random.nextBoolean() ? List.of(of) : List.of();
      provisions.add(
          new Provision(
              Citation.of("article", "103"),
              "",
              "",
              List.of(Part.of(new Clause.Ranking(precedence, others)))));
    }
    return with(text, text.header(), text.vocabulary(), provisions);
  }

  private static Instrument excluding(Instrument text, SplittableRandom random) {
    Vocabulary words = text.vocabulary();
    List<ActType> acts = new ArrayList<>();
    for (ActType act : words.acts()) {
      List<ActTypeId> excluded = new ArrayList<>();
      for (ActTypeId other : Draw.ACTS) {
        if (!other.equals(act.id()) && random.nextInt(6) == 0) {
          excluded.add(other);
        }
      }
      acts.add(
          new ActType(act.id(), act.label(), act.joint(), act.formOf(), excluded, act.beyond()));
    }
    Vocabulary more =
        new Vocabulary(
            words.events(),
            acts,
            words.areas(),
            words.tracks(),
            words.measures(),
            words.qualities());
    return with(text, text.header(), more, text.provisions());
  }

  private static void forAll(String name, Consumer<Two> law) {
    forAll(name, CASES, law);
  }

  private static void forAll(String name, int cases, Consumer<Two> law) {
    Seeds.forAll(name, cases, seed -> law.accept(draw(seed)));
  }

  private static Set<String> lines(List<Conflict> conflicts) {
    Set<String> lines = new TreeSet<>();
    for (Conflict c : conflicts) {
      for (PartyId bearer : c.bearers()) {
        lines.add(
            bearer
                + ": "
                + name(c.one())
                + " / "
                + name(c.other())
                + " "
                + c.kind()
                + " "
                + c.extent());
      }
    }
    return lines;
  }

  private static String name(Conflict.Side side) {
    return side.instrument()
        + " "
        + side.sentence()
        + " "
        + side.occasion().map(OccasionId::value).orElse("-");
  }

  @Test
  void theSameIsFoundByTryingEveryPlan() {
    Set<String> kinds = new TreeSet<>();
    AtomicInteger seen = new AtomicInteger();
    forAll(
        "conflicts agree with the naive ones",
        MANY,
        two -> {
          List<Conflict> found = two.conflicts();
          NaiveConflicts naive = new NaiveConflicts(List.of(two.one(), two.other()), two.docket());
          assertEquals(String.join("\n", naive.lines()), String.join("\n", lines(found)));
          found.forEach(c -> kinds.add(c.kind() + " " + c.extent()));
          found.forEach(
              c -> kinds.add("across " + !c.one().instrument().equals(c.other().instrument())));
          seen.addAndGet(found.size());
        });
    assertTrue(seen.get() > 100, () -> "Only " + seen + " conflicts drawn.");
    assertEquals(6, kinds.size(), kinds::toString);
  }

  @Test
  void theOrderOfTextsDoesNotMatterAndOneTextTwiceCountsOnce() {
    forAll(
        "order of texts",
        two -> {
          List<Conflict> found = two.conflicts();
          assertEquals(found, Conflicts.among(List.of(two.other(), two.one()), two.docket(), true));
          assertEquals(
              found,
              Conflicts.among(List.of(two.one(), two.other(), two.one()), two.docket(), true));
        });
  }

  @Test
  void eachSideIsALiveDutyOfEveryBearer() {
    forAll(
        "two live duties",
        two -> {
          for (Conflict conflict : two.conflicts()) {
            for (Conflict.Side side : List.of(conflict.one(), conflict.other())) {
              Assessed in = side.instrument().equals(OTHER) ? two.other() : two.one();
              for (PartyId bearer : conflict.bearers()) {
                assertTrue(
                    in.assessment().obligations().stream()
                        .anyMatch(o ->
                            o.key().sentence().equals(side.sentence())
                                && o.key().occasion().equals(side.occasion())
                                && o.bearers().contains(bearer)
                                && o.outcome().accrued().isPresent()
                                && !o.status().isTerminal()),
                    conflict::toString);
              }
            }
          }
        });
  }

  @Test
  void whatRanksIsWhatTheTextsSayAndThenTheCharter() {
    Set<String> rankings = new TreeSet<>();
    forAll(
        "rankings",
        two -> {
          int first = votes(two.one(), OTHER) - votes(two.other(), Draw.INSTRUMENT);
          boolean silent = votes(two.one(), OTHER) == 0 && votes(two.other(), Draw.INSTRUMENT) == 0;
          for (Conflict conflict : two.conflicts()) {
            boolean across = !conflict.one().instrument().equals(conflict.other().instrument());
            rankings.add(conflict.ranking().getClass().getSimpleName());
            if (!across) {
              assertInstanceOf(Ranking.Unranked.class, conflict.ranking());
            } else if (first != 0) {
              assertEquals(
                  first > 0 ? OTHER : Draw.INSTRUMENT,
                  assertInstanceOf(Ranking.ByText.class, conflict.ranking()).lower());
            } else {
              Ranking.ByGeneralLaw by =
                  assertInstanceOf(Ranking.ByGeneralLaw.class, conflict.ranking());
              assertEquals(Draw.INSTRUMENT, by.lower());
              assertEquals(silent, by.rival().isEmpty());
            }
          }
          for (Conflict conflict :
              Conflicts.among(List.of(two.one(), two.other()), two.docket(), false)) {
            rankings.add(conflict.ranking().getClass().getSimpleName());
          }
        });
    assertEquals(Set.of("ByGeneralLaw", "ByText", "Rival", "Unranked"), rankings);
  }

  /// One if a text says that it prevails, minus one if it yields.
  private static int votes(Assessed text, InstrumentId other) {
    for (Provision provision : text.instrument().provisions()) {
      for (Part<Clause> part : provision.clauses()) {
        if (part.value() instanceof Clause.Ranking ranking && ranking.isOf(other)) {
          return ranking.precedence() == Precedence.PREVAILS ? 1 : -1;
        }
      }
    }
    return 0;
  }
}
