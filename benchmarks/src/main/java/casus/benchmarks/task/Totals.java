// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.task;

/// What came of many scenarios.
///
/// @param consultFulfilled consultations held in time
/// @param consultDue consultations still owed
/// @param consultBreached consultations not held in time
/// @param assistFulfilled assistance given in time
/// @param assistDue assistance still owed
/// @param assistBreached assistance not given in time
public record Totals(
    long consultFulfilled,
    long consultDue,
    long consultBreached,
    long assistFulfilled,
    long assistDue,
    long assistBreached) {
  /// What is published for the first thousand scenarios.
  public static final Totals OF_1_000 = new Totals(3137, 2373, 640, 395, 774, 1400);

  /// What is published for the first ten thousand scenarios.
  public static final Totals OF_10_000 = new Totals(31427, 23628, 6445, 3890, 7737, 13967);

  @Override
  public String toString() {
    return "consult fulfilled %d, due %d, breached %d; assist fulfilled %d, due %d, breached %d"
        .formatted(
            consultFulfilled,
            consultDue,
            consultBreached,
            assistFulfilled,
            assistDue,
            assistBreached);
  }
}
