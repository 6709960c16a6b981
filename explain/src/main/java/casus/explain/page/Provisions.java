// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.explain.Answer;
import casus.explain.Phrases;
import casus.explain.Words;
import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.Undertaking;
import casus.treaty.name.RoleId;
import casus.treaty.party.Group;
import casus.treaty.party.Role;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the texts say and leave open, provision by provision, and whom they call what.
final class Provisions {
  private final Sheet sheet;
  private final Html html;

  Provisions(Sheet sheet) {
    this.sheet = sheet;
    html = sheet.html();
  }

  void write() {
    sheet.plainPart("text", "page.text.title");
    html.leaf("p", sheet.say("page.text.lead"), "class", "lead");
    List<Instrument> texts = sheet.texts();
    int about = sheet.input().sections().size();
    for (int i = 0; i < texts.size(); i++) {
      Words words = new Words(texts.get(i), sheet.catalogue());
      Set<Citation> cited = i < about ? Set.of() : cited(texts.get(i));
      if (i < about || !cited.isEmpty()) {
        html.leaf("h3", texts.get(i).header().title());
        text(i, words, cited, i < about);
      }
    }
    sheet.end();
  }

  private void text(int number, Words words, Set<Citation> cited, boolean isWhole) {
    Silences silences = new Silences(words);
    if (isWhole) {
      maps(silences);
      words.instrument().cast().roles().forEach(r -> role(number, r, words));
    } else {
      html.leaf("p", sheet.say("page.text.cited"), "class", "note");
    }
    for (Provision provision : words.instrument().provisions()) {
      if (isWhole || cited.contains(provision.citation().provision())) {
        provision(number, provision, words, silences);
      }
    }
  }

  /// Returns the provisions of a text that something beside the answer cites.
  private Set<Citation> cited(Instrument text) {
    List<Said.Cited> all = new ArrayList<>();
    Beside beside = sheet.input().beside();
    beside.said().forEach(s -> s.points().forEach(p -> all.add(p.where())));
    beside.known().forEach(k -> k.under().ifPresent(all::add));
    Set<Citation> provisions = new TreeSet<>();
    all.stream()
        .filter(c -> c.text().equals(text.header().id()))
        .forEach(c -> provisions.add(c.citation().provision()));
    return provisions;
  }

  private void maps(Silences silences) {
    if (!silences.maps().isEmpty()) {
      html.open("ul", "class", "silences");
      silences.maps().forEach(m -> html.leaf("li", m));
      html.close();
    }
  }

  private void role(int number, Role role, Words words) {
    html.open("p", "id", Anchors.role(number, role.id()), "class", "text role");
    html.leaf("b", Phrases.capital(words.plural(role.id().value()))).text(": ");
    List<String> names = new ArrayList<>();
    for (Part<casus.treaty.name.PartyId> member : role.members()) {
      String name = words.party(member.value());
      names.add(member.bracket().isPresent() ? sheet.say("page.role.bracket", name) : name);
    }
    html.text(sheet.say("page.role.end", words.list(names))).close();
  }

  private void provision(int number, Provision provision, Words words, Silences silences) {
    html.open("article", "id", Anchors.article(number, provision.citation()), "class", "text");
    html.open("h4").text(Phrases.heading(provision.citation()));
    if (!provision.title().isEmpty()) {
      html.text(". ").leaf("bdi", provision.title());
    }
    html.close();
    if (!provision.gist().isEmpty()) {
      html.open("p").leaf("bdi", provision.gist()).close();
    }
    nobodyLeftOut(number, provision);
    List<Silences.Silence> open = silences.of(provision);
    if (!open.isEmpty()) {
      html.leaf("p", sheet.say("page.open.title"), "class", "open-title");
      html.open("ul", "class", "silences");
      for (Silences.Silence silence : open) {
        html.open("li").text(Phrases.capital(silence.question()));
        if (!silence.readBy().isEmpty()) {
          html.text(" ").leaf("small", sheet.say("page.open.read", words.list(silence.readBy())));
        }
        html.close();
      }
      html.close();
    }
    html.close();
  }

  /// Says of duties of a role that are set off by something that the text leaves none of them out.
  private void nobodyLeftOut(int number, Provision provision) {
    Set<RoleId> roles = new LinkedHashSet<>();
    for (Part<Clause> clause : provision.clauses()) {
      if (clause.value() instanceof Undertaking u
          && !u.trigger().isStanding()
          && u.bearers().except().isEmpty()
          && u.bearers().group() instanceof Group.InRole(var role)) {
        roles.add(role);
      }
    }
    for (RoleId role : roles) {
      html.open("p", "class", "note all").text(sheet.say("page.role.all", role) + " ");
      boolean isListed = number < sheet.input().sections().size();
      if (isListed) {
        html.leaf("a", sheet.say("page.role.list"), "href", "#" + Anchors.role(number, role));
      }
      html.close();
    }
  }

  /// Returns whether an answer binds nobody at all.
  static boolean bindsNobody(Answer answer) {
    return answer.assessment().standing().parties().stream().noneMatch(p -> p.degree().isBinding());
  }
}
