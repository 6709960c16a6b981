// SPDX-License-Identifier: Apache-2.0
package casus.engine.matter;

import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an event speaks of.
///
/// @param common whether it matters beyond the occurrences it names
/// @param names the occurrences and series it names
/// @param target the entry it denies, corrects or withdraws
record Place(boolean common, List<OccasionId> names, Optional<EntryId> target) {
  /// Finds what an event speaks of.
  ///
  /// @param event the event
  /// @param commons what matters beyond the occurrences it names
  static Place of(Event event, Commons commons) {
    Place alone = of(event);
    if (event instanceof Event.EntryCorrected(EntryId entry, Event corrected, _)) {
      Place now = of(corrected, commons);
      return new Place(now.common(), now.names(), Optional.of(entry));
    }
    boolean common = alone.common() || !alone.names().isEmpty() && commons.hold(event);
    return new Place(common, alone.names(), alone.target());
  }

  private static Place of(Event event) {
    return switch (event) {
      case Event.OccurrenceAlleged(OccasionId id, _) -> about(id);
      case Event.AccountGiven(OccasionId id, _) -> about(id);
      case Event.SeriesJoined(OccasionId series, List<OccasionId> members) ->
          about(series, members);
      case Event.SeriesParted(OccasionId series, List<OccasionId> members) ->
          about(series, members);
      case Event.ActReported act ->
          new Place(act.about().isEmpty(), act.about().stream().toList(), Optional.empty());
      case Event.QuestionAnswered answered -> about(answered.about());
      case Event.VoteCast vote -> about(vote.about());
      case Event.AbsenceRecorded absence -> about(absence.about());
      case Event.DecisionReported decided -> about(decided.about());
      case Event.ConsentExpressed _,
          Event.ProcedureCompleted _,
          Event.NoticeGiven _,
          Event.Declared _,
          Event.HoldingStated _,
          Event.TrackSettled _ ->
          new Place(true, List.of(), Optional.empty());
      case Event.AimStated _ -> new Place(true, List.of(), Optional.empty());
      case Event.ActDenied(EntryId act) -> new Place(false, List.of(), Optional.of(act));
      case Event.EntryWithdrawn(EntryId entry) -> new Place(false, List.of(), Optional.of(entry));
      case Event.EntryCorrected(EntryId entry, _, _) ->
          new Place(false, List.of(), Optional.of(entry));
    };
  }

  private static Place about(OccasionId id) {
    return new Place(false, List.of(id), Optional.empty());
  }

  private static Place about(OccasionId series, List<OccasionId> members) {
    List<OccasionId> names = new ArrayList<>(members);
    names.add(series);
    return new Place(false, names, Optional.empty());
  }
}
