// SPDX-License-Identifier: Apache-2.0
package casus.scenario.text;

import casus.engine.docket.Entry;
import casus.treaty.diagnostic.Locus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads and writes dates and times in one zone; a `Z` after a time means UTC.
///
/// A local time that the clocks skipped or showed twice names no instant and is refused.
///
/// @param zone the zone
public record Times(ZoneId zone) {
  private static final String DATE = "0000-00-00";
  private static final Pattern TIME =
      Pattern.compile("([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.([0-9]{3}))?)?(Z?)");

  /// An instant and the date it was written with.
  ///
  /// @param date the date as written
  /// @param instant the instant
  public record Written(LocalDate date, Instant instant) {}

  /// Reads the zone of a line `times ZONE`.
  ///
  /// @param line the line
  /// @return the zone
  public static ZoneId zone(SourceLine line) {
    String name = line.after(line.first()).strip();
    Locus locus = line.tokens().get(Math.min(1, line.tokens().size() - 1)).locus();
    try {
      return ZoneId.of(name);
    } catch (DateTimeException noSuchZone) {
      String near = Nearest.question(name, new TreeSet<>(ZoneId.getAvailableZoneIds()));
      throw new LineException(
          TextFinding.UNKNOWN_ZONE.at(
              locus,
              "There is no time zone '" + name + "'.",
              near.isEmpty() ? "Write a zone such as 'Europe/Kyiv', or 'UTC'." : near));
    }
  }

  /// Tells whether a date comes next.
  ///
  /// @param words where
  /// @return true if a word with the shape of a date does
  public static boolean isAtDate(Words words) {
    return words.peek(0).filter(t -> t.kind() == Token.Kind.WORD && hasShape(t.text())).isPresent();
  }

  private static boolean hasShape(String text) {
    if (text.length() != DATE.length()) {
      return false;
    }
    for (int i = 0; i < DATE.length(); i++) {
      char c = text.charAt(i);
      if (DATE.charAt(i) == '0' ? c < '0' || c > '9' : c != '-') {
        return false;
      }
    }
    return true;
  }

  /// Reads a day. The formatter of the JDK would take as long to get ready as a docket to read.
  ///
  /// @param text such as `2022-05-02`
  /// @return the day, or empty if it is written otherwise or the calendar has none such
  public static Optional<LocalDate> day(String text) {
    if (!hasShape(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /// Reads a date.
  ///
  /// @param words where
  /// @return the date
  public static LocalDate date(Words words) {
    if (!isAtDate(words)) {
      throw words.unexpected("a date such as 2022-05-02");
    }
    Token token = words.word("a date");
    return day(token.text())
        .orElseThrow(() ->
            new LineException(
                TextFinding.NOT_A_TIME.at(
                    token.locus(),
                    "The calendar has no day " + token.text() + ".",
                    "Dates are written as year, month and day: 2022-05-02.")));
  }

  /// Reads a date and a time.
  ///
  /// @param words where
  /// @return the instant
  public Written instant(Words words) {
    return time(words, date(words));
  }

  /// Reads a time, with a date before it or of a day already named.
  ///
  /// @param words where
  /// @param day the day if no date is written
  /// @return the instant
  public Written instantOn(Words words, LocalDate day) {
    return time(words, isAtDate(words) ? date(words) : day);
  }

  private Written time(Words words, LocalDate date) {
    Optional<Token> next = words.peek(0).filter(t -> t.kind() == Token.Kind.WORD);
    if (next.isEmpty()) {
      throw words.unexpected("a time such as 03:40");
    }
    Token token = next.get();
    Matcher parts = TIME.matcher(token.text());
    if (!parts.matches()) {
      throw words.unexpected("a time such as 03:40, 03:40:15 or 03:40:15.250");
    }
    words.word("a time");
    LocalTime time;
    try {
      time =
          LocalTime.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              number(Optional.ofNullable(parts.group(3))),
              1_000_000 * number(Optional.ofNullable(parts.group(4))));
    } catch (DateTimeException noSuchTime) {
      throw new LineException(
          TextFinding.NOT_A_TIME.at(
              token.locus(),
              "No day has the time " + token.text() + ".",
              "Times run from 00:00 to 23:59:59.999."));
    }
    LocalDateTime local = date.atTime(time);
    ZoneId in = parts.group(5).isEmpty() ? zone : ZoneOffset.UTC;
    Instant instant = at(local, in, token.locus());
    if (!Entry.isInstant(instant)) {
      throw new LineException(
          TextFinding.NOT_A_TIME.at(
              token.locus(), "No docket holds a time so early or late.", "Write 1600 to 2399."));
    }
    return new Written(date, instant);
  }

  private static int number(Optional<String> digits) {
    return digits.map(Integer::parseInt).orElse(0);
  }

  private static Instant at(LocalDateTime local, ZoneId zone, Locus locus) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.size() == 1) {
      return local.toInstant(offsets.getFirst());
    }
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    String first = utc(local.toInstant(change.getOffsetBefore()));
    String second = utc(local.toInstant(change.getOffsetAfter()));
    if (offsets.isEmpty()) {
      throw new LineException(
          TextFinding.TIME_SKIPPED.at(
              locus,
              "The clocks of " + zone + " skipped this time on " + local.toLocalDate() + ".",
              "Write it in UTC: '" + first + "', or '" + second + "' if the clocks were not set."));
    }
    throw new LineException(
        TextFinding.TIME_TWICE.at(
            locus,
            "The clocks of " + zone + " showed this time twice on " + local.toLocalDate() + ".",
            "Write it in UTC: '" + first + "' the first time, '" + second + "' the second."));
  }

  private static String utc(Instant instant) {
    return new Times(ZoneOffset.UTC).with(instant, true);
  }

  /// Writes an instant with its date.
  ///
  /// @param instant the instant
  /// @return such as `2022-05-02 03:40`, in UTC with a `Z` where the local time would be in doubt
  public String with(Instant instant) {
    return with(instant, isDoubtful(instant));
  }

  /// Writes an instant, without its date if that is the same as another's.
  ///
  /// @param instant the instant
  /// @param first the instant written before it
  /// @return such as `04:00`
  public String with(Instant instant, Instant first) {
    String text = with(instant);
    String date = with(first).substring(0, 11);
    return text.startsWith(date) ? text.substring(11) : text;
  }

  private boolean isDoubtful(Instant instant) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
    return zone.getRules().getValidOffsets(local).size() != 1;
  }

  private String with(Instant instant, boolean inUtc) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, inUtc ? ZoneOffset.UTC : zone);
    LocalTime time = local.toLocalTime();
    int millis = time.getNano() / 1_000_000;
    StringBuilder text = new StringBuilder();
    text.append(local.toLocalDate()).append(' ');
    text.append(String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute()));
    if (time.getSecond() != 0 || millis != 0) {
      text.append(String.format(Locale.ROOT, ":%02d", time.getSecond()));
    }
    if (millis != 0) {
      text.append(String.format(Locale.ROOT, ".%03d", millis));
    }
    return text.append(inUtc ? "Z" : "").toString();
  }
}
