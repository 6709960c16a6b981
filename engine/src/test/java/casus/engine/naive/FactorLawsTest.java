// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.factor.Factor;
import casus.engine.factor.Variation;
import casus.engine.factor.Variations;
import casus.engine.obligation.Obligation;
import casus.engine.vantage.Choice;
import casus.testkit.Seeds;
import casus.treaty.Instrument;
import casus.treaty.Reading;
import casus.treaty.place.Area;
import casus.treaty.text.Bracket;
import casus.treaty.text.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What is contested and varied, on drawn cases: nothing that the text or the record leaves open is
/// left out, and each variation is what follows under it.
class FactorLawsTest {
  private static final int CASES = 200;

  private static Variations variations(RandomCase c) {
    return new Variations(c.text(), c.docket(), Draw.ATLAS, under(c, c.choice()));
  }

  private static Assessment under(RandomCase c, Choice choice) {
    return Engine.assess(c.text(), c.docket(), c.vantage(), choice, Draw.ATLAS);
  }

  @Test
  void everythingContestedIsVariedOnce() {
    Seeds.forAll(
        "what is contested",
        CASES,
        RandomCase::of,
        c -> {
          List<Factor> factors = variations(c).factors();
          assertEquals(factors.size(), Set.copyOf(factors).size());
          assertEquals(besidesBrackets(c), told(factors));
          for (Bracket bracket : Components.of(c.text(), Bracket.class, _ -> true)) {
            if (bracket.versions().isEmpty()) {
              long by = factors.stream().filter(f -> isOf(f, bracket)).count();
              assertEquals(1, by, () -> bracket.key() + " by " + factors);
            }
          }
        },
        RandomCase::smaller);
  }

  /// The factor of a bracket is its own, or that of one it is tied to.
  private static boolean isOf(Factor factor, Bracket bracket) {
    return factor instanceof Factor.OfBracket(String key)
        && (key.equals(bracket.key()) || bracket.tied().contains(key));
  }

  private static SortedSet<String> told(List<Factor> factors) {
    TreeSet<String> told = new TreeSet<>();
    for (Factor factor : factors) {
      switch (factor) {
        case Factor.OfBracket _ -> {}
        case Factor.OfVersion(var version) -> told.add("version " + version);
        case Factor.OfReading(var reading, _) -> told.add("reading " + reading);
        case Factor.OfAccount(var author) -> told.add("account " + author);
        case Factor.OfMap(var party) -> told.add("map " + party);
        case Factor.OfSeries _ -> told.add("series");
      }
    }
    return told;
  }

  private static SortedSet<String> besidesBrackets(RandomCase c) {
    Instrument text = c.text();
    TreeSet<String> contested = new TreeSet<>();
    List<Version> versions = text.header().versions();
    if (versions.stream().noneMatch(v -> c.choice().brackets().contains(v.key()))) {
      Optional<Version> followed = text.header().followed(Set.of());
      versions.stream()
          .filter(v -> !Optional.of(v).equals(followed))
          .forEach(v -> contested.add("version " + v.id()));
    }
    Components.of(text, Reading.class, _ -> true).forEach(r -> contested.add("reading " + r.id()));
    if (c.choice().map().isEmpty()) {
      Components.of(text, Area.class, _ -> true)
          .forEach(a -> a.understoodBy().ifPresent(p -> contested.add("map " + p)));
    }
    TreeSet<String> authors = new TreeSet<>();
    for (Entry entry : c.docket().entries()) {
      switch (entry.event()) {
        case Event.OccurrenceAlleged _, Event.AccountGiven _, Event.ActDenied _ ->
            authors.add("account " + entry.by());
        case Event.SeriesJoined _ -> contested.add("series");
        default -> {}
      }
    }
    if (c.choice().account().isEmpty() && authors.size() > 1) {
      contested.addAll(authors);
    }
    return contested;
  }

  /// What matters is told to matter: another status anywhere is enough.
  @Test
  void aVariationIsWhatFollowsUnderIt() {
    Seeds.forAll(
        "variations",
        CASES / 4,
        RandomCase::of,
        c -> {
          Map<String, String> stands = statuses(under(c, c.choice()));
          for (Variation variation : variations(c).all()) {
            Choice choice = variation.factor().in(c.choice(), c.text());
            assertEquals(under(c, choice), variation.assessment());
            if (!statuses(variation.assessment()).equals(stands)) {
              assertTrue(variation.matters(), () -> variation.factor().toString());
            }
            if (variation.assessment().obligations().equals(under(c, c.choice()).obligations())) {
              assertTrue(!variation.matters(), () -> variation.factor().toString());
            }
          }
        },
        RandomCase::smaller);
  }

  private static Map<String, String> statuses(Assessment assessment) {
    Map<String, String> statuses = new TreeMap<>();
    for (Obligation obligation : assessment.obligations()) {
      statuses.put(obligation.key().toString(), obligation.status().toString());
    }
    return statuses;
  }

  /// Words in brackets, with all they are tied to, are taken in or left out, never both; a reading
  /// takes the place of its rivals; nothing else of the choice changes.
  @Test
  void takingAThingAnotherWayChangesItAlone() {
    Seeds.forAll(
        "taking another way",
        CASES,
        RandomCase::of,
        c -> {
          for (Factor factor : variations(c).factors()) {
            Choice there = factor.in(c.choice(), c.text());
            if (factor instanceof Factor.OfReading(var id, var of)) {
              assertEquals(c.choice().brackets(), there.brackets());
              for (Reading reading : c.text().readings()) {
                if (reading.id().equals(id)) {
                  assertEquals(!c.choice().readings().contains(id), there.readings().contains(id));
                } else if (reading.of().provision().equals(of.provision())) {
                  assertTrue(!there.readings().contains(reading.id()));
                } else {
                  assertEquals(
                      c.choice().readings().contains(reading.id()),
                      there.readings().contains(reading.id()));
                }
              }
            } else if (factor instanceof Factor.OfBracket) {
              TreeSet<String> changed = new TreeSet<>(there.brackets());
              changed.removeAll(c.choice().brackets());
              TreeSet<String> left = new TreeSet<>(c.choice().brackets());
              left.removeAll(there.brackets());
              assertTrue(changed.isEmpty() != left.isEmpty(), () -> factor.toString());
              assertEquals(c.choice().readings(), there.readings());
            }
            if (!(factor instanceof Factor.OfAccount)) {
              assertEquals(c.choice().account(), there.account());
            }
            if (!(factor instanceof Factor.OfMap)) {
              assertEquals(c.choice().map(), there.map());
            }
            if (!(factor instanceof Factor.OfSeries)) {
              assertEquals(c.choice().series(), there.series());
            }
          }
        },
        RandomCase::smaller);
  }
}
