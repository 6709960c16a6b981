// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.engine.docket.Entry;
import casus.treaty.Instrument;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;

/// Instants as people write them on a command line.
final class Times {
  private Times() {}

  /// Reads `2022-02-24T03:00Z`, or `2022-02-24T05:00` in the legal time of a treaty; a blank may
  /// stand for T.
  static Instant parse(String text, Instrument instrument) {
    String joined = text.strip().replace(' ', 'T');
    try {
      if (joined.endsWith("Z") || joined.matches(".*T.*[+-][0-9:]+")) {
        return within(text, OffsetDateTime.parse(joined).toInstant());
      }
      String whole = joined.contains("T") ? joined : joined + "T23:59:59.999";
      LocalDateTime local = LocalDateTime.parse(whole);
      ZoneId zone = instrument.header().legalTime();
      int hours = zone.getRules().getValidOffsets(local).size();
      if (hours != 1) {
        throw new InputException(
            "In "
                + zone
                + " the hour "
                + text
                + (hours == 0
                    ? " does not exist: clocks go forward then."
                    : " comes twice: clocks go back then.")
                + " Write it in UTC, with Z at the end.");
      }
      return within(text, local.atZone(zone).toInstant());
    } catch (DateTimeException e) {
      throw new InputException(
          "\""
              + text
              + "\" is not a time. Write 2022-02-24T03:00Z, or 2022-02-24T05:00 for "
              + instrument.header().legalTime()
              + ".");
    }
  }

  private static Instant within(String text, Instant instant) {
    if (!Entry.isInstant(instant)) {
      throw new InputException(
          "The time " + text + " is outside the years 1600 to 2400, or finer than a millisecond.");
    }
    return instant;
  }

  /// Reads `96 hours` or `3 days`.
  static Term length(String text) {
    String[] words = text.strip().split("\\s+", -1);
    try {
      if (words.length == 2) {
        String unit = words[1].toUpperCase(Locale.ROOT);
        return Term.of(
            Integer.parseInt(words[0]), Unit.valueOf(unit.endsWith("S") ? unit : unit + "S"));
      }
    } catch (IllegalArgumentException e) {
      throw new InputException("\"" + text + "\" is not a length of time: " + e.getMessage() + ".");
    }
    throw new InputException(
        "\"" + text + "\" is not a length of time. Write 96 hours, 3 days, 2 months or 1 year.");
  }
}
