// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// What a reader takes away: a picture, a sentence in each language there is, and how to come back
/// to this very version.
final class Taking {
  private static final List<String> LANGUAGES = List.of("en", "uk");

  private final Sheet sheet;
  private final Html html;

  Taking(Sheet sheet) {
    this.sheet = sheet;
    html = sheet.html();
  }

  void write() {
    sheet.part("take", "page.take.title");
    for (String language : LANGUAGES) {
      Takeaway takeaway = new Takeaway(sheet, language);
      Optional<String> sentence = takeaway.sentence();
      sentence.ifPresent(s -> html.leaf("p", s, "class", "takeaway", "lang", language));
    }
    html.open("figure", "class", "take");
    String drawn = Picture.of(sheet.input());
    String data = Base64.getEncoder().encodeToString(drawn.getBytes(StandardCharsets.UTF_8));
    html.empty(
        "img",
        "src",
        "data:image/svg+xml;base64," + data,
        "width",
        "1200",
        "height",
        "675",
        "alt",
        Picture.alternative(sheet));
    html.open("figcaption");
    for (String language : LANGUAGES) {
      new Takeaway(sheet, language)
          .caption()
          .ifPresent(c -> html.leaf("span", c, "lang", language, "class", "cap"));
    }
    html.close().close();
    html.leaf("p", sheet.say("page.take.picture"), "class", "note");
    again();
    sheet.end();
  }

  private void again() {
    Edition edition = sheet.input().edition();
    String anchor = Anchors.version(edition.hash());
    html.open("div", "id", anchor, "class", "again");
    html.leaf("h3", sheet.say("page.take.version"));
    html.open("p").leaf("a", "#" + anchor, "href", "#" + anchor).text(" ");
    html.text(sheet.say("page.take.link")).close();
    if (!edition.command().isEmpty()) {
      html.leaf("p", sheet.say("page.take.command", edition.version()));
      html.open("pre").leaf("code", edition.command()).close();
    }
    html.leaf("p", sheet.say("page.take.hash", edition.hash())).close();
  }
}
