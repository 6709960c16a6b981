// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import casus.engine.chronicle.Moment;
import casus.explain.Catalogue;
import casus.explain.EntrySentences;
import casus.explain.Phrases;
import casus.explain.Words;
import casus.scenario.clock.Clocks.Milestone;
import casus.scenario.clock.Reckoning;
import casus.scenario.clock.Reckoning.Measure;
import casus.scenario.clock.Reckoning.Point;
import casus.scenario.clock.Reckoning.Row;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A line of time on a terminal: what was said on the left, what was done on the right, then the
/// measures.
public final class TerminalTimeline {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final String NONE = "–";
  private static final int BESIDE = 29;
  private static final int LEAST = 20;

  private final PrintWriter out;
  private final Style style;
  private final int width;
  private final Catalogue catalogue;

  /// Prepares to print.
  ///
  /// @param out where it goes
  /// @param style whether it may be emphasised
  /// @param width the longest line
  /// @param catalogue the language
  public TerminalTimeline(PrintWriter out, Style style, int width, Catalogue catalogue) {
    this.out = out;
    this.style = style;
    this.width = width;
    this.catalogue = catalogue;
  }

  /// Prints the measures of several cases in one table.
  ///
  /// @param cases the cases; those without measures are left out
  public void table(List<TimelineCase> cases) {
    List<List<String>> rows = new ArrayList<>();
    for (TimelineCase one : cases) {
      one.reckoning().ifPresent(r -> r.rows().forEach(row -> rows.add(cells(r, row))));
    }
    List<String> heads = new ArrayList<>(List.of(say("case"), say("under")));
    for (Milestone milestone : Milestone.values()) {
      heads.add(say("to." + milestone.word()));
    }
    heads.add(say("within"));
    new TextTable(heads, width).rows(rows).lines().forEach(out::println);
    out.println();
    Wrap.lines(say("conditions"), width).forEach(out::println);
  }

  private List<String> cells(Reckoning reckoning, Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(reckoning.clocks().title());
    String whose = row.clock().whose();
    cells.add(row.clock().under().value() + (whose.isEmpty() ? "" : ", " + whose));
    for (Milestone milestone : Milestone.values()) {
      cells.add(
          Optional.ofNullable(row.lengths().get(milestone)).map(m -> length(row, m)).orElse(NONE));
    }
    cells.add(within(row));
    return cells;
  }

  private String within(Row row) {
    List<String> within = row.within().stream().map(Milestone::word).toList();
    return within.isEmpty() ? say("nothing") : String.join(", ", within);
  }

  private String length(Row row, Measure measure) {
    return switch (measure) {
      case Measure.Never _ -> say("never");
      case Measure.Took took -> length(row.from(), took);
    };
  }

  private static String length(Point from, Measure.Took took) {
    return Lengths.hours(took.length(), from.isSure() && took.at().isSure());
  }

  /// Prints one case.
  ///
  /// @param one the case
  public void print(TimelineCase one) {
    ZoneId zone = one.sheet().times();
    out.println(style.bold(one.title()));
    out.println(say("record", one.sheet().docket().title(), Words.city(zone)));
    out.println();
    EntrySentences sentences = new EntrySentences(one.instruments(), catalogue, i -> time(i, zone));
    int side = Math.max(LEAST, (width - BESIDE - 3) / 2);
    out.println(style.faint(line("", centred(say("said"), side), side, say("done"))));
    for (Moment moment : one.chronicle().moments()) {
      moment(moment, one, sentences, side);
    }
    one.reckoning().ifPresent(r -> measures(r, sentences, zone));
    out.println();
  }

  private static String centred(String word, int side) {
    return " ".repeat(Math.max(0, side - word.length())) + word;
  }

  private void moment(Moment moment, TimelineCase one, EntrySentences sentences, int side) {
    ZoneId zone = one.sheet().times();
    String since = one.zero().map(zero -> since(Duration.between(zero, moment.from()))).orElse("");
    String when = String.format(Locale.ROOT, "%-16s %10s  ", time(moment.from(), zone), since);
    String told = Phrases.capital(sentences.of(moment.entry()));
    String supposed = moment.entry().supposed().isPresent() ? say("supposed") + " " : "";
    String text = supposed + told + " [" + moment.entry().id() + "]";
    boolean isDeed = one.isDeed(moment);
    List<String> lines = Wrap.lines(text, side);
    for (int i = 0; i < lines.size(); i++) {
      String beside = i == 0 ? when : "";
      out.println(
          isDeed ? line(beside, "", side, lines.get(i)) : line(beside, lines.get(i), side, ""));
    }
  }

  private static String since(Duration length) {
    String hours = Lengths.hours(length.abs(), true);
    return (length.isNegative() ? "−" : "+") + hours;
  }

  private static String line(String beside, String left, int side, String right) {
    return (pad(beside, BESIDE) + pad(left, side) + " │ " + right).stripTrailing();
  }

  private static String pad(String text, int to) {
    return text + " ".repeat(Math.max(0, to - text.length()));
  }

  private void measures(Reckoning reckoning, EntrySentences sentences, ZoneId zone) {
    for (Row row : reckoning.rows()) {
      String whose = row.clock().whose();
      String under = row.clock().under().value() + (whose.isEmpty() ? "" : ", " + whose);
      out.println();
      out.println(style.bold(say("measured", under)));
      out.println("  " + say("from", time(row.from().moment().from(), zone), at(row.from())));
      row.lengths().forEach((milestone, measure) -> measure(row, milestone, measure, sentences));
      out.println("  " + say("within.limit", row.clock().limit().toHours(), within(row)));
    }
    reckoning.kept().forEach(k -> kept(k, sentences));
    reckoning.talks().forEach(t -> meanwhile(t, sentences, zone));
  }

  private void measure(Row row, Milestone milestone, Measure measure, EntrySentences sentences) {
    String text =
        switch (measure) {
          case Measure.Never(String why) -> why;
          case Measure.Took(_, Point at) ->
              at(at) + ": " + sentences.of(at.moment().entry()) + note(at.note());
        };
    String first =
        String.format(
            Locale.ROOT, "  %-11s %-14s ", say("to." + milestone.word()), length(row, measure));
    out.println(Wrap.hanging(text, first, " ".repeat(first.length()), width));
  }

  private static String note(String note) {
    return note.isEmpty() ? "" : " (" + note + ")";
  }

  private static String at(Point point) {
    return point.moment().entry().id().value();
  }

  private void kept(Reckoning.Kept kept, EntrySentences sentences) {
    String promised = sentences.of(kept.made().moment().entry());
    String came =
        kept.kept()
            .map(k ->
                say("promise.kept", length(kept.made(), k), sentences.of(k.at().moment().entry())))
            .orElseGet(() -> say("promise.not", kept.promise().note()));
    out.println();
    out.println(Wrap.hanging(say("promise", promised, came), "  ", "  ", width));
  }

  private void meanwhile(Reckoning.Meanwhile talks, EntrySentences sentences, ZoneId zone) {
    out.println();
    String from = time(talks.from().moment().from(), zone);
    String to = time(talks.to().moment().from(), zone);
    out.println(
        Wrap.hanging(
            say("talks", talks.talks().name(), from, to, talks.deeds().size()), "  ", "  ", width));
    for (Moment deed : talks.deeds()) {
      String first = "    " + time(deed.from(), zone) + "  ";
      out.println(
          Wrap.hanging(
              Phrases.capital(sentences.of(deed.entry())),
              first,
              " ".repeat(first.length()),
              width));
    }
  }

  private static String time(Instant instant, ZoneId zone) {
    return TIME.format(ZonedDateTime.ofInstant(instant, zone));
  }

  private String say(String key, Object... arguments) {
    return catalogue.say("timeline." + key, arguments);
  }
}
