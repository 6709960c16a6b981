// SPDX-License-Identifier: Apache-2.0
package casus.engine.chronicle;

import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.vantage.Choice;
import casus.engine.view.Occasion;
import casus.engine.view.Seen;
import casus.engine.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What happened and what was said, in the order of time.
///
/// Corrections and withdrawals are applied; they are no moments of their own. An occurrence stands
/// once, at its time on the account followed (semantics 5), as its first report tells it; every
/// further report of it is something said, at the hour of that report. No treaty is asked: what a
/// moment means under one is for [casus.engine.Engine] to say.
public final class Chronicle {
  private final List<Moment> moments;
  private final SortedMap<OccasionId, Moment> occurrences;
  private final SortedMap<EntryId, Moment> entries;
  private final SortedMap<EntryId, Entry> told;

  private Chronicle(
      List<Moment> moments,
      SortedMap<OccasionId, Moment> occurrences,
      SortedMap<EntryId, Entry> told) {
    this.told = Collections.unmodifiableSortedMap(told);
    this.moments = List.copyOf(moments);
    this.occurrences = Collections.unmodifiableSortedMap(occurrences);
    TreeMap<EntryId, Moment> byEntry = new TreeMap<>();
    moments.forEach(m -> byEntry.putIfAbsent(m.entry().id(), m));
    entries = Collections.unmodifiableSortedMap(byEntry);
  }

  /// Puts a docket in the order of time.
  ///
  /// @param docket the docket
  /// @param choice whose account is followed where accounts of a time differ
  /// @return its chronicle
  public static Chronicle of(Docket docket, Choice choice) {
    TreeMap<EntryId, Entry> told = new TreeMap<>();
    docket.entries().forEach(e -> told.put(e.id(), e));
    View view = new View(docket.entries(), choice);
    List<Moment> moments = new ArrayList<>();
    TreeMap<OccasionId, Moment> occurrences = new TreeMap<>();
    for (Occasion occasion : view.occasions()) {
      Seen first = occasion.allegations().getFirst();
      Moment moment =
          new Moment(
              occasion.time(),
              occasion.timing().latest(),
              Moment.Kind.OCCURRENCE,
              standing(first, told),
              occasion.timing().trail());
      occurrences.put(occasion.id(), moment);
      moments.add(moment);
    }
    for (Seen seen : Seen.standing(docket.entries())) {
      if (!isFirstReport(seen, occurrences)) {
        moments.add(moment(seen, told));
      }
    }
    Collections.sort(moments);
    return new Chronicle(moments, occurrences, told);
  }

  private static boolean isFirstReport(Seen seen, Map<OccasionId, Moment> occurrences) {
    return seen.event() instanceof Event.OccurrenceAlleged(OccasionId id, _)
        && Optional.ofNullable(occurrences.get(id))
            .filter(m -> m.entry().id().equals(seen.id()))
            .isPresent();
  }

  private static Moment moment(Seen seen, Map<EntryId, Entry> told) {
    boolean isAct = seen.event() instanceof Event.ActReported;
    boolean isReport = seen.event() instanceof Event.OccurrenceAlleged;
    return new Moment(
        isReport ? seen.onRecord() : seen.occurred(),
        Optional.empty(),
        isAct ? Moment.Kind.ACT : Moment.Kind.STATEMENT,
        standing(seen, told),
        seen.trail());
  }

  private static Entry standing(Seen seen, Map<EntryId, Entry> told) {
    Entry entry = Optional.ofNullable(told.get(seen.id())).orElseThrow();
    return new Entry(
        seen.id(),
        seen.by(),
        seen.occurred(),
        seen.lodged(),
        seen.event(),
        entry.source(),
        entry.supposed());
  }

  /// Returns everything in the order of time.
  ///
  /// @return moments; those of one instant in the order of their kinds, then of entries
  public List<Moment> moments() {
    return moments;
  }

  /// Finds an occurrence.
  ///
  /// @param id its name
  /// @return when it happened, as its first report tells it; empty if nobody reports it
  public Optional<Moment> occurrence(OccasionId id) {
    return Optional.ofNullable(occurrences.get(id));
  }

  /// Finds what an entry tells.
  ///
  /// @param id the entry
  /// @return its moment; empty if there is no such entry, or it was taken back or is a correction
  public Optional<Moment> entry(EntryId id) {
    return Optional.ofNullable(entries.get(id));
  }

  /// Finds an entry as it was put on record, corrections included.
  ///
  /// @param id the entry
  /// @return the entry; empty if the docket has none of that name
  public Optional<Entry> told(EntryId id) {
    return Optional.ofNullable(told.get(id));
  }

  /// Returns what lies between two instants, both included.
  ///
  /// @param from the first instant
  /// @param to the last instant
  /// @return moments that begin within, in order
  public List<Moment> between(Instant from, Instant to) {
    return moments.stream().filter(m -> !m.from().isBefore(from) && !m.from().isAfter(to)).toList();
  }
}
