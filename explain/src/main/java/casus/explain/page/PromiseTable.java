// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.explain.Phrases;
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
    sheet.part("promises", "page.promises.title", sheet.number(sheet.results()));
    html.leaf("p", sheet.say("page.promises.lead"), "class", "lead");
    for (Promise.Group group : sheet.groups()) {
      table(group);
    }
    unchanged();
    sheet.end();
  }

  private void table(Promise.Group group) {
    String name = Phrases.capital(sheet.name(group.section()));
    String caption =
        group
            .account()
            .map(a -> sheet.say("page.promises.caption.account", name, sheet.author(a)))
            .orElse(sheet.say("page.promises.caption", name));
    table(sheet.caption(caption), group.lines(false));
    if (!group.lines(true).isEmpty()) {
      html.open("details", "class", "ours").open("summary");
      sheet.mark();
      html.text(sheet.say("page.promises.ours", name)).close();
      table(sheet.caption(sheet.say("page.promises.ours.caption", caption)), group.lines(true));
      html.close();
    }
  }

  private void table(String caption, List<List<Promise>> lines) {
    html.open("div", "class", "frame");
    html.open("table", "class", "promises");
    html.leaf("caption", caption);
    html.open("thead").open("tr");
    for (String column : List.of("page.promises.whose", owedColumn(), "page.promises.when")) {
      html.leaf("th", sheet.say(column), "scope", "col");
    }
    html.close().close();
    html.open("tbody");
    lines.forEach(this::line);
    html.close().close().close();
  }

  private String owedColumn() {
    return sheet.isSupposed() ? "page.promises.would" : "page.promises.owed";
  }

  private void line(List<Promise> promises) {
    Promise first = promises.getFirst();
    html.open("tr");
    html.open("th", "scope", "row");
    sheet.mark();
    promises.forEach(p -> whose(p.label()));
    if (first.isBaseline()) {
      alike(first.section());
    }
    html.close();
    List<Row> rows = Tell.rows(first.answer());
    html.open("td", "data-label", sheet.say(owedColumn()));
    if (rows.isEmpty()) {
      boolean binds = !Provisions.bindsNobody(first.answer());
      html.leaf(
          "p", binds ? sheet.nothing() : sheet.say("page.owed.binds-nobody"), "class", "none");
      nothing(promises);
    }
    for (int i = 0; i < rows.size(); i++) {
      owed(promises, i);
    }
    for (String later : sheet.tell(first.answer()).notYet()) {
      html.leaf("p", later, "class", "waits");
    }
    html.close();
    html.open("td", "data-label", sheet.say("page.promises.when"));
    if (rows.isEmpty()) {
      html.leaf("p", sheet.say("page.due.nothing"), "class", "none");
    }
    for (int i = 0; i < rows.size(); i++) {
      due(promises, i);
    }
    html.close().close();
  }

  private void whose(Promise.Label label) {
    html.leaf("span", label.whose(), "class", "whose");
    html.leaf("small", label.mark());
    if (!label.gist().isEmpty()) {
      html.leaf("span", label.gist(), "class", "gist");
    }
  }

  private void owed(List<Promise> promises, int number) {
    Promise promise = promises.getFirst();
    Row row = Tell.rows(promise.answer()).get(number);
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
    grounds(promises, number);
    html.close().close();
  }

  /// Leads to the grounds under each reading that comes to the same thing.
  private void grounds(List<Promise> promises, int number) {
    List<String> done = new ArrayList<>();
    for (Promise promise : promises) {
      String anchor = sheet.reason(promise, Tell.rows(promise.answer()).get(number));
      if (!done.contains(anchor)) {
        String name = promise.label().name();
        html.text(done.isEmpty() ? "" : ", ");
        html.leaf(
            "a",
            done.isEmpty() || name.isEmpty() ? sheet.say("page.why") : name,
            "href",
            "#" + anchor);
        done.add(anchor);
      }
    }
  }

  private void nothing(List<Promise> promises) {
    Promise first = promises.getFirst();
    html.open("p", "class", "links");
    for (Citation sentence : sheet.sentences(first.section())) {
      sheet.article(first.section(), sentence);
      html.text(" · ");
    }
    html.leaf("a", sheet.say("page.why"), "href", "#" + sheet.notOwed(first)).close();
  }

  private void due(List<Promise> promises, int number) {
    Promise first = promises.getFirst();
    Row row = Tell.rows(first.answer()).get(number);
    html.open("p", "class", "due");
    html.leaf(
        "b", Phrases.capital(first.words().act(row.first().undertaking().performance().act())));
    List<String> hows =
        promises.stream()
            .flatMap(p -> sheet.tell(p.answer()).how(Tell.rows(p.answer()).get(number)).stream())
            .distinct()
            .toList();
    String due = sheet.tell(first.answer()).shortDue(row);
    html.text(": " + due).text(hows.isEmpty() ? "" : ", " + String.join("; ", hows)).text(" ");
    html.open("span", "class", "links");
    html.leaf("a", sheet.say("page.why"), "href", "#" + sheet.reason(first, row));
    html.close().close();
  }

  /// Names those who read a text as it stands anyway.
  private void alike(int section) {
    List<String> names = unchanged(section, false);
    if (!names.isEmpty()) {
      html.leaf("span", sheet.say("page.promises.alike", names(section, names)), "class", "gist");
    }
  }

  /// Names the readings set out for comparison that change nothing: that they do not is a finding.
  private void unchanged() {
    for (int i = 0; i < sheet.input().sections().size(); i++) {
      List<String> names = unchanged(i, true);
      if (!names.isEmpty()) {
        html.leaf(
            "p",
            sheet.say("page.promises.unchanged", Phrases.capital(sheet.name(i)), names(i, names)),
            "class",
            "note");
      }
    }
  }

  private String names(int section, List<String> names) {
    return sheet.input().sections().get(section).answer().words().list(names);
  }

  private List<String> unchanged(int section, boolean ours) {
    List<String> names = new ArrayList<>();
    Section told = sheet.input().sections().get(section);
    for (Reading reading : told.answer().instrument().readings()) {
      boolean counts =
          sheet.promises().stream()
              .anyMatch(
                  p -> p.section() == section && p.label().name().equals(reading.id().value()));
      boolean isOurs = reading.author().equals(sheet.say("page.reading.ours"));
      if (!counts && isOurs == ours) {
        names.add(sheet.say("page.reading", reading.id(), reading.author()));
      }
    }
    return names;
  }
}
