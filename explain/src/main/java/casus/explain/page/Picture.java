// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.docket.Author;
import casus.engine.obligation.Status;
import casus.explain.Phrases;
import casus.explain.Row;
import casus.treaty.name.ActTypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The table of promises as a picture of 1200 by 675, to be passed on by itself.
///
/// It carries its own caption, its alternative text and, where it rests on a supposed world, the
/// word SUPPOSED.
public final class Picture {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 675;
  private static final int BOTTOM = 596;
  private static final String STYLE =
      """
      .paper{fill:#fff}.rule{stroke:#d9dde2;stroke-width:1}.head-rule{stroke:#16191d;stroke-width:2}
      text{font-family:system-ui,"Segoe UI","Helvetica Neue","Noto Sans",Arial,sans-serif}
      text{fill:#16191d}
      .title{font:600 38px Georgia,"Noto Serif","DejaVu Serif",serif}
      .head{font-size:16px;fill:#565e68}
      .whose{font:600 18px Georgia,"Noto Serif","DejaVu Serif",serif}
      .small{font-size:14px;fill:#565e68}
      .cell{font-size:15px}.due{fill:#0b4f8a}.late{fill:#9c1c14}.done{fill:#1e6b35}
      .open,.rest,.none{fill:#5a5f66}.split{fill:#6b2e86}
      .stamp-box{fill:#fff5dc;stroke:#d9a22b;stroke-width:2}
      .stamp{font-weight:700;font-size:20px;fill:#6d4100}
      """;

  private final Sheet sheet;
  private final Html svg;
  private int y;

  /// A line of a cell with its class.
  private record Line(String text, String tone) {}

  private int air;

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
    String title = sheet.say("page.promises.title", sheet.number(sheet.results()));
    svg.leaf("title", sheet.caption(title), "id", "name");
    svg.leaf("desc", alternative(sheet), "id", "about");
    svg.own("style", STYLE);
    svg.empty("rect", "class", "paper", "width", "1200", "height", "675");
    heading(title);
    columns();
    rows();
    caption();
    svg.close();
    return svg.written();
  }

  /// Returns what the picture says, for those who do not see it.
  static String alternative(Sheet sheet) {
    return sheet.caption(String.join(" ", new Opening(sheet).sentences()));
  }

  private void heading(String title) {
    int x = 48;
    if (sheet.isSupposed()) {
      svg.empty("rect", "class", "stamp-box", "x", "48", "y", "36", "width", "150", "height", "36");
      text(sheet.say("page.supposed.word"), 62, 61, "stamp");
      x = 218;
    }
    text(title, x, 68, "title");
    String told = sheet.input().record().title();
    String account = account(sheet.groups().getFirst().account());
    text(first(account.isEmpty() ? told : told + "; " + account, 140), 48, 104, "small");
  }

  private void columns() {
    text(sheet.say("page.promises.whose"), 48, 142, "head");
    text(
        sheet.say(sheet.isSupposed() ? "page.promises.would" : "page.promises.owed"),
        330,
        142,
        "head");
    text(sheet.say("page.promises.when"), 830, 142, "head");
    svg.empty("line", "class", "head-rule", "x1", "48", "x2", "1152", "y1", "152", "y2", "152");
    y = 152;
  }

  /// One way to take a text in three cells.
  private record Cells(List<Line> whose, List<Line> owed, List<Line> when) {
    private Cells {
      whose = List.copyOf(whose);
      owed = List.copyOf(owed);
      when = List.copyOf(when);
    }
  }

  private void rows() {
    List<Cells> all = new ArrayList<>();
    Optional<Takeaway.Pivot> pivot = Takeaway.pivot(sheet);
    for (List<Promise> line : lines()) {
      Promise first = line.getFirst();
      Cells cells =
          pivot
              .map(p -> new Cells(whose(line), owed(first, p.act()), when(first, p.act())))
              .orElseGet(() -> new Cells(whose(line), owed(first), when(first)));
      if (pivot.isEmpty() || isNew(first, cells, all)) {
        all.add(cells);
      }
    }
    int needed = all.stream().mapToInt(Picture::height).sum();
    // Room that is left is shared among the rows, as far as that looks like a table still.
    air = Math.max(0, Math.min(16, (BOTTOM - 26 - y - needed) / Math.max(1, all.size())));
    int shown = 0;
    for (Cells cells : all) {
      int height = height(cells) + air;
      boolean last = shown == all.size() - 1;
      if (y + height > (last ? BOTTOM : BOTTOM - 26)) {
        break;
      }
      cell(cells.whose(), 48);
      cell(cells.owed(), 330);
      cell(cells.when(), 830);
      y += height;
      rule();
      shown++;
    }
    int same = lines().size() - all.size();
    if (shown < all.size()) {
      text(sheet.say("picture.more", all.size() - shown), 48, y + 21, "small");
    } else if (same > 0 && y + 21 < BOTTOM) {
      text(sheet.say("picture.same", same), 48, y + 21, "small");
    }
  }

  private static int height(Cells cells) {
    int most = Math.max(cells.whose().size(), Math.max(cells.owed().size(), cells.when().size()));
    return most * 17 + 8;
  }

  /// Tells whether a way to take a text comes to anything that no way before it comes to.
  private static boolean isNew(Promise promise, Cells cells, List<Cells> before) {
    boolean bindsNobody = Provisions.bindsNobody(promise.answer()) && !promise.isBaseline();
    return !bindsNobody
        && before.stream()
            .noneMatch(b -> b.owed().equals(cells.owed()) && b.when().equals(cells.when()));
  }

  /// Returns how it stands with the act that the answer hangs on, in at most two lines.
  private List<Line> owed(Promise promise, ActTypeId act) {
    Tell tell = sheet.tell(promise.answer());
    List<Row> rows = rows(promise, act);
    String said = sheet.nothing();
    String tone = "none";
    if (!rows.isEmpty()) {
      Row row = rows.getFirst();
      List<String> waits = tell.waits(row);
      tone = Tell.tone(row.status());
      said =
          Tell.sign(row.status())
              + " "
              + (waits.isEmpty()
                  ? tell.owed(row)
                  : sheet.say("picture.open", tell.stops(row).orElse(waits.getFirst())));
    } else if (!tell.notYet().isEmpty()) {
      said = tell.notYet().getFirst();
    }
    String cell = tone;
    return wrap(said, 62, 2).stream().map(t -> new Line(t, cell)).toList();
  }

  private List<Line> when(Promise promise, ActTypeId act) {
    List<Row> rows = rows(promise, act);
    boolean later = !sheet.tell(promise.answer()).notYet().isEmpty();
    String said =
        rows.isEmpty()
            ? sheet.say(later ? "page.due.no-limit" : "page.due.nothing")
            : sheet.tell(promise.answer()).shortDue(rows.getFirst());
    return wrap(said, 42, 2).stream().map(t -> new Line(t, "cell")).toList();
  }

  private static List<Row> rows(Promise promise, ActTypeId act) {
    return Tell.rows(promise.answer()).stream()
        .filter(r -> r.first().undertaking().performance().act().equals(act))
        .toList();
  }

  /// Returns the lines of the tables, without what is set out for comparison.
  private List<List<Promise>> lines() {
    return sheet.groups().stream().flatMap(g -> g.lines(false).stream()).toList();
  }

  private void rule() {
    String at = Integer.toString(y);
    svg.empty("line", "class", "rule", "x1", "48", "x2", "1152", "y1", at, "y2", at);
  }

  private List<Line> whose(List<Promise> promises) {
    List<Line> lines = new ArrayList<>();
    List<String> names = promises.stream().map(p -> p.label().whose()).distinct().toList();
    wrap(String.join("; ", names), 28, 1).forEach(t -> lines.add(new Line(t, "whose")));
    List<String> marks =
        new ArrayList<>(
            promises.stream().map(p -> p.label().name()).filter(n -> !n.isEmpty()).toList());
    if (sheet.input().sections().size() > 1) {
      marks.add(sheet.name(promises.getFirst().section()));
    }
    Optional<Author> author = author(promises.getFirst());
    if (!author.equals(sheet.groups().getFirst().account())) {
      marks.add(account(author));
    }
    if (!marks.isEmpty()) {
      wrap(String.join(", ", marks), 40, 1).forEach(t -> lines.add(new Line(t, "small")));
    }
    return lines;
  }

  private static Optional<Author> author(Promise promise) {
    return promise.answer().assessment().frame().choice().account();
  }

  private String account(Optional<Author> author) {
    return author.map(a -> sheet.say("picture.account", sheet.author(a))).orElse("");
  }

  private List<Line> owed(Promise promise) {
    List<Line> lines = new ArrayList<>();
    List<Row> rows = Tell.rows(promise.answer());
    if (rows.isEmpty()) {
      lines.add(new Line(sheet.nothing(), "none"));
    }
    boolean allDue = !rows.isEmpty() && rows.stream().allMatch(r -> r.status() == Status.DUE);
    if (allDue) {
      String said = Phrases.capital(sheet.tell(promise.answer()).summary());
      String tone = Tell.tone(Status.DUE);
      wrap(Tell.sign(Status.DUE) + " " + said, 54, 3).forEach(t -> lines.add(new Line(t, tone)));
      return lines;
    }
    for (Row row : rows) {
      String said = Tell.sign(row.status()) + " " + sheet.tell(promise.answer()).owed(row);
      wrap(said, 54, 3).forEach(t -> lines.add(new Line(t, Tell.tone(row.status()))));
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
          Phrases.capital(promise.words().act(row.first().undertaking().performance().act()));
      String said = act + ": " + sheet.tell(promise.answer()).shortDue(row);
      wrap(said, 46, 3).forEach(t -> lines.add(new Line(t, "cell")));
    }
    return lines;
  }

  private void cell(List<Line> lines, int x) {
    int at = y + 18 + air / 2;
    for (Line line : lines) {
      text(
          line.text(),
          x,
          at,
          line.tone().equals("whose") || line.tone().equals("small")
              ? line.tone()
              : "cell " + line.tone());
      at += 17;
    }
  }

  private void caption() {
    svg.empty("line", "class", "rule", "x1", "48", "x2", "1152", "y1", "598", "y2", "598");
    String worlds = sheet.isSupposed() ? sheet.caption(sheet.say("picture.caption")) : "";
    text(first(worlds, 140), 48, 618, "small");
    String caption =
        new Takeaway(sheet, sheet.say("page.language"))
            .caption()
            .orElseThrow(() -> new IllegalStateException("English names every text"));
    int at = 639;
    for (String line : wrap(caption, 140, 2)) {
      text(line, 48, at, "small");
      at += 21;
    }
  }

  private static String first(String text, int most) {
    return wrap(text, most, 1).stream().findFirst().orElse("");
  }

  private void text(String text, int x, int at, String tone) {
    svg.leaf("text", text, "x", Integer.toString(x), "y", Integer.toString(at), "class", tone);
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
