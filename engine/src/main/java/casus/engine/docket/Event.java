// SPDX-License-Identifier: Apache-2.0
package casus.engine.docket;

import casus.engine.order.InOrder;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.BodyId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.MeasureId;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.name.TrackId;
import casus.treaty.party.ConsentForm;
import casus.treaty.text.Citation;
import casus.treaty.time.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// An act on record: somebody alleged, reported, answered, voted, consented, gave notice or
/// corrected.
///
/// Events are acts, never truths: there is no event "an armed attack happened" (architecture.md
/// 6a).
public sealed interface Event {
  /// Somebody put an occurrence on record for the first time. The entry's `occurred` is its
  /// earliest hour.
  ///
  /// @param occasion the name it has from now on
  /// @param account what the author says of it
  record OccurrenceAlleged(OccasionId occasion, Account account) implements Event {}

  /// Somebody said something about an occurrence on record: rival claims, or denials.
  ///
  /// @param occasion which
  /// @param account what the author says of it
  record AccountGiven(OccasionId occasion, Account account) implements Event {}

  /// Somebody joined occurrences to one series.
  ///
  /// @param series the name of the series
  /// @param members occurrences, or other series
  record SeriesJoined(OccasionId series, List<OccasionId> members) implements Event {
    /// Copies the list and refuses an empty one.
    public SeriesJoined {
      if (members.isEmpty()) {
        throw new IllegalArgumentException("a series needs a member");
      }
      members = List.copyOf(members);
    }
  }

  /// Somebody took occurrences out of a series again.
  ///
  /// @param series the name of the series
  /// @param members occurrences
  record SeriesParted(OccasionId series, List<OccasionId> members) implements Event {
    /// Copies the list and refuses an empty one.
    public SeriesParted {
      if (members.isEmpty()) {
        throw new IllegalArgumentException("a series needs a member");
      }
      members = List.copyOf(members);
    }
  }

  /// Parties did something.
  ///
  /// @param act what
  /// @param actors who, in any order
  /// @param toward to or for whom
  /// @param about on which occasion
  record ActReported(
      ActTypeId act,
      SortedSet<PartyId> actors,
      Optional<PartyId> toward,
      Optional<OccasionId> about)
      implements Event {
    /// Copies the set and refuses an act of nobody.
    public ActReported {
      if (actors.isEmpty()) {
        throw new IllegalArgumentException("an act needs an actor");
      }
      actors = InOrder.copyOf(actors);
    }
  }

  /// Somebody denied that a reported act was done.
  ///
  /// @param act the entry that reported it
  record ActDenied(EntryId act) implements Event {}

  /// Somebody answered a question.
  ///
  /// @param question which
  /// @param about on which occasion
  /// @param answer how
  /// @param condition what the answer depends on, if it was given on condition
  record QuestionAnswered(
      QuestionId question, OccasionId about, Option answer, Optional<OnCondition> condition)
      implements Event {}

  /// A party voted in a body.
  ///
  /// @param body which
  /// @param question on which question
  /// @param about on which occasion
  /// @param ballot how
  record VoteCast(BodyId body, QuestionId question, OccasionId about, Ballot ballot)
      implements Event {}

  /// Somebody recorded that a member of a body was absent when it voted. That is something else
  /// than saying nothing.
  ///
  /// @param body which
  /// @param question on which question
  /// @param about on which occasion
  /// @param member who was absent
  record AbsenceRecorded(BodyId body, QuestionId question, OccasionId about, PartyId member)
      implements Event {}

  /// A body's decision was reported as such, without its votes.
  ///
  /// @param body which
  /// @param question on which question
  /// @param about on which occasion
  /// @param answer what it decided
  /// @param condition what the decision depends on, if it was taken on condition
  record DecisionReported(
      BodyId body,
      QuestionId question,
      OccasionId about,
      Option answer,
      Optional<OnCondition> condition)
      implements Event {}

  /// A party expressed its consent to be bound (VCLT 11-17).
  ///
  /// @param instrument by which instrument
  /// @param form how
  /// @param party who
  record ConsentExpressed(InstrumentId instrument, ConsentForm form, PartyId party)
      implements Event {}

  /// A national procedure that an instrument waits for was completed.
  ///
  /// @param instrument which instrument
  /// @param name what it is called there, such as `referendum`
  /// @param party whose
  record ProcedureCompleted(InstrumentId instrument, String name, PartyId party) implements Event {}

  /// Somebody stated with what aim an act was done: its author, or somebody who ascribes it.
  ///
  /// @param act the entry that reports the act
  /// @param aim the aim, in words; in those of the text if it is the aim of the text
  record AimStated(EntryId act, String aim) implements Event {}

  /// Somebody stated how much of something a party has, at the time the entry tells of.
  ///
  /// @param measure of what
  /// @param party who has it
  /// @param amount how much, in the unit of the measure
  record HoldingStated(MeasureId measure, PartyId party, long amount) implements Event {
    /// Refuses less than nothing.
    public HoldingStated {
      if (amount < 0) {
        throw new IllegalArgumentException("nobody has less than nothing");
      }
    }
  }

  /// A party gave notice.
  ///
  /// @param instrument of which instrument
  /// @param notice of what
  /// @param party who
  record NoticeGiven(InstrumentId instrument, Notice notice, PartyId party) implements Event {}

  /// What a party declares of how far an instrument holds, between it and others.
  sealed interface Declared extends Event {
    /// Returns which instrument it is about.
    ///
    /// @return the instrument
    InstrumentId instrument();

    /// Returns who declares it.
    ///
    /// @return the party
    PartyId party();
  }

  /// A party made a reservation (VCLT 2(1)(d), 19).
  ///
  /// @param instrument to which instrument
  /// @param against against which sentence or provision
  /// @param party who
  record ReservationMade(InstrumentId instrument, Citation against, PartyId party)
      implements Declared {}

  /// A party objected to a reservation (VCLT 20(4)(b)).
  ///
  /// @param instrument to which instrument the reservation is
  /// @param to whose reservation, and against what
  /// @param opposes whether the objector opposes that the instrument is in force between the two
  /// @param party who objects
  record ObjectionMade(InstrumentId instrument, Reserved to, boolean opposes, PartyId party)
      implements Declared {}

  /// A party withdrew its reservation (VCLT 22(1)).
  ///
  /// @param instrument to which instrument
  /// @param against against which sentence or provision it was
  /// @param party who
  record ReservationWithdrawn(InstrumentId instrument, Citation against, PartyId party)
      implements Declared {}

  /// A party withdrew its objection (VCLT 22(2)).
  ///
  /// @param instrument to which instrument the reservation is
  /// @param to whose reservation, and against what
  /// @param party who had objected
  record ObjectionWithdrawn(InstrumentId instrument, Reserved to, PartyId party)
      implements Declared {}

  /// A party agreed that an instrument ends for all (VCLT 54(b)).
  ///
  /// @param instrument which instrument
  /// @param party who
  record EndAgreed(InstrumentId instrument, PartyId party) implements Declared {}

  /// A party agreed that an instrument lasts longer than its text says (VCLT 39).
  ///
  /// @param instrument which instrument
  /// @param term by how long
  /// @param party who
  record ProlongationAgreed(InstrumentId instrument, Term term, PartyId party)
      implements Declared {}

  /// A party suspended an instrument between itself and another (VCLT 57, 58, 65).
  ///
  /// @param instrument which instrument
  /// @param toward toward whom
  /// @param party who
  record SuspensionDeclared(InstrumentId instrument, PartyId toward, PartyId party)
      implements Declared {}

  /// A party took up again what it had suspended toward another.
  ///
  /// @param instrument which instrument
  /// @param toward toward whom
  /// @param party who
  record SuspensionEnded(InstrumentId instrument, PartyId toward, PartyId party)
      implements Declared {}

  /// Whose reservation, and against what: what an objection names.
  ///
  /// @param by who made it
  /// @param against against which sentence or provision
  record Reserved(PartyId by, Citation against) {}

  /// A negotiation was settled.
  ///
  /// @param instrument of which instrument
  /// @param track which
  /// @param outcome in words
  record TrackSettled(InstrumentId instrument, TrackId track, String outcome) implements Event {}

  /// The author of an entry corrected it. The entry keeps its id and what hangs on it.
  ///
  /// @param target the entry
  /// @param corrected what it should have told
  /// @param occurred when that happened, if the time was wrong too
  record EntryCorrected(EntryId target, Event corrected, Optional<Instant> occurred)
      implements Event {
    /// Refuses a correction of a correction: the original entry is corrected again instead.
    public EntryCorrected {
      if (occurred.filter(o -> !Entry.isInstant(o)).isPresent()) {
        throw new IllegalArgumentException("not an instant of a docket: " + occurred);
      }
      if (corrected instanceof EntryCorrected || corrected instanceof EntryWithdrawn) {
        throw new IllegalArgumentException("a correction holds an ordinary event");
      }
    }
  }

  /// The author of an entry withdrew it.
  ///
  /// @param target the entry
  record EntryWithdrawn(EntryId target) implements Event {}

  /// What an answer depends on: another question answered so, on the same occasion.
  ///
  /// @param question which
  /// @param answer how
  record OnCondition(QuestionId question, Option answer) {}

  /// Kinds of notice.
  enum Notice {
    /// Ends the party's provisional application, at once (VCLT 25(2)).
    END_OF_PROVISIONAL_APPLICATION,
    /// Denounces the instrument or withdraws from it (VCLT 54-56).
    WITHDRAWAL
  }

  /// How a party voted.
  sealed interface Ballot {
    /// For one option.
    ///
    /// @param option which
    record For(Option option) implements Ballot {}

    /// Against.
    record Against() implements Ballot {}

    /// Neither.
    record Abstention() implements Ballot {}
  }
}
