// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.task;

/// Counts obligations by sentence and status, and sums what each rests on.
///
/// The checksum is made of each obligation's sentence, bearer and status and the ids of the entries
/// of its grounds: the attack; for assistance the answer; and, if it was performed in time, the
/// act. It does not depend on order, so any tool that links its results to entries comes to the
/// same.
public final class Tally {
  /// A sentence of the treaty.
  public enum Sentence {
    /// To consult.
    CONSULT(0),
    /// To assist.
    ASSIST(3);

    private final int first;

    Sentence(int first) {
      this.first = first;
    }
  }

  /// What became of an obligation.
  public enum Standing {
    /// Performed in time.
    FULFILLED(0),
    /// Owed, with time left.
    DUE(1),
    /// Not performed in time.
    BREACHED(2);

    private final int place;

    Standing(int place) {
      this.place = place;
    }
  }

  private final long[] counts = new long[6];
  private long checksum;

  /// Adds an obligation.
  ///
  /// @param sentence which sentence
  /// @param bearer which guarantor, 0 to 10
  /// @param standing what became of it
  /// @param grounds the sum of the hash codes of the ids of its entries
  public void add(Sentence sentence, int bearer, Standing standing, long grounds) {
    int column = sentence.first + standing.place;
    counts[column]++;
    long key = bearer * 6L + column;
    long mixed = (grounds + 0x9E3779B97F4A7C15L * (key + 1)) * 0xBF58476D1CE4E5B9L;
    checksum += mixed ^ (mixed >>> 29);
  }

  /// Returns what was counted.
  ///
  /// @return six totals
  public Totals totals() {
    return new Totals(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
  }

  /// Returns the sum over everything that was added.
  ///
  /// @return the checksum
  public long checksum() {
    return checksum;
  }
}
