// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.vantage.Vantage;
import casus.explain.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What follows, as one HTML page that needs nothing but itself.
///
/// It is complete without script; script only counts down to an instant the reader chooses. A
/// reader is shown the answer first, then who would have owed what by when under each reading, and
/// from every cell there is a way to the article and the statements it rests on.
public final class Page {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

  private final Sheet sheet;
  private final Html html;

  private Page(PageInput input) {
    sheet = new Sheet(input);
    html = sheet.html();
  }

  /// Writes a page.
  ///
  /// @param input what it is made from
  /// @return an HTML file
  public static String of(PageInput input) {
    return new Page(input).write();
  }

  private String write() {
    html.open("html", "lang", sheet.say("page.language"));
    head();
    html.open("body");
    html.leaf("a", sheet.say("page.skip"), "class", "skip", "href", "#answer");
    html.open("main");
    opening();
    new PromiseTable(sheet).write();
    Happened happened = new Happened(sheet);
    Axis axis = Axis.of(sheet, happened.instants());
    new Clocks(sheet, axis).write();
    happened.write(axis);
    new Board(sheet).write();
    new Terrain(sheet).write();
    Texts texts = new Texts(sheet);
    texts.said();
    texts.hangs();
    texts.conflicts();
    texts.outside();
    new Provisions(sheet).write();
    new Taking(sheet).write();
    new Why(sheet).write();
    new Statements(sheet).write();
    html.close();
    colophon();
    html.own("script", resource("page.js"));
    html.close().close();
    return "<!DOCTYPE html>\n" + html.written();
  }

  private String title() {
    String title = sheet.input().record().title();
    return sheet.isSupposed() ? sheet.say("page.title.supposed", title) : title;
  }

  private void head() {
    html.open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.leaf("title", title());
    html.own("style", resource("page.css"));
    html.close();
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void opening() {
    html.open("header");
    if (sheet.isSupposed()) {
      html.open("div", "class", "banner", "role", "note");
      html.open("p").leaf("strong", sheet.say("page.supposed.banner")).text(" ");
      html.leaf("bdi", firstGist()).close().close();
    }
    html.leaf("p", sheet.say("page.kicker"), "class", "kicker");
    html.open("h1").leaf("bdi", sheet.input().record().title()).close();
    html.close();
    html.open("section", "id", "answer", "aria-labelledby", "answer-title");
    html.open("h2", "id", "answer-title", "class", "apart");
    sheet.mark();
    html.text(sheet.say("page.answer.title")).close();
    for (List<String> paragraph : new Opening(sheet).paragraphs()) {
      html.leaf("p", String.join(" ", paragraph), "class", "answer");
    }
    Vantage vantage = sheet.first().answer().assessment().frame().vantage();
    Words words = sheet.first().answer().words();
    html.leaf(
        "p",
        vantage.asOf().equals(vantage.knownAt())
            ? sheet.say("page.asof", words.instant(vantage.asOf()))
            : sheet.say(
                "page.asof.known", words.instant(vantage.asOf()), words.instant(vantage.knownAt())),
        "class",
        "note");
    supposed();
    html.close();
  }

  private String firstGist() {
    Supposed first = sheet.input().supposed().getFirst();
    return first.gist().isEmpty() ? first.name() : first.gist().getFirst();
  }

  private void supposed() {
    if (!sheet.isSupposed()) {
      return;
    }
    html.open("div", "class", "worlds");
    html.leaf("h3", sheet.say("page.supposed.title"));
    for (Supposed world : sheet.input().supposed()) {
      html.open("p").open("b").leaf("bdi", world.name()).close().close();
      html.open("ul");
      world.gist().forEach(g -> html.open("li").leaf("bdi", g).close());
      html.close();
    }
    html.leaf("p", sheet.say("page.supposed.limits"), "class", "note").close();
  }

  private void colophon() {
    Edition edition = sheet.input().edition();
    html.open("footer");
    html.leaf("h2", sheet.say("page.colophon.title"));
    if (sheet.isSupposed()) {
      html.open("p");
      sheet.mark();
      html.leaf("bdi", sheet.worlds()).close();
    }
    html.leaf("p", sheet.say("page.colophon.sources"));
    html.leaf("p", sheet.say("page.colophon.made", edition.version(), edition.timeZones()));
    html.open("p").text(sheet.say("page.colophon.hash") + " ");
    html.leaf("code", edition.hash()).close();
    html.leaf("p", sheet.say("page.colophon.advice"));
    html.close();
  }
}
