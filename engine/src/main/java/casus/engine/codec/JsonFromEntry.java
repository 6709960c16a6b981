// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.docket.Event.Ballot;
import casus.engine.docket.Event.OnCondition;
import casus.engine.docket.OccasionId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import casus.treaty.place.Place;
import casus.treaty.place.UnitCode;
import java.util.List;
import java.util.Optional;

/// Writes entries as canonical lines.
final class JsonFromEntry {
  private JsonFromEntry() {}

  static void write(Entry entry, StringBuilder out) {
    JsonLine line = new JsonLine(out);
    line.text("id", entry.id().value()).text("by", entry.by().value());
    line.instant("occurred", entry.occurred());
    entry.lodged().ifPresent(lodged -> line.instant("lodged", lodged));
    event(line.object("event"), entry.event());
    if (!entry.source().isEmpty()) {
      line.text("source", entry.source());
    }
    line.text("supposed", entry.supposed());
    line.end();
  }

  private static void event(JsonLine line, Event event) {
    line.text("kind", Keyword.of(EventKind.of(event)));
    switch (event) {
      case Event.OccurrenceAlleged(OccasionId occasion, Account account) ->
          account(line.text("occasion", occasion.value()), account);
      case Event.AccountGiven(OccasionId occasion, Account account) ->
          account(line.text("occasion", occasion.value()), account);
      case Event.SeriesJoined(OccasionId series, List<OccasionId> members) ->
          series(line, series, members);
      case Event.SeriesParted(OccasionId series, List<OccasionId> members) ->
          series(line, series, members);
      case Event.ActReported act -> act(line, act);
      case Event.ActDenied denial -> line.text("entry", denial.act().value());
      case Event.QuestionAnswered answer -> {
        line.text("question", answer.question().value()).text("about", answer.about().value());
        line.text("answer", answer.answer().value());
        condition(line, answer.condition());
      }
      case Event.VoteCast vote -> vote(line, vote);
      case Event.AbsenceRecorded absence -> {
        line.text("body", absence.body().value()).text("question", absence.question().value());
        line.text("about", absence.about().value()).text("member", absence.member().value());
      }
      case Event.DecisionReported decision -> {
        line.text("body", decision.body().value()).text("question", decision.question().value());
        line.text("about", decision.about().value()).text("answer", decision.answer().value());
        condition(line, decision.condition());
      }
      case Event.ConsentExpressed consent ->
          line.text("instrument", consent.instrument().value())
              .text("party", consent.party().value())
              .text("form", Keyword.of(consent.form()));
      case Event.ProcedureCompleted done ->
          line.text("instrument", done.instrument().value())
              .text("party", done.party().value())
              .text("procedure", done.name());
      case Event.NoticeGiven notice ->
          line.text("instrument", notice.instrument().value())
              .text("party", notice.party().value())
              .text("notice", Keyword.of(notice.notice()));
      case Event.Declared declared -> declared(line, declared);
      case Event.TrackSettled settled ->
          line.text("instrument", settled.instrument().value())
              .text("track", settled.track().value())
              .text("outcome", settled.outcome());
      case Event.AimStated aim -> line.text("entry", aim.act().value()).text("aim", aim.aim());
      case Event.HoldingStated holding ->
          line.text("measure", holding.measure().value())
              .text("party", holding.party().value())
              .whole("amount", holding.amount());
      case Event.EntryCorrected correction -> {
        line.text("entry", correction.target().value());
        correction.occurred().ifPresent(occurred -> line.instant("occurred", occurred));
        event(line.object("event"), correction.corrected());
      }
      case Event.EntryWithdrawn withdrawal -> line.text("entry", withdrawal.target().value());
    }
    line.end();
  }

  private static void declared(JsonLine line, Event.Declared declared) {
    line.text("instrument", declared.instrument().value());
    line.text("party", declared.party().value());
    switch (declared) {
      case Event.ReservationMade made -> line.text("against", made.against().toString());
      case Event.ReservationWithdrawn gone -> line.text("against", gone.against().toString());
      case Event.ObjectionMade made ->
          reserved(line, made.to()).text("objection", made.opposes() ? "opposes-force" : "simple");
      case Event.ObjectionWithdrawn gone -> reserved(line, gone.to());
      case Event.EndAgreed _ -> {}
      case Event.ProlongationAgreed longer -> line.text("term", longer.term().toString());
      case Event.SuspensionDeclared suspended -> line.text("toward", suspended.toward().value());
      case Event.SuspensionEnded resumed -> line.text("toward", resumed.toward().value());
    }
  }

  private static JsonLine reserved(JsonLine line, Event.Reserved to) {
    return line.text("reserving", to.by().value()).text("against", to.against().toString());
  }

  private static void series(JsonLine line, OccasionId series, List<OccasionId> members) {
    line.text("series", series.value());
    line.texts("members", members.stream().map(OccasionId::value).toList());
  }

  private static void act(JsonLine line, Event.ActReported act) {
    line.text("act", act.act().value()).texts("actors", parties(List.copyOf(act.actors())));
    line.text("toward", act.toward().map(PartyId::value));
    line.text("about", act.about().map(OccasionId::value));
  }

  private static void vote(JsonLine line, Event.VoteCast vote) {
    line.text("body", vote.body().value()).text("question", vote.question().value());
    line.text("about", vote.about().value());
    switch (vote.ballot()) {
      case Ballot.For chosen -> line.text("ballot", "for").text("option", chosen.option().value());
      case Ballot.Against _ -> line.text("ballot", "against");
      case Ballot.Abstention _ -> line.text("ballot", "abstention");
    }
  }

  private static void condition(JsonLine line, Optional<OnCondition> condition) {
    condition.ifPresent(c ->
        line.object("if")
            .text("question", c.question().value())
            .text("answer", c.answer().value())
            .end());
  }

  private static void account(JsonLine line, Account account) {
    for (Claim claim : account.claims()) {
      claim(line, Keyword.of(claim.field()), claim);
    }
    if (!account.denied().isEmpty()) {
      line.texts("denied", account.denied().stream().map(Keyword::of).toList());
    }
    if (!account.lacking().isEmpty()) {
      line.texts("lacking", account.lacking().stream().map(QualityId::value).toList());
    }
  }

  private static void claim(JsonLine line, String key, Claim claim) {
    switch (claim) {
      case Claim.What(List<EventTypeId> types) ->
          line.texts(key, types.stream().map(EventTypeId::value).toList());
      case Claim.Who(List<PartyId> states) -> line.texts(key, parties(states));
      case Claim.Against(List<PartyId> states) -> line.texts(key, parties(states));
      case Claim.Where(List<Place> places) -> line.objects(key, places, JsonFromEntry::place);
      case Claim.Origin(List<Place> places) -> line.objects(key, places, JsonFromEntry::place);
      case Claim.Means(List<String> means) -> line.texts(key, means);
      case Claim.Struck(List<String> objects) -> line.texts(key, objects);
      case Claim.Qualities(List<QualityId> qualities) ->
          line.texts(key, qualities.stream().map(QualityId::value).toList());
      case Claim.When when -> {
        JsonLine object = line.object(key).instant("earliest", when.earliest());
        when.latest().ifPresent(latest -> object.instant("latest", latest));
        object.end();
      }
    }
  }

  private static List<String> parties(List<PartyId> parties) {
    return parties.stream().map(PartyId::value).toList();
  }

  private static void place(Place place, JsonLine line) {
    line.text("name", place.name()).text("unit", place.unit().map(UnitCode::value));
    place.coordinate().ifPresent(c -> line.whole("lat", c.latitude()).whole("lon", c.longitude()));
  }
}
