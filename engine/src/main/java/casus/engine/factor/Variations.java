// SPDX-License-Identifier: Apache-2.0
package casus.engine.factor;

import casus.engine.Alternatives;
import casus.engine.Assessment;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.vantage.Choice;
import casus.treaty.Instrument;
import casus.treaty.Reading;
import casus.treaty.name.PartyId;
import casus.treaty.place.Atlas;
import casus.treaty.text.Bracket;
import casus.treaty.text.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Varies contested things around a baseline, one at a time and each with each. Each choice is
/// assessed once.
public final class Variations {
  private final Instrument instrument;
  private final Docket docket;
  private final Alternatives alternatives;
  private final Assessment baseline;
  private final Map<Choice, Assessment> assessed = new LinkedHashMap<>();

  /// Prepares variations.
  ///
  /// @param instrument the instrument
  /// @param docket the record
  /// @param atlas outlines of units
  /// @param baseline what follows under the baseline choice
  public Variations(Instrument instrument, Docket docket, Atlas atlas, Assessment baseline) {
    this.instrument = instrument;
    this.docket = docket;
    this.baseline = baseline;
    Assessment.Frame frame = baseline.frame();
    alternatives = new Alternatives(instrument, docket, frame.vantage(), atlas, frame.elsewhere());
    assessed.put(baseline.frame().choice(), baseline);
  }

  /// Returns every variation that can matter, those first that the text offers, then those the
  /// record offers.
  ///
  /// @return variations in a fixed order, whether they matter or not
  public List<Variation> all() {
    List<Variation> variations = new ArrayList<>();
    Map<String, String> stands = Stands.of(baseline);
    List<Factor> factors = factors();
    List<Assessment> varied =
        under(factors.stream().map(f -> f.in(baseline.frame().choice(), instrument)).toList());
    for (int i = 0; i < factors.size(); i++) {
      boolean matters = !Stands.of(varied.get(i)).equals(stands);
      variations.add(new Variation(factors.get(i), varied.get(i), matters));
    }
    return variations;
  }

  /// Returns what follows if several contested things are taken another way at once: the full
  /// product of what matters if it has at most 64 combinations, otherwise the first 64.
  ///
  /// @return combinations in a fixed order, and how many were not tried
  public Product product() {
    return new Products(instrument, baseline, all(), this::under).product();
  }

  /// Assesses under each of some choices, each once.
  private List<Assessment> under(List<Choice> choices) {
    List<Choice> anew = choices.stream().distinct().filter(c -> !assessed.containsKey(c)).toList();
    List<Assessment> found = anew.isEmpty() ? List.of() : alternatives.under(anew);
    for (int i = 0; i < anew.size(); i++) {
      assessed.put(anew.get(i), found.get(i));
    }
    return choices.stream().map(assessed::get).toList();
  }

  /// Returns the contested things of the instrument and the docket.
  ///
  /// @return factors in a fixed order
  public List<Factor> factors() {
    List<Factor> factors = new ArrayList<>();
    versions().forEach(v -> factors.add(new Factor.OfVersion(v.id())));
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

  /// Versions of the text other than the one that is followed, unless one was chosen.
  private List<Version> versions() {
    Set<String> chosen = baseline.frame().choice().brackets();
    if (chosen.stream().anyMatch(Version::isKey)) {
      return List.of();
    }
    Optional<Version> followed = instrument.header().followed(chosen);
    return instrument.header().versions().stream()
        .filter(v -> !followed.equals(Optional.of(v)))
        .toList();
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

  /// Returns the keys of every bracket of an instrument, without words of versions.
  ///
  /// @param instrument the instrument
  /// @return keys in the order of the text
  public static Set<String> brackets(Instrument instrument) {
    Set<String> keys = new LinkedHashSet<>();
    instrument.brackets().stream()
        .filter(b -> b.versions().isEmpty())
        .forEach(b -> keys.add(b.key()));
    return keys;
  }

  /// Brackets that are tied to each other are chosen together, so they are one thing to vary.
  private static Set<String> untied(Instrument instrument) {
    Set<String> keys = new LinkedHashSet<>();
    Set<String> known = new LinkedHashSet<>();
    for (Bracket bracket : instrument.brackets()) {
      if (bracket.versions().isEmpty() && known.add(bracket.key())) {
        keys.add(bracket.key());
        known.addAll(bracket.tied());
      }
    }
    return keys;
  }
}
