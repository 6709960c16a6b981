// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.grounds.Truth;
import casus.explain.Words;
import casus.treaty.name.PartyId;
import casus.treaty.place.UnitCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/// The map: what an instrument reaches and what it leaves out, with a table that says the same.
final class Terrain {
  private final Sheet sheet;
  private final Html html;

  Terrain(Sheet sheet) {
    this.sheet = sheet;
    html = sheet.html();
  }

  void write() {
    for (Section section : sheet.input().sections()) {
      Coverage.of(section.answer(), sheet.input().record(), sheet.input().atlas())
          .ifPresent(c -> map(c, section));
    }
  }

  private void map(Coverage coverage, Section section) {
    int number = sheet.sectionOf(section.answer());
    sheet.part("map-" + number, "page.map.title");
    List<Coverage.Piece> pieces = coverage.pieces();
    List<Coverage.Struck> struck = coverage.struck();
    html.open("figure", "class", "map");
    drawing(number, pieces, struck);
    legend(number, pieces);
    String drawn =
        coverage.supposed().isEmpty()
            ? sheet.say("page.map.caption")
            : sheet.say("page.map.caption.supposed", String.join("; ", coverage.supposed()));
    html.open("figcaption").text(sheet.caption(drawn));
    new Silences(section.answer().words()).maps().forEach(m -> html.text(" " + m));
    html.close();
    html.close();
    table(coverage, section, pieces, struck);
    sheet.end();
  }

  private void drawing(int number, List<Coverage.Piece> pieces, List<Coverage.Struck> struck) {
    Outlines outlines = new Outlines(sheet.input().atlas());
    String box = "-10 -30 1020 " + (outlines.height() + 40);
    html.open("svg", "viewBox", box, "role", "img", "aria-labelledby", "map-name-" + number);
    html.leaf(
        "title", sheet.caption(sheet.say("page.map.alternative")), "id", "map-name-" + number);
    patterns(number);
    SortedMap<UnitCode, String> paths = outlines.paths();
    for (Coverage.Piece piece : pieces) {
      String path = paths.getOrDefault(piece.unit().code(), "");
      String unit = Anchors.unit(number + "-" + piece.unit().code());
      String tone = tone(piece.stand().together());
      if (piece.line().isEmpty()) {
        html.empty(
            "path",
            "class",
            tone,
            "id",
            unit,
            "d",
            path,
            "fill-rule",
            "evenodd",
            "style",
            fill(number, piece.stand().together()));
      } else {
        html.open("clipPath", "id", unit + "-part");
        html.empty("use", "href", "#" + unit).close();
        html.empty(
            "path",
            "class",
            tone,
            "d",
            outlines.path(piece.line().get()),
            "clip-path",
            "url(#" + unit + "-part)",
            "style",
            fill(number, piece.stand().together()));
      }
    }
    new Labels(html, outlines).write(struck);
    if (sheet.isSupposed()) {
      html.leaf("text", sheet.say("page.supposed.word"), "x", "0", "y", "0", "class", "stamp");
    }
    html.close();
  }

  private void patterns(int number) {
    html.open("defs");
    pattern("split", number, "12", "M-3,3l6,-6M0,12l12,-12M9,15l6,-6");
    pattern("open", number, "9", "M4,4.5a.8,.8 0 1 0 1.6,0a.8,.8 0 1 0 -1.6,0");
    pattern("out", number, "9", "M0,4.5h9");
    html.close();
  }

  private void pattern(String name, int number, String size, String path) {
    html.open(
        "pattern",
        "id",
        "fill-" + name + "-" + number,
        "width",
        size,
        "height",
        size,
        "patternUnits",
        "userSpaceOnUse");
    html.empty("rect", "width", size, "height", size, "class", "ground-" + name);
    html.empty("path", "d", path, "class", "lines-" + name).close();
  }

  private static String fill(int number, Truth truth) {
    return switch (truth) {
      case TRUE -> "";
      case FALSE -> "fill:url(#fill-out-" + number + ")";
      case CONTESTED -> "fill:url(#fill-split-" + number + ")";
      case UNDETERMINED -> "fill:url(#fill-open-" + number + ")";
    };
  }

  /// Returns the class of a piece of land in the style sheet.
  static String tone(Truth truth) {
    return switch (truth) {
      case TRUE -> "land-in";
      case FALSE -> "land-out";
      case CONTESTED -> "land-split";
      case UNDETERMINED -> "land-open";
    };
  }

  private void legend(int number, List<Coverage.Piece> pieces) {
    html.open("ul", "class", "legend");
    for (Truth truth : List.of(Truth.TRUE, Truth.FALSE, Truth.CONTESTED, Truth.UNDETERMINED)) {
      if (pieces.stream().noneMatch(p -> p.stand().together() == truth)) {
        continue;
      }
      html.open("li");
      html.open("svg", "viewBox", "0 0 36 20", "aria-hidden", "true");
      html.empty(
          "rect",
          "x",
          "1",
          "y",
          "1",
          "width",
          "34",
          "height",
          "18",
          "class",
          tone(truth),
          "style",
          fill(number, truth));
      html.close().text(" " + word(truth)).close();
    }
    html.close();
  }

  private String word(Truth truth) {
    return sheet.say("page.map." + truth.name().toLowerCase(Locale.ROOT));
  }

  private void table(
      Coverage coverage,
      Section section,
      List<Coverage.Piece> pieces,
      List<Coverage.Struck> struck) {
    Words words = section.answer().words();
    html.open("div", "class", "frame wide", "role", "region", "tabindex", "0");
    html.open("table", "class", "areas");
    html.leaf("caption", sheet.caption(sheet.say("page.map.table")));
    html.open("thead").open("tr");
    html.leaf("th", sheet.say("page.map.area"), "scope", "col");
    html.leaf("th", sheet.say("page.map.together"), "scope", "col");
    for (PartyId map : coverage.maps()) {
      html.leaf("th", sheet.say("page.map.on", words.party(map)), "scope", "col");
    }
    html.close().close();
    Map<Coverage.Stand, List<String>> alike = new LinkedHashMap<>();
    for (Coverage.Piece piece : pieces) {
      String name =
          piece
              .drawnBy()
              .map(p -> sheet.say("page.map.part", piece.unit().name(), words.party(p)))
              .orElse(piece.unit().name());
      alike.computeIfAbsent(piece.stand(), _ -> new ArrayList<>()).add(name);
    }
    html.open("tbody");
    alike.forEach((stand, names) -> line(String.join("; ", names), stand));
    html.close().open("tbody");
    for (Coverage.Struck place : struck) {
      String name = Words.place(place.place());
      line(
          place.count() == 1
              ? sheet.say("page.map.struck", name)
              : sheet.say("page.map.struck.many", name, place.count()),
          place.stand());
    }
    html.close().close().close();
  }

  private void line(String name, Coverage.Stand stand) {
    html.open("tr").leaf("th", name, "scope", "row");
    state(stand.together());
    stand.onMaps().forEach(this::state);
    html.close();
  }

  private void state(Truth truth) {
    html.leaf("td", word(truth), "class", tone(truth) + "-word");
  }
}
