// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.obligation.Due;
import casus.explain.Phrases;
import casus.explain.Row;
import casus.explain.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// When each clock ends, earliest first, on the page's axis of time.
final class Clocks {
  private final Sheet sheet;
  private final Html html;
  private final List<Clock> clocks = new ArrayList<>();
  private final Axis axis;

  /// One clock and those by whose reading it runs.
  private record Clock(Due.At at, String what, Words words, Map<String, Set<String>> whose) {}

  Clocks(Sheet sheet, Axis axis) {
    this.sheet = sheet;
    this.axis = axis;
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
      html.leaf("p", sheet.say("page.clocks.none"));
      untimed();
      html.close();
      return;
    }
    Instant asOf = sheet.first().answer().assessment().frame().vantage().asOf();
    Words words = sheet.first().answer().words();
    html.leaf(
        "p",
        sheet.say("page.clocks.lead", words.instant(axis.from()), words.instant(axis.to())),
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
        seconds(axis.from()),
        "data-to",
        seconds(axis.to()),
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
    axis.write();
    untimed();
    sheet.end();
  }

  /// Says which clocks have no hour on record, each once.
  private void untimed() {
    sheet.promises().stream()
        .flatMap(p -> p.answer().untimed().stream())
        .distinct()
        .forEach(
            sentence -> html.leaf("p", sheet.say("page.clock.untimed", sentence), "class", "lead"));
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
    int left = axis.place(clock.at().started());
    int right = axis.place(clock.at().instant());
    html.open("div", "class", "rail");
    html.open(
        "svg",
        "class",
        "bar",
        "viewBox",
        "0 0 " + Axis.WIDTH + " 12",
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
        Integer.toString(Math.min(Axis.WIDTH - 4, Math.max(0, right - 2))),
        "y",
        "0",
        "width",
        "4",
        "height",
        "12");
    html.close().close();
  }
}
