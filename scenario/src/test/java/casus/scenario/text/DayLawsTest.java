// SPDX-License-Identifier: Apache-2.0
package casus.scenario.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.testkit.Seeds;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Days are read as the JDK reads them, as long as a year has four digits.
class DayLawsTest {
  private static final String ODD = "0123456789-+/ T٣";

  @Test
  void aDayIsThatOfTheCalendar() {
    Seeds.forAll(
        "days",
        20_000,
        seed -> {
          String text = drawn(new SplittableRandom(seed));
          assertEquals(byTheJdk(text), Times.day(text), text);
        });
  }

  private static Optional<LocalDate> byTheJdk(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(d -> text.length() == 10);
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /// Days at the edges of months, and one in two of them with a character changed or left out.
  private static String drawn(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    text.append(1000 + random.nextInt(9000)).append('-');
    text.append(random.nextInt(2)).append(random.nextInt(10)).append('-');
    text.append(random.nextInt(4)).append(random.nextInt(10));
    if (random.nextBoolean()) {
      int at = random.nextInt(text.length());
      text.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
      if (random.nextInt(3) == 0) {
        text.deleteCharAt(at);
      }
    }
    return text.toString();
  }
}
