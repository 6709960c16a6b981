// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Event;
import casus.engine.docket.Event.Ballot;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.grounds.Truth;
import casus.engine.naive.NaiveQuestions.Given;
import casus.engine.naive.NaiveWorld.Told;
import casus.treaty.Body;
import casus.treaty.Question;
import casus.treaty.Question.Answerer;
import casus.treaty.name.BodyId;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.party.Exclusion;
import casus.treaty.party.Group;
import casus.treaty.time.Term;
import casus.treaty.vote.Fraction;
import casus.treaty.vote.Quorum;
import casus.treaty.vote.VotingRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Rule 15 of the semantics: bodies.
final class NaiveBodies {
  private NaiveBodies() {}

  /// What was decided and when.
  record Decision(Instant at, Given given) {}

  /// A question before a body on a case.
  private record Matter(Question question, Body body, OccasionId ofCase) {}

  /// Rule 15: the decisions by an instant, the last one in force.
  static List<Decision> decisions(
      NaiveWorld w, Question question, BodyId id, OccasionId ofCase, Instant t) {
    Optional<Body> body = w.text().body(id);
    if (body.isEmpty()) {
      return List.of();
    }
    Matter matter = new Matter(question, body.get(), ofCase);
    List<Decision> found = new ArrayList<>();
    tallyInstants(w, matter).stream()
        .filter(i -> !i.isAfter(t))
        .forEach(i ->
            adopted(w, matter, i)
                .ifPresent(o -> found.add(new Decision(i, new Given(o, Optional.empty())))));
    reported(w, matter).stream()
        .filter(r -> !r.occurred().isAfter(t))
        .map(r -> new Decision(r.occurred(), new Given(r.event().answer(), r.event().condition())))
        .forEach(found::add);
    // A stable sort: reported decisions come after votes of the same instant.
    return found.stream().sorted(Comparator.comparing(Decision::at)).toList();
  }

  private static List<Told<Event.DecisionReported>> reported(NaiveWorld w, Matter matter) {
    return w.told(Event.DecisionReported.class).stream()
        .filter(d -> d.event().question().equals(matter.question().id()))
        .filter(d -> d.event().body().equals(matter.body().id()) && whyNotDecided(w, d).isEmpty())
        .filter(d -> NaiveOccasions.isAbout(w, d.event().about(), matter.ofCase()))
        .sorted(Comparator.comparing(Told::entry))
        .toList();
  }

  /// Rule 15: who sits.
  private static List<PartyId> sitting(NaiveWorld w, Body body, Instant t) {
    return NaiveStanding.members(w, body.members()).stream()
        .filter(p -> body.members() instanceof Group.Listed || NaiveStanding.isBound(w, p, t))
        .toList();
  }

  /// Rule 15: who is entitled to vote.
  static List<PartyId> entitled(NaiveWorld w, Body body, OccasionId ofCase, Instant t) {
    return w.remembered()
        .once(
            "entitled",
            () ->
                sitting(w, body, t).stream()
                    .filter(p -> !isExcluded(w, body, ofCase, p, t))
                    .toList(),
            body.id(),
            ofCase,
            t);
  }

  /// Records of absence in the body on this question and case that count.
  private static List<Told<Event.AbsenceRecorded>> absences(NaiveWorld w, Matter matter) {
    return w.told(Event.AbsenceRecorded.class).stream()
        .filter(a -> a.event().body().equals(matter.body().id()))
        .filter(a -> a.event().question().equals(matter.question().id()))
        .filter(a -> NaiveOccasions.isAbout(w, a.event().about(), matter.ofCase()))
        .filter(a -> whyNotAbsent(w, a).isEmpty())
        .toList();
  }

  /// Rule 15: those entitled at an instant who are recorded absent by it and have cast no ballot.
  private static long absent(NaiveWorld w, Matter matter, Instant t) {
    SortedMap<String, Ballot> ballots = ballots(w, matter, t, t);
    return entitled(w, matter.body(), matter.ofCase(), t).stream()
        .filter(p -> !ballots.containsKey(p.value()))
        .filter(p ->
            absences(w, matter).stream()
                .anyMatch(a -> a.event().member().equals(p) && !a.occurred().isAfter(t)))
        .count();
  }

  private static boolean isExcluded(
      NaiveWorld w, Body body, OccasionId ofCase, PartyId party, Instant t) {
    List<Exclusion> excluding = w.selected(body.excluding());
    return excluding.contains(new Exclusion.OfParty(party))
        || NaiveOccasions.members(w, ofCase, t).stream()
            .anyMatch(m ->
                excluding.stream()
                    .anyMatch(x -> NaiveRules.leavesOut(w, x, m, party) == Truth.TRUE));
  }

  /// Votes in the body on this question and case, in order, by anybody.
  private static List<Told<Event.VoteCast>> votes(NaiveWorld w, Matter matter) {
    return w.told(Event.VoteCast.class).stream()
        .filter(v -> v.event().body().equals(matter.body().id()))
        .filter(v -> v.event().question().equals(matter.question().id()))
        .filter(v -> NaiveOccasions.isAbout(w, v.event().about(), matter.ofCase()))
        .filter(v -> knowsOption(matter.question(), v.event().ballot()))
        .sorted(Comparator.comparing(Told::entry))
        .toList();
  }

  private static boolean knowsOption(Question question, Ballot ballot) {
    return !(ballot instanceof Ballot.For(Option o)) || question.options().contains(o);
  }

  /// Rule 15: votes by an instant of those entitled at an instant.
  private static List<Told<Event.VoteCast>> votes(
      NaiveWorld w, Matter matter, Instant by, Instant entitledAt) {
    List<String> names =
        entitled(w, matter.body(), matter.ofCase(), entitledAt).stream()
            .map(PartyId::value)
            .toList();
    return votes(w, matter).stream()
        .filter(v -> !v.occurred().isAfter(by) && names.contains(v.entry().by().value()))
        .toList();
  }

  /// Rule 15: ballots, the last vote of each.
  private static SortedMap<String, Ballot> ballots(
      NaiveWorld w, Matter matter, Instant by, Instant entitledAt) {
    SortedMap<String, Ballot> found = new TreeMap<>();
    votes(w, matter, by, entitledAt)
        .forEach(v -> found.put(v.entry().by().value(), v.event().ballot()));
    return found;
  }

  /// Rule 15: instants of a vote, and just after a silence procedure ends.
  private static SortedSet<Instant> tallyInstants(NaiveWorld w, Matter matter) {
    SortedSet<Instant> found = new TreeSet<>();
    for (Told<Event.VoteCast> vote : votes(w, matter)) {
      Instant at = vote.occurred();
      if (votes(w, matter, at, at).stream().anyMatch(v -> v.occurred().equals(at))) {
        found.add(at);
      }
      if (matter.body().rule() instanceof VotingRule.SilenceProcedure(Term term)) {
        found.add(NaiveStanding.justAfter(w.end(term, at)));
      }
    }
    for (Told<Event.AbsenceRecorded> absence : absences(w, matter)) {
      Instant at = absence.occurred();
      if (entitled(w, matter.body(), matter.ofCase(), at).contains(absence.event().member())) {
        found.add(at);
      }
    }
    return found;
  }

  /// Rule 15: the last instants of procedures on an option that were not broken, of those entitled
  /// at an instant.
  private static List<Instant> silenceKept(
      NaiveWorld w, Matter matter, Term term, Option option, Instant t) {
    SortedSet<Instant> instants = new TreeSet<>();
    votes(w, matter, t, t).forEach(v -> instants.add(v.occurred()));
    List<Instant> kept = new ArrayList<>();
    SortedSet<Instant> rest = instants;
    while (!rest.isEmpty()) {
      Optional<Instant> opened =
          rest.stream()
              .filter(i -> saysAt(w, matter, t, i, new Ballot.For(option)::equals))
              .findFirst();
      if (opened.isEmpty()) {
        break;
      }
      Instant end = w.end(term, opened.get());
      Optional<Instant> broken =
          rest.tailSet(opened.get()).stream()
              .filter(i -> !i.isAfter(end))
              .filter(i -> saysAt(w, matter, t, i, b -> isOpposed(b, option)))
              .findFirst();
      if (broken.isEmpty()) {
        kept.add(end);
      }
      rest = rest.tailSet(NaiveStanding.justAfter(broken.orElse(end)));
    }
    return kept;
  }

  /// Whether the last ballot at one instant of somebody entitled at another says something.
  private static boolean saysAt(
      NaiveWorld w, Matter matter, Instant entitledAt, Instant at, Predicate<Ballot> says) {
    SortedMap<String, Ballot> found = new TreeMap<>();
    votes(w, matter, at, entitledAt).stream()
        .filter(v -> v.occurred().equals(at))
        .forEach(v -> found.put(v.entry().by().value(), v.event().ballot()));
    return found.values().stream().anyMatch(says);
  }

  /// Rule 15: the first option that meets the rule.
  private static Optional<Option> adopted(NaiveWorld w, Matter matter, Instant t) {
    return matter.question().options().stream()
        .filter(o -> enoughPresent(w, matter, t) && meets(w, matter, o, t))
        .findFirst();
  }

  /// Rule 15: the quorum.
  private static boolean enoughPresent(NaiveWorld w, Matter matter, Instant t) {
    int present = ballots(w, matter, t, t).size();
    if (matter.body().quorum().isEmpty()) {
      return true;
    }
    return switch (matter.body().quorum().get()) {
      case Quorum.AtLeast(int needed) -> needed <= present;
      case Quorum.Share(Fraction(int over, int under), boolean inclusive, Quorum.Count base) -> {
        int whole =
            base == Quorum.Count.MEMBERS
                ? sitting(w, matter.body(), t).size()
                : entitled(w, matter.body(), matter.ofCase(), t).size();
        int surplus = present * under - whole * over;
        yield surplus > 0 || inclusive && surplus == 0;
      }
    };
  }

  /// Rule 15: whether an option meets the voting rule.
  private static boolean meets(NaiveWorld w, Matter matter, Option option, Instant t) {
    int n = entitled(w, matter.body(), matter.ofCase(), t).size();
    SortedMap<String, Ballot> ballots = ballots(w, matter, t, t);
    int inFavour = count(ballots.values(), option, true);
    int opposed = count(ballots.values(), option, false);
    return switch (matter.body().rule()) {
      case VotingRule.Unanimity() -> n >= 1 && inFavour == n;
      case VotingRule.Consensus() ->
          inFavour >= 1 && opposed == 0 && ballots.size() + absent(w, matter, t) == n;
      case VotingRule.Majority(Fraction share, boolean inclusive, var base, var concurring) -> {
        int of =
            switch (base) {
              case MEMBERS -> sitting(w, matter.body(), t).size();
              case ENTITLED -> n;
              case PRESENT -> ballots.size();
              case VOTING -> inFavour + opposed;
            };
        boolean enough =
            inclusive ? share.isReachedBy(inFavour, of) : share.isExceededBy(inFavour, of);
        yield inFavour >= 1 && enough && !isVetoed(ballots, option, concurring);
      }
      case VotingRule.AtLeast(int least, var concurring) ->
          inFavour >= least && !isVetoed(ballots, option, concurring);
      case VotingRule.SilenceProcedure(Term term) ->
          silenceKept(w, matter, term, option, t).stream()
              .anyMatch(end -> NaiveStanding.justAfter(end).equals(t));
    };
  }

  /// F, or A and O together.
  private static int count(Collection<Ballot> ballots, Option option, boolean inFavour) {
    return (int)
        ballots.stream()
            .filter(b -> !(b instanceof Ballot.Abstention))
            .filter(b -> isOpposed(b, option) != inFavour)
            .count();
  }

  private static boolean isOpposed(Ballot ballot, Option option) {
    return switch (ballot) {
      case Ballot.For(Option o) -> !o.equals(option);
      case Ballot.Against() -> true;
      case Ballot.Abstention() -> false;
    };
  }

  private static boolean isVetoed(
      SortedMap<String, Ballot> ballots, Option option, List<PartyId> concurring) {
    return concurring.stream()
        .map(p -> Optional.ofNullable(ballots.get(p.value())))
        .anyMatch(b -> b.filter(x -> isOpposed(x, option)).isPresent());
  }

  /// Rule 15: why a vote has no effect, if it has none.
  static Optional<Reason> whyNotCounted(NaiveWorld w, Told<Event.VoteCast> vote) {
    Event.VoteCast cast = vote.event();
    OccasionId ofCase = NaiveOccasions.caseOf(w, cast.about());
    boolean belongs =
        competent(w, cast.question(), cast.body())
            .flatMap(_ -> w.text().body(cast.body()))
            .filter(b -> belongs(w, b, ofCase, vote.entry().by().value(), vote.occurred()))
            .isPresent();
    if (!belongs) {
      return Optional.of(Reason.NOT_ENTITLED_TO_VOTE);
    }
    Question question = NaiveQuestions.declared(w, cast.question()).orElseThrow();
    return knowsOption(question, cast.ballot())
        ? Optional.empty()
        : Optional.of(Reason.NO_SUCH_OPTION);
  }

  /// Rule 15: why a record of absence has no effect, if it has none.
  static Optional<Reason> whyNotAbsent(NaiveWorld w, Told<Event.AbsenceRecorded> told) {
    Event.AbsenceRecorded absence = told.event();
    String by = told.entry().by().value();
    OccasionId ofCase = NaiveOccasions.caseOf(w, absence.about());
    boolean itsRecord = List.of(absence.body().value(), absence.member().value()).contains(by);
    boolean ofMember =
        competent(w, absence.question(), absence.body())
            .flatMap(_ -> w.text().body(absence.body()))
            .filter(b -> belongs(w, b, ofCase, absence.member().value(), told.occurred()))
            .isPresent();
    return itsRecord && ofMember ? Optional.empty() : Optional.of(Reason.NO_SUCH_ABSENCE);
  }

  /// Whether an author is a member and not excluded, bound or not.
  private static boolean belongs(
      NaiveWorld w, Body body, OccasionId ofCase, String author, Instant t) {
    return NaiveStanding.members(w, body.members()).stream()
        .anyMatch(p -> p.value().equals(author) && !isExcluded(w, body, ofCase, p, t));
  }

  /// Rule 15: why a reported decision has no effect, if it has none.
  static Optional<Reason> whyNotDecided(NaiveWorld w, Told<Event.DecisionReported> told) {
    Event.DecisionReported decision = told.event();
    Question question = NaiveQuestions.declared(w, decision.question()).orElseThrow();
    boolean named = told.entry().by().value().equals(decision.body().value());
    if (!named || competent(w, decision.question(), decision.body()).isEmpty()) {
      return Optional.of(Reason.NOT_COMPETENT);
    }
    return question.options().contains(decision.answer())
        ? Optional.empty()
        : Optional.of(Reason.NO_SUCH_OPTION);
  }

  private static Optional<Question> competent(NaiveWorld w, QuestionId question, BodyId body) {
    return NaiveQuestions.declared(w, question)
        .filter(q -> q.answerer().stated().equals(Optional.of(new Answerer.ByBody(body))));
  }
}
