// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.factor.Factor;
import casus.engine.factor.Variation;
import casus.engine.obligation.Missing;
import casus.explain.Answer;
import casus.explain.ConflictPhrases;
import casus.explain.Phrases;
import casus.explain.Words;
import casus.treaty.Instrument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The parts of a page that tell what was said of the texts, and what the result hangs on.
final class Texts {
  private final Sheet sheet;
  private final Html html;

  Texts(Sheet sheet) {
    this.sheet = sheet;
    html = sheet.html();
  }

  /// Sets what was said of a text beside what it says.
  void said() {
    if (sheet.input().beside().said().isEmpty()) {
      return;
    }
    sheet.plainPart("said", "page.said.title");
    html.leaf("p", sheet.say("page.said.lead"), "class", "lead");
    for (Said said : sheet.input().beside().said()) {
      said(said);
    }
    sheet.end();
  }

  private void said(Said said) {
    html.open("article", "class", "said", "id", Anchors.claim(said.id()));
    html.open("h3").leaf("bdi", said.words()).close();
    html.open("p", "class", "by").leaf("bdi", sheet.say("page.said.by", said.by(), said.when()));
    html.text(" ").leaf("bdi", sheet.say("page.read", said.source().read()));
    if (!said.source().uncertain().isEmpty()) {
      html.text(" ")
          .leaf("small", sheet.say("page.uncertain", said.source().uncertain()), "class", "unsure");
    }
    html.close();
    html.open("p", "class", "verdict").text(sheet.say("page.said.verdict") + " ");
    html.open("b").leaf("bdi", said.verdict()).close().close();
    html.open("ul", "class", "plain");
    for (Said.Point point : said.points()) {
      html.open("li");
      String bearing = point.bearing().name().toLowerCase(java.util.Locale.ROOT);
      html.leaf("b", sheet.say("page.said." + bearing));
      html.text(" ").leaf("bdi", point.sentence()).text(" ");
      sheet.cited(point.where());
      html.close();
    }
    html.close().close();
  }

  /// Tells what the result hangs on, and what must be settled next.
  void hangs() {
    sheet.part("hangs", "page.hangs.title");
    boolean several = sheet.input().sections().size() > 1;
    for (Section section : sheet.input().sections()) {
      if (several) {
        html.leaf("h3", section.answer().instrument().header().title());
      }
      hangs(section);
    }
    sheet.end();
  }

  /// Tells which duties conflict.
  void conflicts() {
    if (sheet.input().conflicts().isEmpty()) {
      return;
    }
    List<Instrument> texts =
        sheet.input().sections().stream().map(s -> s.answer().instrument()).toList();
    ConflictPhrases phrases =
        new ConflictPhrases(texts, sheet.first().answer().words().catalogue());
    sheet.part("conflicts", "conflict.title");
    html.open("ul", "class", "plain");
    sheet.input().conflicts().forEach(c -> html.leaf("li", phrases.told(c)));
    html.close();
    sheet.end();
  }

  /// Tells what general law says beside the texts, set apart from them.
  void outside() {
    List<Section> told =
        sheet.input().sections().stream().filter(s -> !s.outside().told().isEmpty()).toList();
    if (told.isEmpty()) {
      return;
    }
    sheet.part("outside", "general.title");
    html.leaf("p", told.getFirst().outside().lead(), "class", "lead");
    for (Section section : told) {
      if (sheet.input().sections().size() > 1) {
        html.leaf("h3", section.answer().instrument().header().title());
      }
      html.open("ul", "class", "plain");
      section.outside().told().forEach(t -> html.leaf("li", t.sentence()));
      html.close();
    }
    sheet.end();
  }

  private void hangs(Section section) {
    Answer base = section.accounts().isEmpty() ? section.answer() : told(section);
    List<Variation> variations = new ArrayList<>(section.answer().variations());
    variations.removeIf(v -> !(v.factor() instanceof Factor.OfAccount));
    variations.addAll(base.variations());
    html.leaf("p", lead(base), "class", "lead");
    html.open("ul", "class", "hangs");
    kind(variations, section, Factor.OfAccount.class, "account");
    kind(variations, section, Factor.OfVersion.class, "version");
    kind(variations, section, Factor.OfReading.class, "reading");
    kind(variations, section, Factor.OfBracket.class, "bracket");
    kind(variations, section, Factor.OfMap.class, "map");
    kind(variations, section, Factor.OfSeries.class, "series");
    html.close();
    Map<String, Set<String>> settle = new LinkedHashMap<>();
    settle(section.answer(), settle);
    section.accounts().forEach(a -> settle(a, settle));
    if (!settle.isEmpty()) {
      html.leaf("h3", sheet.say("page.hangs.settle"));
      html.open("ul", "class", "plain");
      settle.forEach((what, where) ->
          html.leaf(
              "li", Phrases.capital(sheet.say("page.hangs.open", what, String.join(", ", where)))));
      html.close();
    }
  }

  /// Returns the answer on the account that the page tells first.
  private Answer told(Section section) {
    return sheet.promises().stream()
        .filter(p -> p.isBaseline() && section.accounts().contains(p.answer()))
        .map(Promise::answer)
        .findFirst()
        .orElse(section.answer());
  }

  private String lead(Answer base) {
    return base.assessment()
        .frame()
        .choice()
        .account()
        .map(a -> sheet.say("page.hangs.lead.account", sheet.author(a)))
        .orElse(sheet.say("page.hangs.lead"));
  }

  private void settle(Answer answer, Map<String, Set<String>> settle) {
    Tell tell = sheet.tell(answer);
    for (Missing missing : answer.assessment().missing()) {
      settle
          .computeIfAbsent(tell.wait(missing), _ -> new LinkedHashSet<>())
          .add(Phrases.capital(Words.spaced(Tell.occasion(missing).value())));
    }
  }

  private void kind(
      List<Variation> variations, Section section, Class<? extends Factor> kind, String key) {
    Set<String> ways = new LinkedHashSet<>();
    for (Variation variation : variations) {
      if (kind.isInstance(variation.factor()) && tellsAnother(section, variation)) {
        ways.add(way(section.answer(), variation));
      }
    }
    if (ways.isEmpty()) {
      return;
    }
    html.open("li");
    html.leaf("b", sheet.say("page.hangs." + key)).text(" ");
    if (key.equals("reading") || key.equals("bracket")) {
      html.leaf("a", sheet.say("page.hangs.see.link"), "href", "#promises");
    } else {
      html.open("ul", "class", "plain");
      ways.forEach(w -> html.leaf("li", w));
      html.close();
    }
    html.close();
  }

  /// Tells whether a variation comes to something else than what it varies.
  private boolean tellsAnother(Section section, Variation variation) {
    Answer base =
        variation.factor() instanceof Factor.OfAccount || section.accounts().isEmpty()
            ? section.answer()
            : told(section);
    Answer then = base.with(variation.assessment(), List.of());
    return !Promise.told(then).equals(Promise.told(base));
  }

  private String way(Answer base, Variation variation) {
    Answer then = base.with(variation.assessment(), List.of());
    String factor =
        variation.factor() instanceof Factor.OfAccount(var author)
            ? sheet.say("factor.account", sheet.author(author))
            : base.factor(variation.factor());
    return sheet.say("page.hangs.way", factor, sheet.tell(then).summary());
  }
}
