// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.vantage.Choice;
import casus.treaty.diagnostic.Locus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A story and what must come out of it; the format is told in `docs/reference/scenario.md`.
///
/// @param title the story in one sentence
/// @param setting where it plays
/// @param choosing which of the contested things are taken as given
/// @param story what happens in it beside the dockets it names
/// @param expectations what must come out of it
/// @param notes why, in words
public record Scenario(
    Title title,
    Setting setting,
    Choosing choosing,
    Story story,
    List<Expectation> expectations,
    List<String> notes) {
  /// Copies the lists.
  public Scenario {
    expectations = List.copyOf(expectations);
    notes = List.copyOf(notes);
  }

  /// What a story is called.
  ///
  /// @param text one sentence
  /// @param locus where it stands
  public record Title(String text, Locus locus) {}

  /// A name that something else is looked up by.
  ///
  /// @param name the name as written
  /// @param locus where it stands
  public record Reference(String name, Locus locus) {}

  /// Where a story plays.
  ///
  /// @param treaty under which treaty
  /// @param dockets which dockets it goes on from
  /// @param suppositions which supposed worlds it plays in
  /// @param view when it is looked at
  public record Setting(
      Reference treaty, List<Reference> dockets, List<Reference> suppositions, View view) {
    /// Copies the lists.
    public Setting {
      dockets = List.copyOf(dockets);
      suppositions = List.copyOf(suppositions);
    }
  }

  /// When a story is looked at.
  ///
  /// @param times the zone times are written in
  /// @param asOf what occurred later is not looked at; after the last entry if empty
  /// @param knownAt what was lodged later is not looked at; after the last entry if empty
  public record View(ZoneId times, Optional<Instant> asOf, Optional<Instant> knownAt) {}

  /// Which of the contested things are taken as given, and where each choice stands.
  ///
  /// @param choice the choice
  /// @param readings the readings
  /// @param brackets the keys of brackets
  /// @param map whose map, at most one
  public record Choosing(
      Choice choice, List<Reference> readings, List<Reference> brackets, List<Reference> map) {
    /// Copies the lists.
    public Choosing {
      readings = List.copyOf(readings);
      brackets = List.copyOf(brackets);
      map = List.copyOf(map);
    }
  }

  /// What happens in a story.
  ///
  /// @param entries the entries, in the order of the text
  /// @param loci where each stands
  public record Story(List<Entry> entries, SortedMap<EntryId, Locus> loci) {
    /// Copies both.
    public Story {
      entries = List.copyOf(entries);
      loci = Collections.unmodifiableSortedMap(new TreeMap<>(loci));
    }
  }
}
