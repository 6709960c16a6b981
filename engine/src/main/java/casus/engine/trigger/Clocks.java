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
import java.util.List;
import java.util.Optional;

/// When clocks start (semantics 19).
final class Clocks {
  private final Rulebook rulebook;
  private final View view;
  private final Standings standings;
  private final Agenda agenda;
  private Answers answers = new NoAnswers();

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

  /// Where answers are found.
  interface Answers {
    /// Returns when a question was first answered by somebody competent.
    Optional<Started> first(QuestionId question, OccasionId caseId);

    /// Returns what was looked at to find that a question had no answer by an instant.
    List<EntryId> considered(QuestionId question, OccasionId caseId, Instant by);
  }

  private record NoAnswers() implements Answers {
    @Override
    public Optional<Started> first(QuestionId question, OccasionId caseId) {
      return Optional.empty();
    }

    @Override
    public List<EntryId> considered(QuestionId question, OccasionId caseId, Instant by) {
      return List.of();
    }
  }

  /// Says where answers are found; questions need clocks themselves, so this comes later.
  void answersFrom(Answers source) {
    answers = source;
  }

  /// Returns the entries because of which a clock had not started by an instant, if there are any:
  /// reports whose hour nobody has given, votes that decide nothing.
  List<EntryId> considered(
      Start start, Optional<OccasionId> caseId, Optional<Occasion> member, Instant at) {
    if (start instanceof Start.Answer(QuestionId question)) {
      return caseId.map(c -> answers.considered(question, c, at)).orElse(List.of());
    }
    return untimed(start, member).stream().flatMap(s -> s.trail().stream()).toList();
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
      case Start.BecomingKnown _ -> member.flatMap(m -> firstReport(m.allegations()));
      case Start.Report _ -> member.flatMap(m -> firstReport(byParties(m)));
      case Start.Act(ActTypeId act, Optional<PartyId> by) ->
          caseId.flatMap(c -> firstAct(act, by, c));
      case Start.Answer(QuestionId question) -> caseId.flatMap(c -> answers.first(question, c));
      case Start.Accrual _ -> accrued.map(a -> new Started(a, List.of()));
      case Start.EntryIntoForce _ ->
          standings.inForce(Entry.LATEST).map(f -> new Started(f, standings.inForceBy()));
    };
  }

  private boolean isByParty(Seen seen) {
    return rulebook.instrument().cast().parties().stream()
        .anyMatch(p -> p.id().value().equals(seen.by().value()));
  }

  private List<Seen> byParties(Occasion member) {
    return member.statements().stream().filter(this::isByParty).toList();
  }

  private static Optional<Started> firstReport(List<Seen> statements) {
    return untimed(statements).isEmpty()
        ? timed(statements).map(s -> new Started(s.onRecord(), s.trail()))
        : Optional.empty();
  }

  private static Optional<Seen> timed(List<Seen> statements) {
    return statements.stream().filter(s -> !s.isUntimed()).min(Seen.BY_LODGED);
  }

  /// Returns the reports that may have started a clock before any other did, and whose hour the
  /// docket does not give; while there are any, nobody knows when it started.
  ///
  /// @return reports in the order in which the occurrences they tell of happened
  List<Seen> untimed(Start start, Optional<Occasion> member) {
    return switch (start) {
      case Start.BecomingKnown _ -> member.map(m -> untimed(m.allegations())).orElse(List.of());
      case Start.Report _ -> member.map(m -> untimed(byParties(m))).orElse(List.of());
      case Start.Occurrence _,
          Start.Act _,
          Start.Answer _,
          Start.Accrual _,
          Start.EntryIntoForce _ ->
          List.of();
    };
  }

  private static List<Seen> untimed(List<Seen> statements) {
    Optional<Instant> first = timed(statements).map(Seen::onRecord);
    return statements.stream()
        .filter(s -> s.isUntimed() && first.map(s.occurred()::isBefore).orElse(true))
        .sorted(Seen.BY_OCCURRED)
        .toList();
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
