// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.Event.Ballot;
import casus.engine.docket.Event.Notice;
import casus.engine.docket.Event.OnCondition;
import casus.engine.docket.OccasionId;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.BodyId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.MeasureId;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.name.TrackId;
import casus.treaty.party.ConsentForm;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;

/// Takes an event out of its object.
final class EventFromJson {
  private EventFromJson() {}

  static Event from(Members json) {
    Event event = event(json, json.named("kind", word -> Keyword.parse(EventKind.class, word)));
    json.end();
    return event;
  }

  private static Event event(Members json, EventKind kind) {
    return switch (kind) {
      case OCCURRENCE_ALLEGED ->
          new Event.OccurrenceAlleged(
              json.named("occasion", OccasionId::new), AccountFromJson.from(json));
      case ACCOUNT_GIVEN ->
          new Event.AccountGiven(
              json.named("occasion", OccasionId::new), AccountFromJson.from(json));
      case SERIES_JOINED ->
          new Event.SeriesJoined(
              json.named("series", OccasionId::new), json.names("members", OccasionId::new));
      case SERIES_PARTED ->
          new Event.SeriesParted(
              json.named("series", OccasionId::new), json.names("members", OccasionId::new));
      case ACT_REPORTED -> act(json);
      case ACT_DENIED -> new Event.ActDenied(json.named("entry", EntryId::new));
      case QUESTION_ANSWERED ->
          new Event.QuestionAnswered(
              json.named("question", QuestionId::new),
              json.named("about", OccasionId::new),
              json.named("answer", Option::new),
              condition(json));
      case VOTE_CAST ->
          new Event.VoteCast(
              json.named("body", BodyId::new),
              json.named("question", QuestionId::new),
              json.named("about", OccasionId::new),
              ballot(json));
      case ABSENCE_RECORDED ->
          new Event.AbsenceRecorded(
              json.named("body", BodyId::new),
              json.named("question", QuestionId::new),
              json.named("about", OccasionId::new),
              json.named("member", PartyId::new));
      case DECISION_REPORTED ->
          new Event.DecisionReported(
              json.named("body", BodyId::new),
              json.named("question", QuestionId::new),
              json.named("about", OccasionId::new),
              json.named("answer", Option::new),
              condition(json));
      case CONSENT_EXPRESSED, PROCEDURE_COMPLETED, NOTICE_GIVEN, TRACK_SETTLED ->
          aboutInstrument(json, kind);
      case RESERVATION_MADE,
          OBJECTION_MADE,
          RESERVATION_WITHDRAWN,
          OBJECTION_WITHDRAWN,
          END_AGREED,
          PROLONGATION_AGREED,
          SUSPENSION_DECLARED,
          SUSPENSION_ENDED ->
          DeclaredFromJson.from(json, kind);
      case ENTRY_CORRECTED -> correction(json);
      case HOLDING_STATED -> holding(json);
      case AIM_STATED -> new Event.AimStated(json.named("entry", EntryId::new), json.text("aim"));
      case ENTRY_WITHDRAWN -> new Event.EntryWithdrawn(json.named("entry", EntryId::new));
    };
  }

  private static Event holding(Members json) {
    long amount = json.whole("amount");
    if (amount < 0 || amount >= 1_000_000_000) {
      throw json.refused("amount", "An amount is a whole number below a billion.");
    }
    return new Event.HoldingStated(
        json.named("measure", MeasureId::new), json.named("party", PartyId::new), amount);
  }

  private static Event act(Members json) {
    return new Event.ActReported(
        json.named("act", ActTypeId::new),
        new TreeSet<>(json.names("actors", PartyId::new)),
        json.optionalNamed("toward", PartyId::new),
        json.optionalNamed("about", OccasionId::new));
  }

  private static Event aboutInstrument(Members json, EventKind kind) {
    InstrumentId instrument = json.named("instrument", InstrumentId::new);
    if (kind == EventKind.TRACK_SETTLED) {
      return new Event.TrackSettled(
          instrument, json.named("track", TrackId::new), json.text("outcome"));
    }
    PartyId party = json.named("party", PartyId::new);
    if (kind == EventKind.CONSENT_EXPRESSED) {
      ConsentForm form = json.named("form", word -> Keyword.parse(ConsentForm.class, word));
      return new Event.ConsentExpressed(instrument, form, party);
    }
    if (kind == EventKind.NOTICE_GIVEN) {
      Notice notice = json.named("notice", word -> Keyword.parse(Notice.class, word));
      return new Event.NoticeGiven(instrument, notice, party);
    }
    return new Event.ProcedureCompleted(instrument, json.text("procedure"), party);
  }

  private static Event correction(Members json) {
    EntryId target = json.named("entry", EntryId::new);
    Optional<Instant> occurred = json.optionalInstant("occurred");
    Event corrected = from(json.object("event"));
    if (corrected instanceof Event.EntryCorrected || corrected instanceof Event.EntryWithdrawn) {
      throw json.refused("event", "A correction corrects the entry itself, not its correction.");
    }
    return new Event.EntryCorrected(target, corrected, occurred);
  }

  private static Optional<OnCondition> condition(Members json) {
    if (!json.has("if")) {
      return Optional.empty();
    }
    Members condition = json.object("if");
    OnCondition found =
        new OnCondition(
            condition.named("question", QuestionId::new), condition.named("answer", Option::new));
    condition.end();
    return Optional.of(found);
  }

  private static Ballot ballot(Members json) {
    String word = json.text("ballot");
    if (word.equals("for")) {
      return new Ballot.For(json.named("option", Option::new));
    }
    if (word.equals("against")) {
      return new Ballot.Against();
    }
    if (word.equals("abstention")) {
      return new Ballot.Abstention();
    }
    throw json.refused("ballot", "A ballot is 'for', 'against' or 'abstention'.");
  }
}
