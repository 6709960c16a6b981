// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.explain.Phrases;
import casus.explain.Row;
import java.util.ArrayList;
import java.util.List;

/// The table of promises as a picture of 1200 by 675, to be passed on by itself.
///
/// It carries its own caption, its alternative text and, where it rests on a supposed world, the
/// word SUPPOSED.
public final class Picture {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 675;
  private static final int BOTTOM = 608;
  private static final String STYLE =
      """
      .paper{fill:#fff}.rule{stroke:#d9dde2;stroke-width:1}.head-rule{stroke:#16191d;stroke-width:2}
      text{font-family:system-ui,"Segoe UI","Helvetica Neue","Noto Sans",Arial,sans-serif;fill:#16191d}
      .title{font:600 38px Georgia,"Noto Serif","DejaVu Serif",serif}.head{font-size:16px;fill:#565e68}
      .whose{font:600 19px Georgia,"Noto Serif","DejaVu Serif",serif}.small{font-size:15px;fill:#565e68}
      .cell{font-size:16.5px}.due{fill:#0b4f8a}.late{fill:#9c1c14}.done{fill:#1e6b35}
      .open,.rest,.none{fill:#5a5f66}.split{fill:#6b2e86}
      .stamp-box{fill:#fff5dc;stroke:#d9a22b;stroke-width:2}.stamp{font-weight:700;font-size:20px;fill:#6d4100}
      """;

  private final Sheet sheet;
  private final Html svg;
  private int y;

  /// A line of a cell with its class.
  private record Line(String text, String tone) {}

  private Picture(PageInput input) {
    sheet = new Sheet(input);
    svg = sheet.html();
  }

  /// Draws the picture.
  ///
  /// @param input what it is made from
  /// @return an SVG file
  public static String of(PageInput input) {
    return new Picture(input).draw();
  }

  private String draw() {
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "width",
        Integer.toString(WIDTH),
        "height",
        Integer.toString(HEIGHT),
        "role",
        "img",
        "lang",
        sheet.say("page.language"),
        "aria-labelledby",
        "name about");
    String title = sheet.say("page.promises.title", sheet.number(sheet.ways()));
    svg.leaf("title", sheet.caption(title), "id", "name");
    svg.leaf("desc", alternative(), "id", "about");
    svg.own("style", STYLE);
    svg.empty("rect", "class", "paper", "width", "1200", "height", "675");
    heading(title);
    columns();
    rows();
    caption();
    svg.close();
    return svg.written();
  }

  private String alternative() {
    return sheet.caption(String.join(" ", new Opening(sheet).sentences()));
  }

  private void heading(String title) {
    int x = 48;
    if (sheet.isSupposed()) {
      svg.empty("rect", "class", "stamp-box", "x", "48", "y", "36", "width", "138", "height", "36");
      text(sheet.say("page.supposed.word"), 62, 61, "stamp");
      x = 206;
    }
    text(title, x, 68, "title");
    text(first(sheet.input().record().title(), 110), 48, 104, "small");
  }

  private void columns() {
    text(sheet.say("page.promises.whose"), 48, 142, "head");
    text(
        sheet.say(sheet.isSupposed() ? "page.promises.would" : "page.promises.owed"),
        400,
        142,
        "head");
    text(sheet.say("page.promises.when"), 800, 142, "head");
    svg.empty("line", "class", "head-rule", "x1", "48", "x2", "1152", "y1", "152", "y2", "152");
    y = 152;
  }

  private void rows() {
    int shown = 0;
    List<Promise> promises = chosen();
    for (Promise promise : promises) {
      List<Line> whose = whose(promise);
      List<Line> owed = owed(promise);
      List<Line> when = when(promise);
      int lines = Math.max(whose.size(), Math.max(owed.size(), when.size()));
      int height = lines * 21 + 15;
      boolean last = shown == promises.size() - 1 && shown == all() - 1;
      if (y + height > (last ? BOTTOM : BOTTOM - 26)) {
        break;
      }
      cell(whose, 48);
      cell(owed, 400);
      cell(when, 800);
      y += height;
      rule();
      shown++;
    }
    int left = all() - shown;
    if (left > 0) {
      text(sheet.say("picture.more", left), 48, y + 23, "small");
    }
  }

  private int all() {
    return sheet.promises().size();
  }

  /// Returns the texts by themselves first, then one reading for each different result.
  private List<Promise> chosen() {
    List<Promise> chosen = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (boolean baseline : new boolean[] {true, false}) {
      for (Promise promise : sheet.promises()) {
        String result = owed(promise) + "" + when(promise);
        if (promise.isBaseline() == baseline && !told.contains(result)) {
          told.add(result);
          chosen.add(promise);
        }
      }
    }
    return chosen;
  }

  private void rule() {
    String at = Integer.toString(y);
    svg.empty("line", "class", "rule", "x1", "48", "x2", "1152", "y1", at, "y2", at);
  }

  private List<Line> whose(Promise promise) {
    List<Line> lines = new ArrayList<>();
    wrap(promise.label().whose(), 33, 2).forEach(t -> lines.add(new Line(t, "whose")));
    String account =
        promise
            .answer()
            .assessment()
            .frame()
            .choice()
            .account()
            .map(a -> sheet.say("picture.account", sheet.author(a)))
            .orElse("");
    String mark = promise.isBaseline() ? account : promise.label().name();
    if (!promise.isBaseline() && !account.isEmpty()) {
      mark = sheet.say("picture.mark", mark, account);
    }
    if (!mark.isBlank()) {
      wrap(mark, 44, 1).forEach(t -> lines.add(new Line(t, "small")));
    }
    return lines;
  }

  private List<Line> owed(Promise promise) {
    List<Line> lines = new ArrayList<>();
    List<Row> rows = Tell.rows(promise.answer());
    if (rows.isEmpty()) {
      lines.add(new Line(sheet.say("page.owed.nothing"), "none"));
    }
    for (Row row : rows) {
      String said = Tell.sign(row.status()) + " " + sheet.tell(promise.answer()).owed(row);
      wrap(said, 46, 3).forEach(t -> lines.add(new Line(t, Tell.tone(row.status()))));
    }
    return lines;
  }

  private List<Line> when(Promise promise) {
    List<Line> lines = new ArrayList<>();
    List<Row> rows = Tell.rows(promise.answer());
    if (rows.isEmpty()) {
      lines.add(new Line(sheet.say("page.due.nothing"), "none"));
    }
    for (Row row : rows) {
      String act =
          Phrases.capital(
              promise.words().act(row.first().undertaking().performance().act()));
      String said = act + ": " + sheet.tell(promise.answer()).shortDue(row);
      wrap(said, 42, 3).forEach(t -> lines.add(new Line(t, "cell")));
    }
    return lines;
  }

  private void cell(List<Line> lines, int x) {
    int at = y + 24;
    for (Line line : lines) {
      text(line.text(), x, at, line.tone().equals("whose") || line.tone().equals("small")
          ? line.tone() : "cell " + line.tone());
      at += 21;
    }
  }

  private void caption() {
    Edition edition = sheet.input().edition();
    String texts =
        String.join(
            "; ",
            sheet.input().sections().stream()
                .map(s -> s.answer().instrument().header().title())
                .toList());
    svg.empty("line", "class", "rule", "x1", "48", "x2", "1152", "y1", "616", "y2", "616");
    String said = sheet.say("picture.caption", texts, sheet.ways());
    text(first(sheet.isSupposed() ? sheet.caption(said) : said, 140), 48, 638, "small");
    text(
        first(sheet.say("picture.foot", edition.version(), edition.hash()), 140),
        48,
        660,
        "small");
  }

  private static String first(String text, int most) {
    return wrap(text, most, 1).stream().findFirst().orElse("");
  }

  private void text(String text, int x, int at, String tone) {
    svg.leaf(
        "text", text, "x", Integer.toString(x), "y", Integer.toString(at), "class", tone);
  }

  /// Breaks a text between words into at most so many lines; what is cut is shown as cut.
  private static List<String> wrap(String text, int most, int lines) {
    List<String> wrapped = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String fitting =
          word.codePointCount(0, word.length()) <= most
              ? word
              : word.substring(0, word.offsetByCodePoints(0, most - 1)) + "…";
      if (!line.isEmpty() && line.length() + 1 + fitting.length() > most) {
        wrapped.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(fitting);
    }
    wrapped.add(line.toString());
    if (wrapped.size() > lines) {
      List<String> kept = new ArrayList<>(wrapped.subList(0, lines));
      kept.set(lines - 1, kept.get(lines - 1) + " …");
      return kept;
    }
    return wrapped;
  }
}
