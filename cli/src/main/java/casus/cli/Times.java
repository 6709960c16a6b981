// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.treaty.Instrument;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/// Instants as people write them on a command line.
final class Times {
  private Times() {}

  /// Reads `2022-02-24T03:00Z`, or `2022-02-24T05:00` in the legal time of a treaty; a blank may
  /// stand for T.
  static Instant parse(String text, Instrument instrument) {
    String joined = text.strip().replace(' ', 'T');
    try {
      if (joined.endsWith("Z") || joined.matches(".*T.*[+-][0-9:]+")) {
        return OffsetDateTime.parse(joined).toInstant();
      }
      String whole = joined.contains("T") ? joined : joined + "T23:59:59.999";
      return LocalDateTime.parse(whole).atZone(instrument.header().legalTime()).toInstant();
    } catch (DateTimeException e) {
      throw new InputException(
          "\""
              + text
              + "\" is not a time. Write 2022-02-24T03:00Z, or 2022-02-24T05:00 for "
              + instrument.header().legalTime()
              + ".");
    }
  }
}
