// SPDX-License-Identifier: Apache-2.0
package casus.engine.view;

import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.grounds.Ineffective;
import casus.engine.grounds.Ineffective.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Applies corrections and withdrawals (semantics 1).
final class Corrections {
  private final TreeMap<EntryId, Entry> known = new TreeMap<>();
  private final TreeMap<EntryId, Entry> lastOf = new TreeMap<>();
  private final List<Ineffective> ineffective = new ArrayList<>();

  Corrections(Iterable<Entry> entries) {
    for (Entry entry : entries) {
      known.put(entry.id(), entry);
    }
    known.values().stream()
        .filter(e -> targetOf(e.event()) != null)
        .sorted(Comparator.comparing(Entry::onRecord).thenComparing(Entry::id))
        .forEach(this::take);
  }

  private static @org.jspecify.annotations.Nullable EntryId targetOf(Event event) {
    return switch (event) {
      case Event.EntryCorrected corrected -> corrected.target();
      case Event.EntryWithdrawn withdrawn -> withdrawn.target();
      case Event.OccurrenceAlleged _,
          Event.AccountGiven _,
          Event.SeriesJoined _,
          Event.SeriesParted _,
          Event.ActReported _,
          Event.ActDenied _,
          Event.QuestionAnswered _,
          Event.VoteCast _,
          Event.AbsenceRecorded _,
          Event.DecisionReported _,
          Event.ConsentExpressed _,
          Event.ProcedureCompleted _,
          Event.NoticeGiven _,
          Event.Declared _,
          Event.AimStated _,
          Event.HoldingStated _,
          Event.TrackSettled _ ->
          null;
    };
  }

  private void take(Entry correction) {
    EntryId id = targetOf(correction.event());
    Entry target = id == null ? null : known.get(id);
    if (id == null || target == null || targetOf(target.event()) != null) {
      ineffective.add(
          new Ineffective(correction.id(), Reason.NO_SUCH_ENTRY, id == null ? "" : id.value()));
    } else if (!target.by().equals(correction.by())) {
      ineffective.add(new Ineffective(correction.id(), Reason.NOT_ITS_AUTHOR, target.by().value()));
    } else {
      lastOf.put(id, correction);
    }
  }

  /// Returns what stands, in order of id.
  List<Seen> seen() {
    List<Seen> all = new ArrayList<>();
    for (Entry entry : known.values()) {
      if (targetOf(entry.event()) == null) {
        Entry correction = lastOf.get(entry.id());
        if (correction == null) {
          all.add(Seen.of(entry));
        } else if (correction.event() instanceof Event.EntryCorrected corrected) {
          all.add(
              new Seen(
                  entry.id(),
                  entry.by(),
                  corrected.occurred().orElse(entry.occurred()),
                  entry.lodged(),
                  corrected.corrected(),
                  List.of(entry.id(), correction.id())));
        }
      }
    }
    return all;
  }

  /// Returns the corrections in effect, in order of id.
  List<EntryId> effective() {
    return lastOf.values().stream().map(Entry::id).sorted().toList();
  }

  /// Returns corrections without effect.
  List<Ineffective> ineffective() {
    return ineffective;
  }
}
