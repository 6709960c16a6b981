// SPDX-License-Identifier: Apache-2.0
package casus.engine.factor;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.obligation.Due;
import casus.engine.obligation.Obligation;
import casus.engine.vantage.Choice;
import casus.treaty.Instrument;
import casus.treaty.Reading;
import casus.treaty.name.PartyId;
import casus.treaty.place.Atlas;
import casus.treaty.text.Bracket;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Varies one contested thing at a time around a baseline.
public final class Variations {
  private final Instrument instrument;
  private final Docket docket;
  private final Atlas atlas;
  private final Assessment baseline;

  /// Prepares variations.
  ///
  /// @param instrument the instrument
  /// @param docket the record
  /// @param atlas outlines of units
  /// @param baseline what follows under the baseline choice
  public Variations(Instrument instrument, Docket docket, Atlas atlas, Assessment baseline) {
    this.instrument = instrument;
    this.docket = docket;
    this.atlas = atlas;
    this.baseline = baseline;
  }

  /// Returns every variation that can matter, those first that the text offers, then those the
  /// record offers.
  ///
  /// @return variations in a fixed order, whether they matter or not
  public List<Variation> all() {
    List<Variation> variations = new ArrayList<>();
    for (Factor factor : factors()) {
      Choice choice = factor.in(baseline.frame().choice(), instrument);
      Assessment varied =
          Engine.assess(instrument, docket, baseline.frame().vantage(), choice, atlas);
      variations.add(new Variation(factor, varied, !standsOf(varied).equals(standsOf(baseline))));
    }
    return variations;
  }

  /// Returns the contested things of the instrument and the docket.
  ///
  /// @return factors in a fixed order
  public List<Factor> factors() {
    List<Factor> factors = new ArrayList<>();
    for (Reading reading : instrument.readings()) {
      factors.add(new Factor.OfReading(reading.id(), reading.of()));
    }
    untied(instrument).forEach(key -> factors.add(new Factor.OfBracket(key)));
    maps().forEach(party -> factors.add(new Factor.OfMap(party)));
    if (baseline.frame().choice().account().isEmpty()) {
      accounts().forEach(author -> factors.add(new Factor.OfAccount(author)));
    }
    boolean joined =
        docket.entries().stream().anyMatch(e -> e.event() instanceof Event.SeriesJoined);
    if (joined) {
      factors.add(new Factor.OfSeries(Choice.Series.EACH_APART));
    }
    return factors;
  }

  private Set<PartyId> maps() {
    Set<PartyId> parties = new LinkedHashSet<>();
    if (baseline.frame().choice().map().isEmpty()) {
      instrument.vocabulary().areas().forEach(a -> a.understoodBy().ifPresent(parties::add));
    }
    return parties;
  }

  /// Authors of accounts, if there are at least two.
  private Set<Author> accounts() {
    TreeSet<Author> authors = new TreeSet<>();
    for (Entry entry : docket.entries()) {
      if (entry.event() instanceof Event.OccurrenceAlleged
          || entry.event() instanceof Event.AccountGiven
          || entry.event() instanceof Event.ActDenied) {
        authors.add(entry.by());
      }
    }
    return authors.size() > 1 ? authors : new TreeSet<>();
  }

  /// Returns the keys of every bracket of an instrument.
  ///
  /// @param instrument the instrument
  /// @return keys in the order of the text
  public static Set<String> brackets(Instrument instrument) {
    Set<String> keys = new LinkedHashSet<>();
    instrument.brackets().forEach(b -> keys.add(b.key()));
    return keys;
  }

  /// Brackets that are tied to each other are chosen together, so they are one thing to vary.
  private static Set<String> untied(Instrument instrument) {
    Set<String> keys = new LinkedHashSet<>();
    Set<String> known = new LinkedHashSet<>();
    for (Bracket bracket : instrument.brackets()) {
      if (known.add(bracket.key())) {
        keys.add(bracket.key());
        known.addAll(bracket.tied());
      }
    }
    return keys;
  }

  private static Map<String, String> standsOf(Assessment assessment) {
    Map<String, String> stands = new TreeMap<>();
    for (Obligation obligation : assessment.obligations()) {
      Optional<Due.At> due =
          obligation.due() instanceof Due.At at ? Optional.of(at) : Optional.empty();
      stands.put(
          obligation.key().toString(),
          obligation.status() + " " + due.map(d -> d.instant().toString()).orElse("-"));
    }
    return stands;
  }
}
