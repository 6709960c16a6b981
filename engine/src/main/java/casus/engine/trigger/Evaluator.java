// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import casus.engine.docket.Account.Field;
import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Ineffective;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import casus.engine.obligation.Untimed;
import casus.engine.rule.Kinship;
import casus.engine.rule.Rulebook;
import casus.engine.standing.PartyStanding;
import casus.engine.standing.Standings;
import casus.engine.view.Occasion;
import casus.engine.view.Seen;
import casus.engine.view.View;
import casus.engine.view.Voice;
import casus.treaty.Body;
import casus.treaty.condition.Condition;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.party.Attribution;
import casus.treaty.party.Exclusion;
import casus.treaty.party.Group;
import casus.treaty.party.PartyRef;
import casus.treaty.place.Atlas;
import casus.treaty.text.Part;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Says of any condition, at any instant, whether it holds and why (semantics 13-18, 20).
public final class Evaluator {
  private final Rulebook rulebook;
  private final View view;
  private final Standings standings;
  private final Fields fields;
  private final Areas areas;
  private final Tracks tracks;
  private final Clocks clocks;
  private final Questions questions;
  private final Acts acts;
  private final Agenda agenda;
  private final OtherTreaties otherTreaties;
  private final LinkedHashMap<DoneKey, Done> done = new LinkedHashMap<>();
  private Instant doneAt = Instant.MIN;
  private Statuses statuses = (_, _, _, _) -> Verdict.FALSE;

  /// Prepares to evaluate.
  ///
  /// @param rulebook the rules
  /// @param view what is known
  /// @param standings who is bound when, and how negotiations stand
  /// @param atlas outlines of units
  /// @param agenda where to leave word of instants to look at again
  public Evaluator(Rulebook rulebook, View view, Standings standings, Atlas atlas, Agenda agenda) {
    this.rulebook = rulebook;
    this.view = view;
    this.standings = standings;
    this.agenda = agenda;
    fields = new Fields(view.account());
    clocks = new Clocks(rulebook, view, standings, agenda);
    tracks = new Tracks(rulebook, standings, clocks, agenda);
    areas = new Areas(rulebook, atlas, fields, tracks);
    questions = new Questions(rulebook, view, clocks, agenda, new Voters());
    acts = new Acts(rulebook, view, fields);
    otherTreaties = new OtherTreaties(rulebook.elsewhere(), agenda);
  }

  /// Says where the fate of other undertakings is found.
  ///
  /// @param source what the previous round said
  public void statusesFrom(Statuses source) {
    statuses = source;
  }

  /// Returns reported acts.
  ///
  /// @return acts
  public Acts acts() {
    return acts;
  }

  /// Returns entries found to have no effect.
  ///
  /// @param asOf as of when
  /// @return findings on answers, votes and acts
  public List<Ineffective> ineffective(Instant asOf) {
    List<Ineffective> all = new ArrayList<>(questions.ineffective().by(asOf));
    all.addAll(acts.ineffective().by(asOf));
    return all;
  }

  /// Takes an act, an answer, a vote or a decision, whenever it occurred.
  ///
  /// @param seen the entry, already in the view
  public void add(Seen seen) {
    done.clear();
    acts.add(seen);
    questions.add(seen);
  }

  /// Returns when a clock started.
  ///
  /// @param start what starts it
  /// @param subject for whom and what, and by when
  /// @return the instant and the entries, or empty if it has not started
  public Optional<ClockStart> start(Start start, Subject subject) {
    return clocks
        .start(start, subject.caseId(), subject.member(), subject.accrued(), subject.at())
        .map(s -> new ClockStart(s.at(), s.entries()));
  }

  /// Returns the reports that may have started a clock and do not say when they were made.
  ///
  /// @param start what starts it
  /// @param subject for whom and what
  /// @return reports in the order in which the occurrences they tell of happened
  public List<Untimed> untimed(Start start, Subject subject) {
    return clocks.untimed(start, subject.member()).stream()
        .map(s -> new Untimed(start, s.id(), s.by()))
        .toList();
  }

  /// Returns the earliest a clock can have started whose start has no hour on record, if that has
  /// come.
  ///
  /// @param start what starts it
  /// @param subject for whom and what
  /// @return when the first thing happened of which an untimed report tells
  public Optional<Instant> earliest(Start start, Subject subject) {
    Optional<Instant> earliest =
        clocks.untimed(start, subject.member()).stream().findFirst().map(Seen::occurred);
    earliest.filter(e -> e.isAfter(subject.at())).ifPresent(agenda::lookAgainAt);
    return earliest.filter(e -> !e.isAfter(subject.at()));
  }

  /// Returns the entries because of which a clock has not started, if there are any.
  ///
  /// @param start what starts it
  /// @param subject for whom and what
  /// @return the entries
  public List<EntryId> considered(Start start, Subject subject) {
    return clocks.considered(start, subject.caseId(), subject.member(), subject.at());
  }

  /// A clock that has started.
  ///
  /// @param at when
  /// @param entries by which entries
  public record ClockStart(Instant at, List<EntryId> entries) {
    /// Copies the list.
    public ClockStart {
      entries = List.copyOf(entries);
    }
  }

  /// Evaluates whether any of some conditions is met.
  ///
  /// @param conditions the conditions
  /// @param subject about what
  /// @return the disjunction; FALSE if there is none
  public Verdict any(List<Condition> conditions, Subject subject) {
    return conditions.isEmpty() ? Verdict.FALSE : Verdict.or(verdicts(conditions, subject));
  }

  /// Evaluates a condition.
  ///
  /// @param condition the condition
  /// @param subject about what
  /// @return its value, grounds and what is missing
  public Verdict verdict(Condition condition, Subject subject) {
    return switch (condition) {
      case Condition.AllOf(List<Condition> parts) -> Verdict.and(verdicts(parts, subject));
      case Condition.AnyOf(List<Condition> parts) -> Verdict.or(verdicts(parts, subject));
      case Condition.Not(Condition part) -> verdict(part, subject).not();
      case Condition.IsAgainst(PartyRef ref) ->
          onMember(subject, m -> pointed(ref, subject, m, Field.AGAINST));
      case Condition.IsAttributedTo(PartyRef ref) ->
          onMember(subject, m -> pointed(ref, subject, m, Field.WHO));
      case Condition.IsIn(var area) -> onMember(subject, m -> areas.inside(area, m, Field.WHERE));
      case Condition.ComesFrom(var area) ->
          onMember(subject, m -> areas.inside(area, m, Field.ORIGIN));
      case Condition.Uses(String means) -> onMember(subject, m -> fields.means(m, means));
      case Condition.HasQuality(var quality) -> onMember(subject, m -> fields.has(m, quality));
      case Condition.IsAnswered(var question, var options) ->
          questions.isAnswered(question, options, subject);
      case Condition.HasDone(ActTypeId act, PartyRef by) ->
          subject.caseId().isEmpty() ? open() : hasDone(act, meant(by, subject), subject);
      case Condition.HasPassed(Term term, Start start) -> hasPassed(term, start, subject);
      case Condition.TrackStands(var track, var state) ->
          tracks.stands(track, state, subject.at(), subject.caseId(), subject.member());
      case Condition.StandsElsewhere asked ->
          otherTreaties.stands(asked, meant(asked.by(), subject), subject);
      case Condition.UndertakingStands(var sentence, PartyRef by, var outcome) ->
          statuses.find(sentence, subject.caseId(), meant(by, subject), outcome);
    };
  }

  private List<Verdict> verdicts(List<Condition> parts, Subject subject) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Condition part : parts) {
      verdicts.add(verdict(part, subject));
    }
    return verdicts;
  }

  private static Verdict open() {
    return new Verdict(Truth.UNDETERMINED, Grounds.NONE, List.of());
  }

  private static Verdict onMember(
      Subject subject, java.util.function.Function<Occasion, Verdict> test) {
    return subject.member().map(test).orElseGet(Evaluator::open);
  }

  /// Returns the States a sentence points at.
  ///
  /// @param ref how it points
  /// @param subject about what
  /// @return States in order of name
  public SortedSet<PartyId> meant(PartyRef ref, Subject subject) {
    return switch (ref) {
      case PartyRef.Named(PartyId party) -> new TreeSet<>(List.of(party));
      case PartyRef.AnyOf(var role) -> new TreeSet<>(rulebook.members(role));
      case PartyRef.Bearer _ -> new TreeSet<>(List.of(subject.bearer()));
      case PartyRef.AttackedState _ -> states(subject, Field.AGAINST);
      case PartyRef.AttributedState _ -> states(subject, Field.WHO);
    };
  }

  /// Tells whether what happened was by or against one of those meant. A role held while bound is
  /// held by nobody who was not bound then.
  private Verdict pointed(PartyRef ref, Subject subject, Occasion member, Field field) {
    SortedSet<PartyId> meant = meant(ref, subject);
    Grounds standing = Grounds.NONE;
    if (ref instanceof PartyRef.AnyOf(var role) && rulebook.isWhileBound(role)) {
      for (PartyId party : List.copyOf(meant)) {
        if (isClaimed(member, field, party)) {
          PartyStanding stood = standings.standing(party, member.time());
          standing = standing.plus(stood.grounds());
          if (!stood.degree().isBinding()) {
            meant.remove(party);
          }
        }
      }
    }
    Verdict verdict =
        field == Field.WHO
            ? fields.who(member, meant::contains)
            : fields.against(member, meant::contains);
    return verdict.after(standing);
  }

  private SortedSet<PartyId> states(Subject subject, Field field) {
    return subject.member().map(m -> fields.states(m, field)).orElseGet(TreeSet::new);
  }

  /// The same for every bearer and occurrence of a case, so found once an instant.
  private Verdict hasDone(ActTypeId act, Set<PartyId> by, Subject subject) {
    if (!subject.at().equals(doneAt)) {
      done.clear();
      doneAt = subject.at();
    }
    OccasionId caseId = subject.caseId().orElseThrow();
    Done known =
        done.computeIfAbsent(
            new DoneKey(act, List.copyOf(by), subject.owedTo(), caseId),
            _ -> findDone(act, by, subject));
    known.next().ifPresent(agenda::lookAgainAt);
    return known.verdict();
  }

  private record DoneKey(
      ActTypeId act, List<PartyId> by, List<PartyId> owedTo, OccasionId caseId) {}

  private record Done(Verdict verdict, Optional<Instant> next) {}

  private Done findDone(ActTypeId act, Set<PartyId> by, Subject subject) {
    OccasionId caseId = subject.caseId().orElseThrow();
    Optional<Instant> next = Optional.empty();
    List<Verdict> parts = new ArrayList<>();
    for (Acts.Reported reported : acts.of(caseId, act)) {
      if (reported.act().actors().stream().noneMatch(by::contains)) {
        continue;
      }
      if (reported.seen().occurred().isAfter(subject.at())) {
        next = Optional.of(reported.seen().occurred());
        break;
      }
      Acts.Counted counted = acts.counted(reported, subject.caseId(), subject.owedTo());
      parts.add(
          Verdict.of(
              counted.truth(),
              counted.truth() == Truth.TRUE ? Inference.ACT_DONE : Inference.ACT_DISPUTED,
              List.of(act.value(), names(reported.act().actors())),
              counted.entries(),
              List.of(new Missing.DisputedAct(act, List.copyOf(reported.act().actors()), caseId))));
    }
    Verdict any = Verdict.or(parts);
    if (any.truth() != Truth.FALSE) {
      // What is done stays done, whatever is done later.
      return new Done(any, any.holds() ? Optional.empty() : next);
    }
    TreeSet<EntryId> entries = new TreeSet<>(any.grounds().entries());
    Verdict awaited =
        Verdict.of(
            Truth.UNDETERMINED,
            Inference.ACT_NOT_DONE,
            List.of(act.value(), names(by)),
            List.copyOf(entries),
            List.of(new Missing.Act(act, List.copyOf(by), caseId)));
    return new Done(awaited, next);
  }

  private static String names(Iterable<PartyId> parties) {
    List<String> names = new ArrayList<>();
    parties.forEach(p -> names.add(p.value()));
    return String.join(", ", names);
  }

  private Verdict hasPassed(Term term, Start start, Subject subject) {
    Optional<ClockStart> started = start(start, subject);
    List<String> arguments = List.of(term.toString(), start.toString());
    if (started.isEmpty()) {
      return Verdict.of(
          Truth.UNDETERMINED,
          Inference.TERM_NOT_STARTED,
          arguments,
          clocks.considered(start, subject.caseId(), subject.member(), subject.at()),
          subject.caseId().stream()
              .<Missing>map(c -> new Missing.ClockStart(start, c, untimed(start, subject)))
              .toList());
    }
    Instant last = term.from(started.get().at(), rulebook.instrument().header().legalTime());
    agenda.lookAgainAt(last.plusMillis(1));
    boolean passed = subject.at().isAfter(last);
    return Verdict.of(
        passed ? Truth.TRUE : Truth.FALSE,
        passed ? Inference.TERM_PASSED : Inference.TERM_RUNNING,
        arguments,
        started.get().entries());
  }

  /// Tells whether what happened is of one of these types.
  ///
  /// @param types the types
  /// @param kinship which other types may be one of them
  /// @param occasion what happened
  /// @return the field truth of WHAT
  public Verdict isOneOf(List<EventTypeId> types, Kinship kinship, Occasion occasion) {
    return fields.what(occasion, types, kinship);
  }

  /// Tells whether what happened is attributed to a party.
  ///
  /// @param party who
  /// @param occasion what happened
  /// @return the field truth of WHO
  public Verdict isAttributedTo(PartyId party, Occasion occasion) {
    return fields.who(occasion, party::equals);
  }

  /// Tells whether what happened was directed against one of these.
  ///
  /// @param parties who
  /// @param occasion what happened
  /// @return the field truth of AGAINST
  public Verdict isAgainst(Set<PartyId> parties, Occasion occasion) {
    return fields.against(occasion, parties::contains);
  }

  /// Tells whether an exclusion leaves a party out.
  ///
  /// @param exclusion the exclusion
  /// @param party who
  /// @param occasion what happened
  /// @return TRUE, CONTESTED or FALSE; what nobody has said leaves nobody out
  public Verdict isExcluded(Exclusion exclusion, PartyId party, Optional<Occasion> occasion) {
    Verdict verdict =
        switch (exclusion) {
          case Exclusion.OfParty(PartyId named) ->
              named.equals(party) ? Verdict.TRUE : Verdict.FALSE;
          case Exclusion.OfObject _ ->
              occasion.map(m -> fields.against(m, party::equals)).orElse(Verdict.FALSE);
          case Exclusion.OfAttributedState(var by) ->
              occasion.map(m -> isLeftOut(by.stated(), party, m)).orElse(Verdict.FALSE);
        };
    return verdict.unlessSaid();
  }

  /// Tells whether anything on record of an occurrence names a party where an exclusion looks. What
  /// an exclusion says of parties that are not named is the same for all of them.
  ///
  /// @param exclusion the exclusion
  /// @param party who
  /// @param occasion what happened
  /// @return true if it is named, by the exclusion itself or in any claim
  public boolean isNamed(Exclusion exclusion, PartyId party, Occasion occasion) {
    return switch (exclusion) {
      case Exclusion.OfParty(PartyId named) -> named.equals(party);
      case Exclusion.OfObject _ -> isClaimed(occasion, Field.AGAINST, party);
      case Exclusion.OfAttributedState _ -> isClaimed(occasion, Field.WHO, party);
    };
  }

  private static boolean isClaimed(Occasion occasion, Field field, PartyId party) {
    for (Voice voice : occasion.voices(field)) {
      if (voice.claim().isPresent() && voice.claim().get().named().contains(party)) {
        return true;
      }
    }
    return false;
  }

  private Verdict isLeftOut(Optional<Attribution> by, PartyId party, Occasion occasion) {
    if (by.isEmpty()) {
      return fields.who(occasion, party::equals);
    }
    for (Voice voice : occasion.voices(Field.WHO)) {
      boolean names = voice.claim().map(c -> c.named().contains(party)).orElse(false);
      boolean suffices =
          switch (by.get()) {
            case ACCUSATION -> true;
            case ADMISSION -> voice.author().value().equals(party.value());
          };
      if (names && suffices) {
        return Verdict.of(
            Truth.TRUE,
            Inference.EXCLUDED,
            List.of(party.value(), voice.author().value()),
            voice.trail());
      }
    }
    return Verdict.FALSE;
  }

  /// Members of a body that are bound and not excluded.
  private final class Voters implements Questions.Entitlement {
    @Override
    public Verdict of(Body body, PartyId member, OccasionId caseId, Instant at) {
      if (body.members() instanceof Group.Listed) {
        // Named one by one, they sit in their own right: the Security Council is not of this
        // treaty.
        Verdict out = excluded(body, member, caseId, at);
        return new Verdict(out.holds() ? Truth.FALSE : Truth.TRUE, out.grounds(), List.of());
      }
      var standing = standings.standing(member, at);
      if (!standing.degree().isBinding()) {
        return new Verdict(Truth.FALSE, standing.grounds(), List.of());
      }
      Verdict out = excluded(body, member, caseId, at);
      return new Verdict(
          out.holds() ? Truth.FALSE : Truth.TRUE,
          standing.grounds().plus(out.grounds()),
          List.of());
    }

    @Override
    public boolean sits(Body body, PartyId member, Instant at) {
      return body.members() instanceof Group.Listed
          || standings.standing(member, at).degree().isBinding();
    }

    @Override
    public Verdict excluded(Body body, PartyId member, OccasionId caseId, Instant at) {
      List<Verdict> left = new ArrayList<>();
      for (Part<Exclusion> part : body.excluding()) {
        if (part.isIn(rulebook.choice().brackets())) {
          for (Occasion occasion : view.members(caseId, at)) {
            left.add(isExcluded(part.value(), member, Optional.of(occasion)));
          }
          if (part.value() instanceof Exclusion.OfParty) {
            left.add(isExcluded(part.value(), member, Optional.empty()));
          }
        }
      }
      return Verdict.or(left);
    }
  }
}
