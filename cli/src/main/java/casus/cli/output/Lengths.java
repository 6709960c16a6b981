// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/// How a measured length of time is written: hours, with one decimal where the hours are known so
/// exactly.
public final class Lengths {
  private static final int MINUTES = 60;

  /// From here on a decimal of an hour says nothing.
  private static final BigDecimal LONG = BigDecimal.valueOf(1_000);

  /// From here on it says nothing if an hour is unsure.
  private static final BigDecimal LONG_IF_UNSURE = BigDecimal.valueOf(100);

  private Lengths() {}

  /// Writes a length in hours.
  ///
  /// @param length the length; negative for what came before
  /// @param isSure whether both hours it lies between are sure
  /// @return `54.2 h`, `~31.7 h`, `~151 h`, `63 h before`; `0 h` for the same instant
  public static String hours(Duration length, boolean isSure) {
    BigDecimal hours =
        BigDecimal.valueOf(length.abs().toMinutes())
            .divide(BigDecimal.valueOf(MINUTES), 1, RoundingMode.HALF_EVEN);
    if (hours.compareTo(isSure ? LONG : LONG_IF_UNSURE) >= 0) {
      hours = hours.setScale(0, RoundingMode.HALF_EVEN);
    }
    String number = (isSure ? "" : "~") + hours.stripTrailingZeros().toPlainString();
    return number + " h" + (length.isNegative() ? " before" : "");
  }
}
