// SPDX-License-Identifier: Apache-2.0
package casus.treaty.time;

/// Which day counts when a month has no such day: 31 January plus one month.
public enum Rounding {
  /// The last day of the shorter month.
  DOWN,
  /// The first day of the month after.
  UP
}
