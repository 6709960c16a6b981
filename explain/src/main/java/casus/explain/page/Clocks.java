// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.obligation.Due;
import casus.explain.Phrases;
import casus.explain.Row;
import casus.explain.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// When each clock ends, earliest first, on one axis of time.
final class Clocks {
  private static final int WIDTH = 1000;

  private final Sheet sheet;
  private final Html html;
  private final List<Clock> clocks = new ArrayList<>();
  private Instant from = Instant.MAX;
  private Instant to = Instant.MIN;

  /// One clock and those by whose reading it runs.
  private record Clock(Due.At at, String what, Words words, Map<String, Set<String>> whose) {}

  Clocks(Sheet sheet) {
    this.sheet = sheet;
    html = sheet.html();
    TreeMap<String, Clock> byKey = new TreeMap<>();
    for (Promise promise : sheet.promises()) {
      for (Row row : Tell.rows(promise.answer())) {
        for (Due.At at : Tell.clocks(row)) {
          String what = promise.words().act(row.first().undertaking().performance().act());
          String key = String.format(java.util.Locale.ROOT, "%020d", at.instant().toEpochMilli());
          byKey
              .computeIfAbsent(
                  key + what + at.term() + at.start(),
                  _ -> new Clock(at, what, promise.words(), new LinkedHashMap<>()))
              .whose()
              .computeIfAbsent(promise.label().whose(), _ -> new LinkedHashSet<>())
              .add(promise.label().name());
          from = at.started().isBefore(from) ? at.started() : from;
          to = at.instant().isAfter(to) ? at.instant() : to;
        }
      }
    }
    clocks.addAll(byKey.values());
  }

  /// Names those by whose reading a clock runs, each once, with their readings.
  private String whose(Clock clock) {
    List<String> names = new ArrayList<>();
    clock
        .whose()
        .forEach((who, readings) -> {
          List<String> list = readings.stream().filter(n -> !n.isEmpty()).toList();
          names.add(
              list.isEmpty() ? who : sheet.say("page.clock.whose", who, String.join(", ", list)));
        });
    return Words.semicolons(names);
  }

  void write() {
    sheet.part("clocks", "page.clocks.title");
    if (clocks.isEmpty()) {
      html.leaf("p", sheet.say("page.clocks.none")).close();
      return;
    }
    Instant asOf = sheet.first().answer().assessment().frame().vantage().asOf();
    Words words = sheet.first().answer().words();
    html.leaf(
        "p",
        sheet.say("page.clocks.lead", words.instant(from), words.instant(to)),
        "class",
        "lead");
    html.open(
        "div",
        "class",
        "slider",
        "id",
        "moment",
        "hidden",
        "hidden",
        "data-from",
        seconds(from),
        "data-to",
        seconds(to),
        "data-asof",
        seconds(asOf),
        "data-left",
        sheet.say("page.clock.left", "{0}"),
        "data-over",
        sheet.say("page.clock.over", "{0}"),
        "data-label",
        sheet.say("page.clock.at"),
        "data-now",
        sheet.say("page.clock.now"),
        "data-slide",
        sheet.say("page.clock.slide"),
        "data-locale",
        sheet.say("page.locale"),
        "data-zone",
        words.instrument().header().legalTime().getId());
    html.close();
    html.open("ol", "class", "clocks");
    clocks.forEach(this::item);
    html.close();
    axis(words.instrument().header().legalTime());
    sheet.end();
  }

  private static String seconds(Instant instant) {
    return Long.toString(instant.getEpochSecond());
  }

  private void item(Clock clock) {
    html.open("li", "data-at", seconds(clock.at().instant()), "class", "clock");
    html.open("p", "class", "end");
    sheet.mark();
    sheet.moment(clock.words(), clock.at().instant());
    html.text(" ").leaf("span", "", "class", "count");
    html.close();
    bar(clock);
    html.open("p", "class", "of");
    html.leaf("b", Phrases.capital(clock.what()));
    html.text(
        sheet.say(
            "page.clock.of",
            clock.words().term(clock.at().term()),
            clock.words().start(clock.at().start()),
            clock.words().instant(clock.at().started())));
    html.close();
    html.leaf("p", whose(clock), "class", "by");
    html.close();
  }

  private void bar(Clock clock) {
    int left = place(clock.at().started());
    int right = place(clock.at().instant());
    html.open("div", "class", "rail");
    html.open(
        "svg",
        "class",
        "bar",
        "viewBox",
        "0 0 " + WIDTH + " 12",
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-label",
        sheet.caption(
            sheet.say(
                "page.clock.bar",
                clock.words().instant(clock.at().started()),
                clock.words().instant(clock.at().instant()))));
    html.empty("rect", "class", "track", "x", "0", "y", "5", "width", "1000", "height", "2");
    html.empty(
        "rect",
        "class",
        "run",
        "x",
        Integer.toString(left),
        "y",
        "2",
        "width",
        Integer.toString(Math.max(2, right - left)),
        "height",
        "8");
    html.empty(
        "rect",
        "class",
        "tip",
        "x",
        Integer.toString(Math.min(WIDTH - 4, Math.max(0, right - 2))),
        "y",
        "0",
        "width",
        "4",
        "height",
        "12");
    html.close().close();
  }

  private int place(Instant instant) {
    long span = Math.max(1, to.toEpochMilli() - from.toEpochMilli());
    return (int) ((instant.toEpochMilli() - from.toEpochMilli()) * WIDTH / span);
  }

  /// Writes midnights in legal time under the bars, or a few evenly spaced days.
  private void axis(ZoneId zone) {
    html.open("div", "class", "axis", "aria-hidden", "true");
    for (Instant tick : ticks(zone)) {
      html.open("span", "style", "left:" + place(tick) / 10 + "." + place(tick) % 10 + "%");
      ZonedDateTime at = ZonedDateTime.ofInstant(tick, zone);
      html.text(sheet.say("page.clock.tick", at.getDayOfMonth(), month(at), at.getYear()));
      html.close();
    }
    html.close();
  }

  private static String month(ZonedDateTime at) {
    return at.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.ENGLISH);
  }

  private List<Instant> ticks(ZoneId zone) {
    List<Instant> ticks = new ArrayList<>();
    long days = Math.max(1, ChronoUnit.DAYS.between(from, to));
    long step = Math.max(1, days / 5);
    ZonedDateTime at = ZonedDateTime.ofInstant(from, zone).truncatedTo(ChronoUnit.DAYS);
    for (at = at.plusDays(1); !at.toInstant().isAfter(to); at = at.plusDays(step)) {
      ticks.add(at.toInstant());
    }
    return ticks;
  }
}
