// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.obligation.Status;
import casus.engine.standing.PartyStanding;
import casus.engine.standing.PartyStanding.Degree;
import casus.explain.Answer;
import casus.explain.Phrases;
import casus.explain.Reserved;
import casus.explain.Row;
import casus.treaty.Instrument;
import casus.treaty.Undertaking;
import casus.treaty.name.PartyId;
import casus.treaty.party.Group;
import casus.treaty.text.Citation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// States against sentences: a sign, a word and a colour in every cell.
final class Board {
  private final Sheet sheet;
  private final Html html;

  /// One column: a sentence on one account, under the text as it stands.
  private record Column(Promise promise, Citation sentence, Optional<String> account) {}

  Board(Sheet sheet) {
    this.sheet = sheet;
    html = sheet.html();
  }

  void write() {
    sheet.part("board", "page.board.title");
    html.leaf("p", sheet.say("page.board.lead"), "class", "lead");
    for (int i = 0; i < sheet.input().sections().size(); i++) {
      table(i);
    }
    sheet.end();
  }

  private void table(int section) {
    Answer answer = sheet.input().sections().get(section).answer();
    List<Column> columns = columns(section);
    List<PartyId> parties = parties(answer, columns);
    html.leaf("p", answer.standing(), "class", "note");
    new Reserved(answer).sentences().forEach(r -> html.leaf("p", r, "class", "note"));
    if (!columns.isEmpty()) {
      html.open("div", "class", "frame wide", "role", "region", "tabindex", "0");
      html.open("table", "class", "board");
      html.leaf("caption", sheet.caption(answer.instrument().header().title()));
      head(columns, section);
      html.open("tbody");
      parties.forEach(p -> line(p, answer, columns));
      html.close().close().close();
      outsiders(parties, answer);
    }
    quiet(answer);
  }

  /// Names those the text names and that are not bound by it, because they have not consented.
  private void outsiders(List<PartyId> named, Answer answer) {
    for (PartyStanding standing : answer.assessment().standing().parties()) {
      if (standing.degree() == Degree.OUTSIDER && named.contains(standing.party())) {
        String who = Phrases.capital(answer.words().party(standing.party()));
        html.open("p", "class", "note outsider");
        sheet.mark();
        html.text(sheet.say("page.board.outsider", who)).close();
      }
    }
  }

  private List<Column> columns(int section) {
    List<Column> columns = new ArrayList<>();
    Set<Citation> sentences = new LinkedHashSet<>();
    List<Promise> texts = new ArrayList<>();
    for (Promise promise : sheet.promises()) {
      if (promise.section() == section && promise.isBaseline()) {
        texts.add(promise);
        Tell.rows(promise.answer()).forEach(r -> sentences.add(r.first().key().sentence()));
      }
    }
    for (Citation sentence : sentences) {
      for (Promise text : texts) {
        columns.add(
            new Column(
                text,
                sentence,
                text.answer().assessment().frame().choice().account().map(sheet::author)));
      }
    }
    return columns;
  }

  private void head(List<Column> columns, int section) {
    html.open("thead").open("tr").leaf("th", sheet.say("page.board.state"), "scope", "col");
    for (Column column : columns) {
      html.open("th", "scope", "col");
      sheet.article(section, column.sentence());
      html.text(" ").leaf("small", act(column));
      column
          .account()
          .ifPresent(a -> html.text(" ").leaf("small", sheet.say("page.board.account", a)));
      html.close();
    }
    html.close().close();
  }

  private static String act(Column column) {
    return column
        .promise()
        .answer()
        .instrument()
        .undertakings()
        .filter(u -> u.citation().equals(column.sentence()))
        .findFirst()
        .map(u -> column.promise().words().act(u.performance().act()))
        .orElse("");
  }

  /// Returns States that bear a duty, or would if they were bound, in the order of the text.
  private static List<PartyId> parties(Answer answer, List<Column> columns) {
    Set<PartyId> named = new LinkedHashSet<>();
    Instrument instrument = answer.instrument();
    for (Column column : columns) {
      Tell.rows(column.promise().answer()).forEach(r -> named.addAll(r.bearers()));
      instrument
          .undertakings()
          .filter(u -> u.citation().equals(column.sentence()))
          .forEach(u -> named.addAll(members(instrument, u)));
    }
    return answer.assessment().standing().parties().stream()
        .map(PartyStanding::party)
        .filter(named::contains)
        .toList();
  }

  private static List<PartyId> members(Instrument instrument, Undertaking undertaking) {
    return switch (undertaking.bearers().group()) {
      case Group.Listed(var parties) -> parties;
      case Group.InRole(var role) ->
          instrument.role(role).stream()
              .flatMap(r -> r.members().stream())
              .filter(m -> m.bracket().isEmpty())
              .map(m -> m.value())
              .toList();
    };
  }

  private void line(PartyId party, Answer answer, List<Column> columns) {
    html.open("tr").open("th", "scope", "row");
    if (sheet.isSupposed()) {
      html.leaf("span", sheet.say("page.supposed.word"), "class", "apart").text(" ");
    }
    html.text(answer.words().party(party)).close();
    Degree degree =
        answer.assessment().standing().parties().stream()
            .filter(p -> p.party().equals(party))
            .map(PartyStanding::degree)
            .findFirst()
            .orElse(Degree.OUTSIDER);
    columns.forEach(c -> cell(party, degree, c));
    html.close();
  }

  private void cell(PartyId party, Degree degree, Column column) {
    Promise promise = column.promise();
    List<Row> rows =
        Tell.rows(promise.answer()).stream()
            .filter(r -> r.first().key().sentence().equals(column.sentence()))
            .filter(r -> r.bearers().contains(party))
            .toList();
    html.open("td");
    if (rows.isEmpty()) {
      boolean bound = degree.isBinding();
      html.open("a", "class", "state none", "href", "#" + sheet.notOwed(promise));
      html.leaf("span", "–", "class", "sign", "aria-hidden", "true");
      html.text(" " + sheet.say(bound ? "page.board.none" : "page.board.outside")).close();
    }
    for (Row row : rows) {
      Status status = row.status();
      html.open(
          "a", "class", "state " + Tell.tone(status), "href", "#" + sheet.reason(promise, row));
      html.leaf("span", Tell.sign(status), "class", "sign", "aria-hidden", "true");
      html.text(" " + promise.answer().phrases().status(status)).close();
    }
    html.close();
  }

  /// Standing duties that nothing on record has touched.
  private void quiet(Answer answer) {
    List<Row> quiet = answer.rows().stream().filter(Row::isQuiet).toList();
    if (quiet.isEmpty()) {
      return;
    }
    html.leaf("p", sheet.say("page.board.quiet"), "class", "note");
    html.open("ul", "class", "plain");
    for (Row row : quiet) {
      html.open("li");
      html.text(
          Phrases.capital(
              sheet.say(
                  "page.board.quiet.line",
                  answer.who(row),
                  answer.phrases().verb(row.first().undertaking().modality()),
                  answer.words().act(row.first().undertaking().performance().act()))));
      html.text(" ");
      sheet.article(sheet.sectionOf(answer), row.first().key().sentence());
      html.close();
    }
    html.close();
  }
}
