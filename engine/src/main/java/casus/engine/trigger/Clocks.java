// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.rule.Rulebook;
import casus.engine.standing.Standings;
import casus.engine.view.Occasion;
import casus.engine.view.Seen;
import casus.engine.view.View;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.time.Start;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// When clocks start (semantics 19).
final class Clocks {
  private final Rulebook rulebook;
  private final View view;
  private final Standings standings;
  private final Agenda agenda;
  private BiFunction<QuestionId, OccasionId, Optional<Started>> firstAnswers =
      (_, _) -> Optional.empty();

  Clocks(Rulebook rulebook, View view, Standings standings, Agenda agenda) {
    this.rulebook = rulebook;
    this.view = view;
    this.standings = standings;
    this.agenda = agenda;
  }

  /// A clock that has started.
  ///
  /// @param at when
  /// @param entries by which entries
  record Started(Instant at, List<EntryId> entries) {
    /// Copies the list.
    Started {
      entries = List.copyOf(entries);
    }
  }

  /// Says where first answers are found; questions need clocks themselves, so this comes later.
  void answersFrom(BiFunction<QuestionId, OccasionId, Optional<Started>> source) {
    firstAnswers = source;
  }

  /// Returns when a clock started, if it had by an instant.
  Optional<Started> start(
      Start start,
      Optional<OccasionId> caseId,
      Optional<Occasion> member,
      Optional<Instant> accrued,
      Instant at) {
    Optional<Started> ever = ever(start, caseId, member, accrued);
    ever.filter(s -> s.at().isAfter(at)).ifPresent(s -> agenda.lookAgainAt(s.at()));
    return ever.filter(s -> !s.at().isAfter(at));
  }

  private Optional<Started> ever(
      Start start,
      Optional<OccasionId> caseId,
      Optional<Occasion> member,
      Optional<Instant> accrued) {
    return switch (start) {
      case Start.Occurrence _ -> member.map(m -> new Started(m.time(), m.timing().trail()));
      case Start.BecomingKnown _ -> member.flatMap(m -> firstLodged(m.allegations()));
      case Start.Report _ ->
          member.flatMap(
              m -> firstLodged(m.statements().stream().filter(this::isByParty).toList()));
      case Start.Act(ActTypeId act, Optional<PartyId> by) ->
          caseId.flatMap(c -> firstAct(act, by, c));
      case Start.Answer(QuestionId question) ->
          caseId.flatMap(c -> firstAnswers.apply(question, c));
      case Start.Accrual _ -> accrued.map(a -> new Started(a, List.of()));
      case Start.EntryIntoForce _ ->
          standings.inForce(Entry.LATEST).map(f -> new Started(f, standings.inForceBy()));
    };
  }

  private boolean isByParty(Seen seen) {
    return rulebook.instrument().cast().parties().stream()
        .anyMatch(p -> p.id().value().equals(seen.by().value()));
  }

  private static Optional<Started> firstLodged(List<Seen> statements) {
    return statements.stream()
        .min(Comparator.comparing(Seen::lodged).thenComparing(Seen::id))
        .map(s -> new Started(s.lodged(), s.trail()));
  }

  private Optional<Started> firstAct(ActTypeId act, Optional<PartyId> by, OccasionId caseId) {
    return view.acts(caseId).stream()
        .filter(s ->
            s.event() instanceof Event.ActReported reported
                && reported.act().equals(act)
                && !isJointAlone(reported)
                && by.map(a -> reported.actors().contains(a)).orElse(true))
        .findFirst()
        .map(s -> new Started(s.occurred(), s.trail()));
  }

  /// A joint act by one participant has no effect, so it starts no clock either.
  private boolean isJointAlone(Event.ActReported act) {
    return act.actors().size() < 2
        && rulebook.instrument().vocabulary().act(act.act()).map(ActType::joint).orElse(false);
  }
}
