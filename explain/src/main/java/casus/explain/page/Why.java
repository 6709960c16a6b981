// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.docket.Author;
import casus.engine.docket.EntryId;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Inference;
import casus.explain.Phrases;
import casus.explain.Words;
import casus.treaty.Instrument;
import casus.treaty.name.AreaId;
import casus.treaty.name.Name;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.text.Citation;
import java.util.ArrayList;
import java.util.List;

/// The grounds of every cell: which article, which statements, which inference.
final class Why {
  private final Sheet sheet;
  private final Html html;

  Why(Sheet sheet) {
    this.sheet = sheet;
    html = sheet.html();
  }

  void write() {
    if (sheet.reasons().isEmpty()) {
      return;
    }
    sheet.part("grounds", "page.why.heading");
    html.leaf("p", sheet.say("page.why.lead"), "class", "lead");
    sheet.reasons().forEach(this::reason);
    sheet.end();
  }

  private void reason(Sheet.Reason reason) {
    html.open("details", "id", reason.anchor());
    html.open("summary");
    sheet.mark();
    html.text(reason.title()).close();
    html.open("ol");
    for (Ground ground : reason.grounds()) {
      html.open("li");
      ground(reason, ground);
      html.close();
    }
    reason.remarks().forEach(r -> html.leaf("li", reason.answer().phrases().remark(r)));
    html.close().close();
  }

  private void ground(Sheet.Reason reason, Ground ground) {
    switch (ground) {
      case Ground.ByText(Citation citation) -> {
        sheet.article(reason.section(), citation);
        html.text(" " + sheet.say(reason.applies() ? "page.why.text" : "page.why.text.not"));
      }
      case Ground.ByReading _, Ground.ByBracket _ ->
          html.text(reason.answer().phrases().ground(ground));
      case Ground.ByEntry(EntryId id) -> {
        html.text(sheet.say("page.why.statement") + " ");
        statement(id);
      }
      case Ground.ByInference(Inference inference, var arguments, var entries) -> {
        html.text(sentence(reason, inference, arguments));
        for (EntryId id : entries) {
          html.text(" ");
          statement(id);
        }
      }
    }
  }

  private void statement(EntryId id) {
    html.open("a", "class", "ref", "href", "#" + Anchors.statement(id));
    html.leaf("bdi", id.value()).close();
  }

  private String sentence(Sheet.Reason reason, Inference inference, List<String> arguments) {
    String key = inference.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    List<String> spoken = new ArrayList<>();
    Words words = reason.answer().words();
    for (int i = 0; i < arguments.size(); i++) {
      boolean field = i == 0 && key.startsWith("field-");
      spoken.add(field ? sheet.say("field." + arguments.get(i)) : spoken(words, arguments.get(i)));
    }
    return Phrases.capital(sheet.say("inference." + key, spoken.toArray()));
  }

  /// Returns a name in words, if it is one the instrument knows.
  private String spoken(Words words, String argument) {
    Instrument instrument = words.instrument();
    String[] parts = argument.split(", ", -1);
    List<String> spoken = new ArrayList<>();
    for (String part : parts) {
      if (!Name.isName(part)) {
        spoken.add(part);
      } else if (instrument.party(new PartyId(part)).isPresent()) {
        spoken.add(words.party(new PartyId(part)));
      } else if (!instrument.areas(new AreaId(part)).isEmpty()) {
        spoken.add(sheet.say("page.why.area", Silences.spelled(part)));
      } else if (instrument.question(new QuestionId(part)).isPresent()) {
        spoken.add(words.question(new QuestionId(part)));
      } else {
        spoken.add(
            instrument.vocabulary().acts().stream()
                .filter(a -> a.id().value().equals(part))
                .map(a -> a.label())
                .findFirst()
                .orElseGet(() -> sheet.author(new Author(part))));
      }
    }
    return String.join(", ", spoken);
  }
}
