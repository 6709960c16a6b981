// SPDX-License-Identifier: Apache-2.0
package casus.treaty.time;

/// The units a text counts in. Hours are exact; the others run to the end of a day in legal time.
public enum Unit {
  /// Sixty exact minutes.
  HOURS,
  /// Calendar days in the legal time of the instrument.
  DAYS,
  /// Calendar months; a day that does not exist needs a rounding rule.
  MONTHS,
  /// Calendar years; a day that does not exist needs a rounding rule.
  YEARS
}
