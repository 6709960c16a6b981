// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.docket.Entry;
import casus.explain.EntrySentences;
import casus.explain.Words;
import java.util.List;

/// What is on record, each statement in one sentence: who said what, when, and where it was read.
final class Statements {
  private final Sheet sheet;
  private final Html html;
  private final EntrySentences sentences;

  Statements(Sheet sheet) {
    this.sheet = sheet;
    html = sheet.html();
    sentences =
        new EntrySentences(
            sheet.input().sections().stream().map(s -> s.answer().instrument()).toList(),
            sheet.first().answer().words().catalogue(),
            sheet.first().answer().words()::instant);
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
    return sentences.of(entry);
  }
}
