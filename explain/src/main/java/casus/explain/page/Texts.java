// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.factor.Factor;
import casus.engine.factor.Variation;
import casus.engine.obligation.Missing;
import casus.explain.Answer;
import casus.explain.Phrases;
import casus.explain.Words;
import casus.treaty.Provision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The parts of a page that tell of the texts: what was said of them, what the result hangs on, and
/// what they say and leave open, provision by provision.
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
    Answer base = section.accounts().isEmpty() ? section.answer() : told(section);
    List<Variation> variations = new ArrayList<>(section.answer().variations());
    variations.removeIf(v -> !(v.factor() instanceof Factor.OfAccount));
    variations.addAll(base.variations());
    html.leaf("p", lead(base), "class", "lead");
    html.open("ul", "class", "hangs");
    kind(variations, section, Factor.OfAccount.class, "account");
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
    Answer then =
        new Answer(base.instrument(), variation.assessment(), List.of(), sheet.catalogue());
    return !Promise.told(then).equals(Promise.told(base));
  }

  private String way(Answer base, Variation variation) {
    Answer then =
        new Answer(base.instrument(), variation.assessment(), List.of(), sheet.catalogue());
    String factor =
        variation.factor() instanceof Factor.OfAccount(var author)
            ? sheet.say("factor.account", sheet.author(author))
            : base.factor(variation.factor());
    return sheet.say("page.hangs.way", factor, sheet.tell(then).summary());
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
                      "page.open.read", sheet.first().answer().words().list(silence.readBy())));
        }
        html.close();
      }
      html.close();
    }
    html.close();
  }
}
