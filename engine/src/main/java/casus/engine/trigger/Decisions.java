// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.Event.Ballot;
import casus.engine.docket.Event.OnCondition;
import casus.engine.grounds.Gathered;
import casus.engine.grounds.Gathering;
import casus.engine.view.Seen;
import casus.treaty.Body;
import casus.treaty.Question;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.time.Term;
import casus.treaty.vote.Quorum;
import casus.treaty.vote.VotingRule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Turns the votes of a body on one question and case into its decisions (semantics 15).
///
/// What is decided at an instant rests on the votes by then, so it is found once; a later vote
/// leaves what came before it as it is.
final class Decisions {
  private final Body body;
  private final Question question;
  private final ZoneId zone;
  private final Seats seats;
  private final List<PartyId> members;
  private final List<Seen> acts = new ArrayList<>();
  private final List<Vote> votes = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();
  private final List<Seen> reports = new ArrayList<>();
  private final TreeSet<Instant> instants = new TreeSet<>();
  private final TreeMap<Instant, Step> steps = new TreeMap<>();

  // What came of the votes by the instant that was reached.
  private Instant reached = Instant.MIN;
  private int read;
  private final List<Decision> made = new ArrayList<>();
  private final Gathered nothing = new Gathering().all();
  private Gathering considered = new Gathering();
  private @Nullable Result result;

  private Optional<First> first = Optional.empty();

  /// Who sits and votes on one case, at an instant.
  interface Seats {
    /// Tells whether a member sits: it is bound, or named one by one.
    boolean sits(PartyId member, Instant at);

    /// Tells whether a member may vote: it sits, and is not excluded.
    Verdict entitled(PartyId member, Instant at);
  }

  /// Prepares a body for one question and case.
  ///
  /// @param seats tells who sits, and who may vote, with its grounds
  Decisions(Body body, Question question, List<PartyId> members, ZoneId zone, Seats seats) {
    this.body = body;
    this.question = question;
    this.members = members;
    this.zone = zone;
    this.seats = seats;
  }

  /// A decision.
  ///
  /// @param at since when
  /// @param option which option
  /// @param condition what it depends on, if it was reported on condition
  record Decision(Instant at, Option option, Optional<OnCondition> condition) {}

  /// What came of the votes by an instant.
  ///
  /// @param decisions decisions in order; the last one stands
  /// @param considered every entry that was looked at, those among them by which it was decided
  /// @param next when to look again: at the next vote, or when a silence procedure ends
  record Result(List<Decision> decisions, Gathered considered, Optional<Instant> next) {
    Result {
      decisions = List.copyOf(decisions);
    }
  }

  private record Vote(Seen seen, PartyId voter, Ballot ballot) {}

  private record Absence(Seen seen, PartyId member) {}

  /// Who has said what at one instant.
  ///
  /// @param sitting how many sit, excluded or not
  /// @param entitled those of them who may vote
  /// @param last the last ballot of each of these
  /// @param absent those of these who are recorded as absent and have cast none
  private record Tally(
      int sitting,
      List<PartyId> entitled,
      SortedMap<PartyId, Vote> last,
      SortedMap<PartyId, Absence> absent) {}

  /// What was decided at one instant, and whose entitlement was looked at.
  private record Step(Optional<Decision> decision, TreeSet<EntryId> considered) {}

  /// Takes a vote or a report of a decision; they are handed over in order of occurrence.
  void add(Seen seen) {
    acts.add(seen);
    first = Optional.empty();
    if (seen.occurred().isAfter(reached)) {
      result = null;
    } else {
      startAgain();
    }
    steps.tailMap(seen.occurred(), true).clear();
    instants.add(seen.occurred());
    switch (seen.event()) {
      case Event.VoteCast vote -> {
        votes.add(new Vote(seen, new PartyId(seen.by().value()), vote.ballot()));
        if (vote.ballot() instanceof Ballot.For
            && body.rule() instanceof VotingRule.SilenceProcedure(var term)) {
          instants.add(term.from(seen.occurred(), zone).plusMillis(1));
        }
      }
      case Event.AbsenceRecorded absence -> absences.add(new Absence(seen, absence.member()));
      case Event.DecisionReported _ -> reports.add(seen);
      default -> throw new IllegalArgumentException("neither vote nor decision: " + seen.id());
    }
  }

  /// Returns what came of the votes by an instant. Asked in order of time, each vote is taken once.
  Result by(Instant at) {
    Instant since = instants.floor(at);
    if (since == null) {
      return new Result(List.of(), nothing, Optional.ofNullable(instants.higher(at)));
    }
    if (since.isBefore(reached)) {
      startAgain();
    }
    Result known = result;
    if (known == null || since.isAfter(reached)) {
      instants.subSet(reached, false, since, true).forEach(this::reach);
      known = new Result(made, considered.all(), Optional.ofNullable(instants.higher(at)));
      result = known;
    }
    return known;
  }

  private void startAgain() {
    reached = Instant.MIN;
    read = 0;
    made.clear();
    considered = new Gathering();
    result = null;
  }

  private void reach(Instant instant) {
    for (; read < acts.size() && !acts.get(read).occurred().isAfter(instant); read++) {
      considered.add(acts.get(read).trail());
    }
    Step step = stepAt(instant);
    considered.add(step.considered());
    step.decision().ifPresent(made::add);
    reached = instant;
  }

  /// The first decision.
  ///
  /// @param at since when
  /// @param considered every entry that was looked at by then
  record First(Instant at, List<EntryId> considered) {}

  /// Returns the first decision, whenever it is made.
  Optional<First> first() {
    if (first.isEmpty()) {
      first = findFirst();
    }
    return first;
  }

  private Optional<First> findFirst() {
    TreeSet<EntryId> looked = new TreeSet<>();
    int acted = 0;
    for (Instant instant : instants.headSet(Entry.LATEST, true)) {
      for (; acted < acts.size() && !acts.get(acted).occurred().isAfter(instant); acted++) {
        looked.addAll(acts.get(acted).trail());
      }
      Step step = stepAt(instant);
      looked.addAll(step.considered());
      if (step.decision().isPresent()) {
        return Optional.of(new First(instant, List.copyOf(looked)));
      }
    }
    return Optional.empty();
  }

  private Step stepAt(Instant instant) {
    return steps.computeIfAbsent(instant, this::step);
  }

  private Step step(Instant instant) {
    TreeSet<EntryId> considered = new TreeSet<>();
    return new Step(decide(instant, considered), considered);
  }

  private Optional<Decision> decide(Instant instant, Set<EntryId> considered) {
    for (int i = reports.size() - 1; i >= 0; i--) {
      Seen report = reports.get(i);
      if (report.occurred().equals(instant)
          && report.event() instanceof Event.DecisionReported decided) {
        return Optional.of(new Decision(instant, decided.answer(), decided.condition()));
      }
    }
    List<PartyId> voters = new ArrayList<>();
    int sitting = 0;
    for (PartyId member : members) {
      Verdict may = seats.entitled(member, instant);
      considered.addAll(may.grounds().entries());
      sitting += seats.sits(member, instant) ? 1 : 0;
      if (may.holds()) {
        voters.add(member);
      }
    }
    if (!isOccasion(instant, voters)) {
      return Optional.empty();
    }
    SortedMap<PartyId, Vote> last = lastBy(instant, voters);
    Tally tally = new Tally(sitting, voters, last, absentBy(instant, voters, last));
    for (Option option : question.options()) {
      if (hasQuorum(tally) && isMet(option, instant, tally)) {
        return Optional.of(new Decision(instant, option, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /// A tally is taken at a vote or a recorded absence of somebody entitled, and just after a
  /// silence procedure ends.
  private boolean isOccasion(Instant instant, List<PartyId> voters) {
    return body.rule() instanceof VotingRule.SilenceProcedure
        || votes.stream()
            .anyMatch(v -> v.seen().occurred().equals(instant) && voters.contains(v.voter()))
        || absences.stream()
            .anyMatch(a -> a.seen().occurred().equals(instant) && voters.contains(a.member()));
  }

  /// Whoever has cast a ballot was not absent, whatever is recorded.
  private SortedMap<PartyId, Absence> absentBy(
      Instant instant, List<PartyId> voters, SortedMap<PartyId, Vote> last) {
    SortedMap<PartyId, Absence> absent = new TreeMap<>();
    for (Absence absence : absences) {
      PartyId member = absence.member();
      if (!absence.seen().occurred().isAfter(instant)
          && voters.contains(member)
          && !last.containsKey(member)) {
        absent.put(member, absence);
      }
    }
    return absent;
  }

  private boolean hasQuorum(Tally tally) {
    int present = tally.last().size();
    return body.quorum()
        .map(quorum ->
            switch (quorum) {
              case Quorum.AtLeast(int needed) -> present >= needed;
              case Quorum.Share(var share, boolean inclusive, var base) -> {
                int of =
                    switch (base) {
                      case MEMBERS -> tally.sitting();
                      case ENTITLED -> tally.entitled().size();
                    };
                yield inclusive ? share.isReachedBy(present, of) : share.isExceededBy(present, of);
              }
            })
        .orElse(true);
  }

  private SortedMap<PartyId, Vote> lastBy(Instant instant, List<PartyId> voters) {
    SortedMap<PartyId, Vote> last = new TreeMap<>();
    for (Vote vote : votes) {
      if (!vote.seen().occurred().isAfter(instant) && voters.contains(vote.voter())) {
        last.put(vote.voter(), vote);
      }
    }
    return last;
  }

  private boolean isMet(Option option, Instant instant, Tally tally) {
    SortedMap<PartyId, Vote> last = tally.last();
    int n = tally.entitled().size();
    int yes = count(last, b -> isFor(b, option));
    int no = count(last, b -> isOpposed(b, option));
    return switch (body.rule()) {
      case VotingRule.Unanimity _ -> n >= 1 && yes == n;
      case VotingRule.Consensus _ ->
          yes >= 1 && no == 0 && last.size() + tally.absent().size() == n;
      case VotingRule.Majority(var share, boolean inclusive, var base, var concurring) -> {
        int of =
            switch (base) {
              case MEMBERS -> tally.sitting();
              case ENTITLED -> n;
              case PRESENT -> last.size();
              case VOTING -> yes + no;
            };
        boolean reached = inclusive ? share.isReachedBy(yes, of) : share.isExceededBy(yes, of);
        yield yes >= 1 && reached && !isVetoed(option, concurring, last);
      }
      case VotingRule.AtLeast(int needed, var concurring) ->
          yes >= needed && !isVetoed(option, concurring, last);
      case VotingRule.SilenceProcedure(var term) ->
          isSilenceKept(option, instant, term, tally.entitled());
    };
  }

  /// A vote for an option opens a procedure on it unless one runs; a ballot against it or for
  /// another option breaks it; it is kept just after the last instant of one that is not broken.
  private boolean isSilenceKept(Option option, Instant instant, Term term, List<PartyId> voters) {
    Optional<Instant> last = Optional.empty();
    SortedMap<Instant, SortedMap<PartyId, Vote>> rounds = new TreeMap<>();
    for (Vote vote : votes) {
      if (vote.seen().occurred().isBefore(instant) && voters.contains(vote.voter())) {
        rounds
            .computeIfAbsent(vote.seen().occurred(), _ -> new TreeMap<>())
            .put(vote.voter(), vote);
      }
    }
    for (var round : rounds.entrySet()) {
      boolean running = last.isPresent() && !round.getKey().isAfter(last.get());
      if (!running) {
        last = Optional.empty();
        if (count(round.getValue(), b -> isFor(b, option)) > 0) {
          last = Optional.of(term.from(round.getKey(), zone));
        }
      }
      if (count(round.getValue(), b -> isOpposed(b, option)) > 0) {
        last = Optional.empty();
      }
    }
    return last.map(l -> l.plusMillis(1).equals(instant)).orElse(false);
  }

  private static int count(
      SortedMap<PartyId, Vote> votes, java.util.function.Predicate<Ballot> test) {
    int count = 0;
    for (Vote vote : votes.values()) {
      if (test.test(vote.ballot())) {
        count++;
      }
    }
    return count;
  }

  private static boolean isFor(Ballot ballot, Option option) {
    return ballot instanceof Ballot.For(Option chosen) && chosen.equals(option);
  }

  private static boolean isOpposed(Ballot ballot, Option option) {
    return switch (ballot) {
      case Ballot.For(Option chosen) -> !chosen.equals(option);
      case Ballot.Against _ -> true;
      case Ballot.Abstention _ -> false;
    };
  }

  private static boolean isVetoed(
      Option option, List<PartyId> concurring, SortedMap<PartyId, Vote> last) {
    return concurring.stream()
        .anyMatch(p -> last.containsKey(p) && isOpposed(last.get(p).ballot(), option));
  }
}
