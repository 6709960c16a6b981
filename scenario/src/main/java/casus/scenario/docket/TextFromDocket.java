// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.scenario.text.Times;
import casus.treaty.place.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a docket or a supposition as aligned text.
final class TextFromDocket {
  private static final int WIDEST = 30;

  private final DocketSheet sheet;
  private final Times times;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final StringBuilder out = new StringBuilder();

  TextFromDocket(DocketSheet sheet) {
    this.sheet = sheet;
    this.times = new Times(sheet.times());
    sheet.docket().entries().forEach(e -> declare(e.event()));
  }

  String write() {
    line((sheet.supposition().isPresent() ? "suppose " : "docket ") + quoted(title()));
    sheet.supposition().ifPresent(s -> s.gist().forEach(g -> line("gist " + quoted(g))));
    line("times " + (sheet.times().getId().equals("Z") ? "UTC" : sheet.times().getId()));
    places.forEach((name, place) -> {
      String rest = TextFromEvent.described(place);
      line("place " + Quotes.name(name) + (rest.isEmpty() ? "" : ": " + rest));
    });
    sheet.supposition().ifPresent(s -> s.maps().forEach(this::map));
    entries();
    return out.toString();
  }

  private String title() {
    return sheet.supposition().map(Supposition::name).orElse(sheet.docket().title());
  }

  private void map(Supposition.DrawnMap map) {
    String extent = map.extent().replaceAll("\n\\s*", "\n  ");
    line("area " + map.area() + " as understood by " + map.understoodBy() + ": " + extent + ".");
  }

  private record Row(String id, String occurred, String lodged, String by, Entry entry) {}

  private void entries() {
    List<Row> rows = new ArrayList<>();
    for (Entry entry : sheet.docket().entries()) {
      Instant occurred = entry.occurred();
      rows.add(
          new Row(
              Quotes.name(entry.id().value()),
              times.with(occurred) + span(entry),
              entry.lodged().map(l -> "lodged " + times.with(l, occurred)).orElse(""),
              Quotes.name(entry.by().value()),
              entry));
    }
    if (!rows.isEmpty()) {
      line("");
    }
    int id = widest(rows.stream().map(Row::id).toList());
    int occurred = widest(rows.stream().map(Row::occurred).toList());
    int lodged = widest(rows.stream().map(Row::lodged).toList());
    int by = widest(rows.stream().map(Row::by).toList());
    for (Row row : rows) {
      String head = padded(row.id(), id) + padded(row.occurred(), occurred);
      head += (lodged == 0 ? "" : padded(row.lodged(), lodged)) + padded(row.by(), by);
      line(head + new TextFromEvent(times, places).event(row.entry()));
      tail(row.entry());
    }
  }

  private String span(Entry entry) {
    return TextFromEvent.span(entry)
        .map(latest -> ".." + times.with(latest, entry.occurred()))
        .orElse("");
  }

  private void tail(Entry entry) {
    if (!entry.source().isEmpty()) {
      line("      source " + quoted(entry.source()));
    }
    if (sheet.supposition().isEmpty()) {
      entry.supposed().ifPresent(world -> line("      supposed " + quoted(world)));
    }
  }

  private void declare(Event event) {
    switch (event) {
      case Event.OccurrenceAlleged(_, Account account) -> declare(account);
      case Event.AccountGiven(_, Account account) -> declare(account);
      case Event.EntryCorrected correction -> declare(correction.corrected());
      case Event.SeriesJoined _,
          Event.SeriesParted _,
          Event.ActReported _,
          Event.ActDenied _,
          Event.QuestionAnswered _,
          Event.VoteCast _,
          Event.AbsenceRecorded _,
          Event.DecisionReported _,
          Event.ConsentExpressed _,
          Event.ProcedureCompleted _,
          Event.NoticeGiven _,
          Event.Declared _,
          Event.AimStated _,
          Event.HoldingStated _,
          Event.TrackSettled _,
          Event.EntryWithdrawn _ -> {}
    }
  }

  private void declare(Account account) {
    for (Claim claim : account.claims()) {
      List<Place> named =
          switch (claim) {
            case Claim.Where(List<Place> where) -> where;
            case Claim.Origin(List<Place> origin) -> origin;
            case Claim.What _,
                Claim.Who _,
                Claim.Against _,
                Claim.Means _,
                Claim.Struck _,
                Claim.Qualities _,
                Claim.When _ ->
                List.of();
          };
      for (Place place : named) {
        Optional<String> name = place.name();
        name.ifPresent(n -> places.putIfAbsent(n, place));
      }
    }
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(TextFromDocket::width).filter(w -> w <= WIDEST).max().orElse(0);
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)) + 2);
  }

  private static String quoted(String text) {
    return Quotes.text(text);
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
