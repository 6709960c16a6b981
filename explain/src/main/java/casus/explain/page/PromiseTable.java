// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.explain.Row;
import casus.explain.Words;
import casus.treaty.Reading;
import casus.treaty.text.Citation;
import java.util.ArrayList;
import java.util.List;

/// One attack, so many promises: whose reading, what is owed, by when.
final class PromiseTable {
  private final Sheet sheet;
  private final Html html;

  PromiseTable(Sheet sheet) {
    this.sheet = sheet;
    html = sheet.html();
  }

  void write() {
    sheet.part("promises", "page.promises.title", sheet.number(sheet.ways()));
    html.leaf("p", sheet.say("page.promises.lead"), "class", "lead");
    for (Promise.Group group : sheet.groups()) {
      table(group);
    }
    unchanged();
    sheet.end();
  }

  private void table(Promise.Group group) {
    html.open("div", "class", "frame");
    html.open("table", "class", "promises");
    String caption =
        group
            .account()
            .map(a -> sheet.say("page.promises.caption.account", sheet.author(a)))
            .orElse(sheet.say("page.promises.caption"));
    html.leaf("caption", sheet.caption(caption));
    html.open("thead").open("tr");
    for (String column : List.of("whose", sheet.isSupposed() ? "would" : "owed", "when")) {
      html.leaf("th", sheet.say("page.promises." + column), "scope", "col");
    }
    html.close().close();
    html.open("tbody");
    group.promises().forEach(this::line);
    html.close().close().close();
  }

  private void line(Promise promise) {
    html.open("tr");
    html.open("th", "scope", "row");
    sheet.mark();
    html.leaf("span", promise.label().whose(), "class", "whose");
    html.leaf("small", promise.label().mark());
    if (!promise.label().gist().isEmpty()) {
      html.leaf("span", promise.label().gist(), "class", "gist");
    }
    html.close();
    List<Row> rows = Tell.rows(promise.answer());
    html.open("td", "data-label", sheet.say("page.promises.owed"));
    if (rows.isEmpty()) {
      html.leaf("p", sheet.say("page.owed.nothing"), "class", "none");
      nothing(promise);
    }
    rows.forEach(r -> owed(promise, r));
    html.close();
    html.open("td", "data-label", sheet.say("page.promises.when"));
    if (rows.isEmpty()) {
      html.leaf("p", sheet.say("page.due.nothing"), "class", "none");
    }
    rows.forEach(r -> due(promise, r));
    html.close().close();
  }

  private void owed(Promise promise, Row row) {
    Tell tell = sheet.tell(promise.answer());
    html.open("div", "class", "duty " + Tell.tone(row.status()));
    html.open("p");
    html.leaf("span", Tell.sign(row.status()), "class", "sign", "aria-hidden", "true").text(" ");
    html.text(tell.owed(row)).close();
    List<String> waits = tell.waits(row);
    if (!waits.isEmpty()) {
      html.leaf("p", sheet.say("page.waits", Words.semicolons(waits)), "class", "waits");
    }
    html.open("p", "class", "links");
    tell.owedTo(row).ifPresent(to -> html.text(to + " · "));
    sheet.article(promise.section(), row.first().key().sentence());
    html.text(" · ");
    sheet.why(promise, row);
    html.close().close();
  }

  private void nothing(Promise promise) {
    html.open("p", "class", "links");
    for (Citation sentence : sheet.sentences(promise.section())) {
      sheet.article(promise.section(), sentence);
      html.text(" · ");
    }
    html.leaf("a", sheet.say("page.why"), "href", "#" + sheet.notOwed(promise));
    html.close();
  }

  private void due(Promise promise, Row row) {
    html.open("p", "class", "due");
    html.leaf("b", promise.words().act(row.first().undertaking().performance().act()));
    html.text(": " + sheet.tell(promise.answer()).due(row)).text(" ");
    html.open("span", "class", "links");
    html.leaf("a", sheet.say("page.why"), "href", "#" + sheet.reason(promise, row));
    html.close().close();
  }

  /// Names the readings that change nothing: that they do not is a finding too.
  private void unchanged() {
    for (int i = 0; i < sheet.input().sections().size(); i++) {
      int section = i;
      Section told = sheet.input().sections().get(i);
      List<String> names = new ArrayList<>();
      for (Reading reading : told.answer().instrument().readings()) {
        boolean counts =
            sheet.promises().stream()
                .anyMatch(
                    p ->
                        p.section() == section
                            && p.label().name().equals(reading.id().value()));
        if (!counts) {
          names.add(sheet.say("page.reading", reading.id(), reading.author()));
        }
      }
      if (!names.isEmpty()) {
        html.leaf(
            "p",
            sheet.say("page.promises.unchanged", told.answer().words().list(names)),
            "class",
            "note");
      }
    }
  }
}
