// SPDX-License-Identifier: Apache-2.0
package casus.engine.factor;

import casus.engine.docket.Author;
import casus.engine.vantage.Choice;
import casus.treaty.Instrument;
import casus.treaty.Reading;
import casus.treaty.name.PartyId;
import casus.treaty.name.ReadingId;
import casus.treaty.name.VersionId;
import casus.treaty.text.Citation;
import casus.treaty.text.Version;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// One contested thing, taken one way.
public sealed interface Factor {
  /// A bracket read as part of the text, or left out again if the baseline has it.
  ///
  /// @param key its key
  record OfBracket(String key) implements Factor {}

  /// Another version of the text followed.
  ///
  /// @param version which
  record OfVersion(VersionId version) implements Factor {}

  /// A reading in force, in place of a rival of the same provision.
  ///
  /// @param reading which
  /// @param of the provision it reads
  record OfReading(ReadingId reading, Citation of) implements Factor {}

  /// One author's account followed.
  ///
  /// @param author whose
  record OfAccount(Author author) implements Factor {}

  /// One party's map followed.
  ///
  /// @param party whose
  record OfMap(PartyId party) implements Factor {}

  /// Joined occurrences taken as one case, or each apart.
  ///
  /// @param series how
  record OfSeries(Choice.Series series) implements Factor {}

  /// Returns what is contested, however it is taken. Two factors about one thing are rivals and are
  /// never taken together.
  ///
  /// @return a name of the thing, equal for rivals
  default String thing() {
    return switch (this) {
      case OfBracket(String key) -> "bracket " + key;
      case OfVersion _ -> "version";
      case OfReading(_, Citation of) -> "reading of " + of.provision();
      case OfAccount _ -> "account";
      case OfMap _ -> "map";
      case OfSeries _ -> "series";
    };
  }

  /// Returns a choice with this factor taken its way.
  ///
  /// @param base the baseline
  /// @param instrument whose readings may be rivals
  /// @return the varied choice
  default Choice in(Choice base, Instrument instrument) {
    return switch (this) {
      case OfBracket(String key) -> {
        TreeSet<String> keys = new TreeSet<>(base.brackets());
        Set<String> together = together(new TreeSet<>(List.of(key)), instrument);
        if (!keys.removeAll(together)) {
          keys.add(key);
        }
        yield new Choice(
            keys, base.readings(), base.account(), base.map(), base.force(), base.series());
      }
      case OfVersion(VersionId version) -> {
        TreeSet<String> keys = new TreeSet<>(base.brackets());
        keys.removeIf(Version::isKey);
        keys.add(Version.key(version));
        yield new Choice(
            keys, base.readings(), base.account(), base.map(), base.force(), base.series());
      }
      case OfReading(ReadingId id, Citation of) -> {
        TreeSet<ReadingId> ids = new TreeSet<>(base.readings());
        for (Reading rival : instrument.readings()) {
          if (rival.of().provision().equals(of.provision())) {
            ids.remove(rival.id());
          }
        }
        if (!base.readings().contains(id)) {
          ids.add(id);
        }
        yield new Choice(
            base.brackets(), ids, base.account(), base.map(), base.force(), base.series());
      }
      case OfAccount(Author author) -> base.withAccount(author);
      case OfMap(PartyId party) -> base.withMap(party);
      case OfSeries(Choice.Series series) -> base.withSeries(series);
    };
  }

  /// Returns some keys and all they are tied to.
  ///
  /// @param keys keys of brackets
  /// @param instrument the text they stand in
  /// @return keys that are chosen and refused together
  static SortedSet<String> together(Set<String> keys, Instrument instrument) {
    TreeSet<String> together = new TreeSet<>(keys);
    instrument.brackets().stream()
        .filter(b -> keys.contains(b.key()))
        .forEach(b -> together.addAll(b.tied()));
    return together;
  }
}
