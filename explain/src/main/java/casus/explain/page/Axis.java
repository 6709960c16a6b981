// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.obligation.Due;
import casus.explain.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// One axis of time for everything a page draws along it: clocks, and what happened beside them.
final class Axis {
  /// How long the axis is, in the units of its drawings.
  static final int WIDTH = 1000;

  private final Sheet sheet;
  private final Instant from;
  private final Instant to;

  private Axis(Sheet sheet, Instant from, Instant to) {
    this.sheet = sheet;
    this.from = from;
    this.to = to;
  }

  /// Returns the axis of a page: from the first clock's start or the first thing that happened to
  /// the last end of a clock or the last thing that happened.
  static Axis of(Sheet sheet, List<Instant> happened) {
    Instant from = Instant.MAX;
    Instant to = Instant.MIN;
    for (Promise promise : sheet.promises()) {
      for (Row row : Tell.rows(promise.answer())) {
        for (Due.At at : Tell.clocks(row)) {
          from = at.started().isBefore(from) ? at.started() : from;
          to = at.instant().isAfter(to) ? at.instant() : to;
        }
      }
    }
    for (Instant instant : happened) {
      from = instant.isBefore(from) ? instant : from;
      to = instant.isAfter(to) ? instant : to;
    }
    return new Axis(sheet, from, to);
  }

  Instant from() {
    return from;
  }

  Instant to() {
    return to;
  }

  /// Returns where an instant stands.
  int place(Instant instant) {
    long span = Math.max(1, to.toEpochMilli() - from.toEpochMilli());
    return (int) ((instant.toEpochMilli() - from.toEpochMilli()) * WIDTH / span);
  }

  /// Writes midnights in legal time under what was drawn, or a few evenly spaced days.
  void write() {
    ZoneId zone = sheet.first().answer().instrument().header().legalTime();
    sheet.html().open("div", "class", "axis", "aria-hidden", "true");
    for (Instant tick : ticks(zone)) {
      int place = place(tick);
      sheet.html().open("span", "style", "left:" + place / 10 + "." + place % 10 + "%");
      ZonedDateTime at = ZonedDateTime.ofInstant(tick, zone);
      sheet.html().text(sheet.say("page.clock.tick", at.getDayOfMonth(), month(at), at.getYear()));
      sheet.html().close();
    }
    sheet.html().close();
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
