// SPDX-License-Identifier: Apache-2.0
package casus.treaty.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length of time in the text's own units: `72 hours` and `3 days` are different terms.
///
/// Hours run exactly on the UTC line. Days, months and years run in the instrument's legal time and
/// end with the last day, to the millisecond before midnight, since an act at exactly the due
/// instant is in time (rulings.md 23).
///
/// @param amount how many, from 0 to 10,000
/// @param unit of what
/// @param rounding which day counts where the calendar has none; needed for months and years
public record Term(int amount, Unit unit, Optional<Rounding> rounding) {
  /// The longest term that is accepted, in its own unit.
  public static final int LONGEST = 10_000;

  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,5}) (hour|day|month|year)s?");

  /// Refuses amounts outside the stated range.
  public Term {
    if (amount < 0 || amount > LONGEST) {
      throw new IllegalArgumentException("a term has 0 to " + LONGEST + " units, not " + amount);
    }
  }

  /// Returns a term that needs no rounding rule.
  ///
  /// @param amount how many
  /// @param unit of what
  /// @return the term
  public static Term of(int amount, Unit unit) {
    return new Term(amount, unit, Optional.empty());
  }

  /// Returns the last instant that is still in time for a clock that starts at an instant.
  ///
  /// @param start when the clock starts
  /// @param legalTime the zone the instrument counts days in
  /// @return the due instant, inclusive, to the millisecond
  public Instant from(Instant start, ZoneId legalTime) {
    if (unit == Unit.HOURS) {
      return start.plus(amount, ChronoUnit.HOURS);
    }
    LocalDate day = start.atZone(legalTime).toLocalDate();
    LocalDate last =
        switch (unit) {
          case HOURS, DAYS -> day.plusDays(amount);
          case MONTHS -> onDay(YearMonth.from(day).plusMonths(amount), day);
          case YEARS -> onDay(YearMonth.from(day).plusYears(amount), day);
        };
    return last.plusDays(1).atStartOfDay(legalTime).toInstant().minusMillis(1);
  }

  private LocalDate onDay(YearMonth month, LocalDate start) {
    if (start.getDayOfMonth() <= month.lengthOfMonth()) {
      return month.atDay(start.getDayOfMonth());
    }
    return rounding.orElse(Rounding.DOWN) == Rounding.DOWN
        ? month.atEndOfMonth()
        : month.plusMonths(1).atDay(1);
  }

  /// Reads a term in the form in which one is shown, without a rounding rule.
  ///
  /// @param text such as `20 years`
  /// @return the term, or empty if the text is none
  public static Optional<Term> parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Unit unit = Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT) + "S");
    int amount = Integer.parseInt(matcher.group(1));
    return Optional.of(amount)
        .filter(a -> a <= LONGEST)
        .map(a -> of(a, unit))
        .filter(t -> t.toString().equals(text));
  }

  @Override
  public String toString() {
    String word = unit.name().toLowerCase(Locale.ROOT);
    return amount + " " + (amount == 1 ? word.substring(0, word.length() - 1) : word);
  }
}
