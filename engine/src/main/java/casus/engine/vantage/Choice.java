// SPDX-License-Identifier: Apache-2.0
package casus.engine.vantage;

import casus.engine.docket.Author;
import casus.treaty.Force;
import casus.treaty.name.PartyId;
import casus.treaty.name.ReadingId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which of the contested things an assessment takes as given. Nothing here is a fact about the
/// world.
///
/// @param brackets keys of the brackets read as part of the text
/// @param readings readings in force, at most one a provision
/// @param account whose account of what happened is followed where accounts differ; all if empty
/// @param map whose understanding of areas is followed where understandings differ; all if empty
/// @param force how an instrument of disputed force is taken; as it stands if empty
/// @param series whether joined occurrences are one case
public record Choice(
    SortedSet<String> brackets,
    SortedSet<ReadingId> readings,
    Optional<Author> account,
    Optional<PartyId> map,
    Optional<Force> force,
    Series series) {
  /// The text alone: no bracket, no reading, nobody's account and nobody's map preferred.
  public static final Choice TEXT_ALONE =
      new Choice(
          new TreeSet<>(),
          new TreeSet<>(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Series.AS_JOINED);

  /// Copies the sets.
  public Choice {
    brackets = Collections.unmodifiableSortedSet(new TreeSet<>(brackets));
    readings = Collections.unmodifiableSortedSet(new TreeSet<>(readings));
  }

  /// How series of occurrences are taken.
  public enum Series {
    /// As they were joined on record.
    AS_JOINED,
    /// Each occurrence is a case of its own.
    EACH_APART
  }

  /// Returns this choice with another bracket in.
  ///
  /// @param key the key of the bracket
  /// @return a new choice
  public Choice withBracket(String key) {
    TreeSet<String> more = new TreeSet<>(brackets);
    more.add(key);
    return new Choice(more, readings, account, map, force, series);
  }

  /// Returns this choice with another reading in force.
  ///
  /// @param id the reading
  /// @return a new choice
  public Choice withReading(ReadingId id) {
    TreeSet<ReadingId> more = new TreeSet<>(readings);
    more.add(id);
    return new Choice(brackets, more, account, map, force, series);
  }

  /// Returns this choice following one account.
  ///
  /// @param author whose
  /// @return a new choice
  public Choice withAccount(Author author) {
    return new Choice(brackets, readings, Optional.of(author), map, force, series);
  }

  /// Returns this choice following one map.
  ///
  /// @param party whose
  /// @return a new choice
  public Choice withMap(PartyId party) {
    return new Choice(brackets, readings, account, Optional.of(party), force, series);
  }

  /// Returns this choice taking an instrument of disputed force as one or the other.
  ///
  /// @param taken how
  /// @return a new choice
  public Choice withForce(Force taken) {
    return new Choice(brackets, readings, account, map, Optional.of(taken), series);
  }

  /// Returns this choice with series taken in a way.
  ///
  /// @param taken how
  /// @return a new choice
  public Choice withSeries(Series taken) {
    return new Choice(brackets, readings, account, map, force, taken);
  }
}
