// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.explain.Phrases;
import casus.explain.Words;
import casus.treaty.Instrument;
import casus.treaty.Vocabulary.EventType;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.BodyId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is on record, each statement in one sentence: who said what, when, and where it was read.
final class Statements {
  private final Sheet sheet;
  private final Html html;

  Statements(Sheet sheet) {
    this.sheet = sheet;
    html = sheet.html();
  }

  void write() {
    sheet.part("record", "page.record.title");
    html.leaf("p", sheet.say("page.record.lead", sheet.input().record().title()), "class", "lead");
    html.open("div", "class", "frame wide", "role", "region", "tabindex", "0");
    html.open("table", "class", "record");
    html.leaf("caption", sheet.caption(sheet.input().record().title()));
    html.open("thead").open("tr");
    for (String column : List.of("name", "when", "what", "source")) {
      html.leaf("th", sheet.say("page.record." + column), "scope", "col");
    }
    html.close().close().open("tbody");
    sheet.input().record().entries().forEach(this::line);
    html.close().close().close();
    sheet.end();
  }

  private void line(Entry entry) {
    Words words = sheet.first().answer().words();
    html.open("tr", "id", Anchors.statement(entry.id()));
    html.open("th", "scope", "row").leaf("bdi", entry.id().value()).close();
    html.open("td");
    sheet.moment(words, entry.occurred());
    entry
        .lodged()
        .filter(lodged -> !lodged.equals(entry.occurred()))
        .ifPresent(
            lodged -> html.leaf("small", sheet.say("page.record.lodged", words.instant(lodged))));
    html.close().open("td");
    if (entry.supposed().isPresent()) {
      html.leaf("span", sheet.say("page.supposed.word"), "class", "supposed").text(" ");
    }
    html.leaf("bdi", sentence(entry)).close();
    String source = entry.source();
    if (source.isEmpty()) {
      source = entry.supposed().map(w -> sheet.say("page.record.supposed", w)).orElse("–");
    }
    html.open("td").leaf("bdi", source).close().close();
  }

  /// Returns what an entry tells, in one sentence.
  String sentence(Entry entry) {
    String who = Phrases.capital(sheet.author(entry.by()));
    return switch (entry.event()) {
      case Event.OccurrenceAlleged(var id, var account) ->
          told("alleged", who, id.value(), account(account));
      case Event.AccountGiven(var id, var account) ->
          told("account", who, id.value(), account(account));
      case Event.SeriesJoined(var id, var members) -> told("joined", who, id.value(), ids(members));
      case Event.SeriesParted(var id, var members) -> told("parted", who, id.value(), ids(members));
      case Event.ActReported act -> act(who, act);
      case Event.ActDenied(var act) -> told("act-denied", who, act.value());
      case Event.QuestionAnswered(var question, var about, var answer, _) ->
          told("answered", who, question(question), about.value(), answer.value());
      case Event.VoteCast vote ->
          told(
              "voted",
              who,
              question(vote.question()),
              vote.about().value(),
              ballot(vote.ballot()),
              body(vote.body()));
      case Event.AbsenceRecorded absence ->
          told(
              "absent",
              who,
              party(absence.member()),
              question(absence.question()),
              absence.about().value(),
              body(absence.body()));
      case Event.DecisionReported decision ->
          told(
              "decided",
              who,
              question(decision.question()),
              decision.about().value(),
              decision.answer().value(),
              body(decision.body()));
      case Event.ConsentExpressed(var instrument, var form, var party) ->
          told("consent." + form.name().toLowerCase(Locale.ROOT), party(party), title(instrument));
      case Event.ProcedureCompleted(var instrument, var name, var party) ->
          told("procedure", party(party), Words.spaced(name), title(instrument));
      case Event.NoticeGiven(var instrument, var notice, var party) ->
          told("notice." + notice.name().toLowerCase(Locale.ROOT), party(party), title(instrument));
      case Event.TrackSettled(_, var track, var outcome) ->
          told("settled", who, Words.spaced(track.value()), outcome);
      case Event.EntryCorrected(var target, _, _) -> told("corrected", who, target.value());
      case Event.EntryWithdrawn(var target) -> told("withdrawn", who, target.value());
    };
  }

  private String told(String key, Object... arguments) {
    return sheet.say("page.told." + key, arguments);
  }

  private String act(String who, Event.ActReported act) {
    List<PartyId> actors = List.copyOf(act.actors());
    String by = String.join(", ", actors.stream().map(this::party).toList());
    String said = told("act", by, act(act.act()), about(act.about()));
    boolean own = actors.size() == 1 && Phrases.capital(party(actors.getFirst())).equals(who);
    return own ? Phrases.capital(said) : told("act.reported", who, said);
  }

  private String about(Optional<OccasionId> about) {
    return about.map(a -> told("about", a.value())).orElse("");
  }

  private String ballot(Event.Ballot ballot) {
    return switch (ballot) {
      case Event.Ballot.For(var option) -> option.value();
      case Event.Ballot.Against _ -> told("against");
      case Event.Ballot.Abstention _ -> told("abstention");
    };
  }

  private String account(Account account) {
    List<String> parts = new ArrayList<>();
    account.claims().forEach(c -> parts.add(claim(c)));
    account
        .denied()
        .forEach(f ->
            parts.add(told("denies", sheet.say("field." + f.name().toLowerCase(Locale.ROOT)))));
    return String.join(", ", parts);
  }

  private String claim(Claim claim) {
    return switch (claim) {
      case Claim.What(var types) ->
          told("what", String.join(", ", types.stream().map(this::event).toList()));
      case Claim.Who(var states) -> told("who", parties(states));
      case Claim.Against(var states) -> told("against-whom", parties(states));
      case Claim.Where(var places) -> told("where", places(places));
      case Claim.Origin(var places) -> told("origin", places(places));
      case Claim.Means(var means) -> told("means", spaced(means));
      case Claim.Struck(var objects) -> told("struck", spaced(objects));
      case Claim.When(var earliest, var latest) -> {
        Words words = sheet.first().answer().words();
        yield latest.isPresent()
            ? told("between", words.instant(earliest), words.instant(latest.get()))
            : told("when", words.instant(earliest));
      }
    };
  }

  private static String spaced(List<String> names) {
    return String.join(", ", names.stream().map(Words::spaced).toList());
  }

  private String parties(List<PartyId> states) {
    return String.join(", ", states.stream().map(this::party).toList());
  }

  private String party(PartyId id) {
    return sheet.author(new casus.engine.docket.Author(id.value()));
  }

  private static String places(List<Place> places) {
    return String.join(", ", places.stream().map(Terrain::name).toList());
  }

  private static String ids(List<OccasionId> ids) {
    return String.join(", ", ids.stream().map(OccasionId::value).toList());
  }

  private List<Instrument> instruments() {
    return sheet.input().sections().stream().map(s -> s.answer().instrument()).toList();
  }

  private String event(EventTypeId id) {
    return instruments().stream()
        .flatMap(i -> i.vocabulary().event(id).stream())
        .map(EventType::label)
        .findFirst()
        .orElse(Words.spaced(id.value()));
  }

  private String act(ActTypeId id) {
    return instruments().stream()
        .flatMap(i -> i.vocabulary().act(id).stream())
        .map(a -> a.label())
        .findFirst()
        .orElse(Words.spaced(id.value()));
  }

  private String body(BodyId id) {
    return instruments().stream()
        .flatMap(i -> i.body(id).stream())
        .map(b -> b.label())
        .findFirst()
        .orElse(Words.apart(id.value()));
  }

  private String question(QuestionId id) {
    return instruments().stream()
        .flatMap(i -> i.question(id).stream())
        .map(q -> q.label())
        .findFirst()
        .orElse(Words.spaced(id.value()));
  }

  private String title(InstrumentId id) {
    return instruments().stream()
        .filter(i -> i.header().id().equals(id))
        .map(i -> i.header().title())
        .findFirst()
        .orElse(Words.spaced(id.value()));
  }
}
