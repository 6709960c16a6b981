// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.factor.Factor;
import casus.engine.factor.Variation;
import casus.explain.Answer;
import casus.explain.Phrases;
import casus.explain.Row;
import casus.treaty.Provision;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The parts of a page that tell of the texts: what was said of them, what the result hangs on,
/// and what they say and leave open, provision by provision.
final class Texts {
  private final Sheet sheet;
  private final Html html;

  Texts(Sheet sheet) {
    this.sheet = sheet;
    html = sheet.html();
  }

  /// Sets what was said of a text beside what it says.
  void said() {
    if (sheet.input().said().isEmpty()) {
      return;
    }
    sheet.plainPart("said", "page.said.title");
    for (Said said : sheet.input().said()) {
      html.open("article", "class", "said");
      html.open("blockquote").leaf("bdi", said.words()).close();
      html.open("p", "class", "by").leaf("bdi", said.by()).text(" – ");
      html.open("b").leaf("bdi", said.verdict()).close().close();
      html.open("ul", "class", "plain");
      for (Said.Point point : said.points()) {
        html.open("li");
        html.leaf("b", sheet.say(point.holds() ? "page.said.yes" : "page.said.no"));
        html.text(" ").leaf("bdi", point.sentence()).text(" ");
        point.where().ifPresent(c -> sheet.article(0, c));
        html.close();
      }
      html.close().close();
    }
    sheet.end();
  }

  /// Tells what the result hangs on, and what must be settled next.
  void hangs() {
    sheet.part("hangs", "page.hangs.title");
    html.leaf("p", sheet.say("page.hangs.lead"), "class", "lead");
    boolean several = sheet.input().sections().size() > 1;
    for (Section section : sheet.input().sections()) {
      if (several) {
        html.leaf("h3", section.answer().instrument().header().title());
      }
      hangs(section);
    }
    sheet.end();
  }

  private void hangs(Section section) {
    List<Variation> variations = new ArrayList<>(section.answer().variations());
    section.accounts().forEach(a -> variations.addAll(a.variations()));
    html.open("ul", "class", "hangs");
    kind(variations, section, Factor.OfAccount.class, "account");
    kind(variations, section, Factor.OfReading.class, "reading");
    kind(variations, section, Factor.OfBracket.class, "bracket");
    kind(variations, section, Factor.OfMap.class, "map");
    kind(variations, section, Factor.OfSeries.class, "series");
    html.close();
    Set<String> settle = new LinkedHashSet<>(section.answer().toSettle());
    section.accounts().forEach(a -> settle.addAll(a.toSettle()));
    if (!settle.isEmpty()) {
      html.leaf("h3", sheet.say("page.hangs.settle"));
      html.open("ul", "class", "plain");
      settle.forEach(s -> html.leaf("li", s));
      html.close();
    }
  }

  private void kind(
      List<Variation> variations, Section section, Class<? extends Factor> kind, String key) {
    Set<String> ways = new LinkedHashSet<>();
    for (Variation variation : variations) {
      if (kind.isInstance(variation.factor())) {
        ways.add(way(section.answer(), variation));
      }
    }
    if (ways.isEmpty()) {
      return;
    }
    html.open("li");
    html.leaf("b", sheet.say("page.hangs." + key)).text(" ");
    if (key.equals("reading") || key.equals("bracket")) {
      html.text(sheet.say("page.hangs.see", sheet.number(ways.size()))).text(" ");
      html.leaf("a", sheet.say("page.hangs.see.link"), "href", "#promises");
    } else {
      html.open("ul", "class", "plain");
      ways.forEach(w -> html.leaf("li", w));
      html.close();
    }
    html.close();
  }

  private String way(Answer base, Variation variation) {
    Answer then =
        new Answer(base.instrument(), variation.assessment(), List.of(), sheet.catalogue());
    Tell tell = sheet.tell(then);
    List<String> owed = new ArrayList<>();
    for (Row row : Tell.rows(then)) {
      owed.add(tell.brief(row));
    }
    String factor =
        variation.factor() instanceof Factor.OfAccount(var author)
            ? sheet.say("factor.account", sheet.author(author))
            : base.factor(variation.factor());
    String result =
        owed.isEmpty()
            ? sheet.say("page.answer.nothing")
            : base.words().list(owed.stream().distinct().toList());
    return sheet.say("page.hangs.way", factor, result);
  }

  /// Tells every provision and what it leaves open.
  void provisions() {
    sheet.plainPart("text", "page.text.title");
    html.leaf("p", sheet.say("page.text.lead"), "class", "lead");
    for (int i = 0; i < sheet.input().sections().size(); i++) {
      Answer answer = sheet.input().sections().get(i).answer();
      Silences silences = new Silences(answer.words());
      html.leaf("h3", answer.instrument().header().title());
      maps(silences);
      for (Provision provision : answer.instrument().provisions()) {
        provision(i, provision, silences);
      }
    }
    sheet.end();
  }

  private void maps(Silences silences) {
    if (!silences.maps().isEmpty()) {
      html.open("ul", "class", "silences");
      silences.maps().forEach(m -> html.leaf("li", m));
      html.close();
    }
  }

  private void provision(int section, Provision provision, Silences silences) {
    html.open("article", "id", Anchors.article(section, provision.citation()), "class", "text");
    html.open("h4").text(Phrases.heading(provision.citation()));
    if (!provision.title().isEmpty()) {
      html.text(". ").leaf("bdi", provision.title());
    }
    html.close();
    if (!provision.gist().isEmpty()) {
      html.open("p").leaf("bdi", provision.gist()).close();
    }
    List<Silences.Silence> open = silences.of(provision);
    if (!open.isEmpty()) {
      html.leaf("p", sheet.say("page.open.title"), "class", "open-title");
      html.open("ul", "class", "silences");
      for (Silences.Silence silence : open) {
        html.open("li").text(Phrases.capital(silence.question()));
        if (!silence.readBy().isEmpty()) {
          html.text(" ")
              .leaf(
                  "small",
                  sheet.say(
                      "page.open.read",
                      sheet.first().answer().words().list(silence.readBy())));
        }
        html.close();
      }
      html.close();
    }
    html.close();
  }
}
