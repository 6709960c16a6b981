// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.rule.Rulebook;
import casus.engine.standing.Standings;
import casus.engine.view.Occasion;
import casus.engine.view.Seen;
import casus.treaty.Vocabulary.Track;
import casus.treaty.condition.Condition.TrackState;
import casus.treaty.name.TrackId;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How negotiations stand (semantics 18).
final class Tracks {
  private final Rulebook rulebook;
  private final Standings standings;
  private final Clocks clocks;
  private final Agenda agenda;

  Tracks(Rulebook rulebook, Standings standings, Clocks clocks, Agenda agenda) {
    this.rulebook = rulebook;
    this.standings = standings;
    this.clocks = clocks;
    this.agenda = agenda;
  }

  /// Tells whether a negotiation stands so at an instant.
  Verdict stands(TrackId id, TrackState state, Instant at) {
    return stands(id, state, at, Optional.empty(), Optional.empty());
  }

  /// Tells whether a negotiation stands so at an instant, its clock running from something in a
  /// case.
  Verdict stands(
      TrackId id,
      TrackState state,
      Instant at,
      Optional<OccasionId> caseId,
      Optional<Occasion> member) {
    Optional<Seen> end = standings.settled(id);
    TrackState is = TrackState.OPEN;
    List<EntryId> entries = List.of();
    if (end.isPresent() && !end.get().occurred().isAfter(at)) {
      is = TrackState.SETTLED;
      entries = end.get().trail();
    } else {
      end.map(Seen::occurred).ifPresent(agenda::lookAgainAt);
      Optional<Track> track = rulebook.instrument().vocabulary().track(id);
      Optional<Start> start = track.flatMap(t -> t.start().stated());
      entries = start.map(s -> clocks.considered(s, caseId, member, at)).orElse(List.of());
      Optional<Clocks.Started> started =
          start.flatMap(s -> clocks.start(s, caseId, member, Optional.empty(), at));
      Optional<Term> length = track.flatMap(t -> t.length().stated());
      if (started.isPresent() && length.isPresent()) {
        Instant last =
            length.get().from(started.get().at(), rulebook.instrument().header().legalTime());
        agenda.lookAgainAt(last.plusMillis(1));
        is = at.isAfter(last) ? TrackState.EXPIRED : TrackState.OPEN;
        entries = started.get().entries();
      }
    }
    return Verdict.of(
        is == state ? Truth.TRUE : Truth.FALSE,
        Inference.TRACK_STANDS,
        List.of(id.value(), is.name().toLowerCase(Locale.ROOT)),
        entries);
  }
}
