// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How a day is written.
///
/// The names of the months are those of the enumeration: to look up a locale takes Java longer than
/// the rest of a short answer.
public final class Day {
  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .appendPattern("d ")
          .appendText(ChronoField.MONTH_OF_YEAR, months())
          .appendPattern(" yyyy")
          .toFormatter(Locale.ENGLISH);

  private Day() {}

  private static Map<Long, String> months() {
    TreeMap<Long, String> months = new TreeMap<>();
    for (Month month : Month.values()) {
      String name = month.name();
      months.put(
          (long) month.getValue(), name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
    }
    return months;
  }

  /// Writes a day in English.
  ///
  /// @param day anything with a date
  /// @return such as `27 February 2022`
  public static String written(TemporalAccessor day) {
    return WRITTEN.format(day);
  }
}
