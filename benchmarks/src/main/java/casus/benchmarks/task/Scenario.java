// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One story of the common task, in whole hours after its attack.
///
/// Things that happen after `asOf` are in nobody's record yet.
///
/// @param number which; entry ids are made from it, so that no two scenarios share one
/// @param attributedTo to which guarantor the attack is attributed, 0 to 10; -1 if to nobody
/// @param region where it took effect, 0 to 4
/// @param asOf the hour one looks from
/// @param found the hour of the answer to what it was
/// @param armed whether the answer is that it was an armed attack
/// @param consulted the hour each guarantor consults
/// @param assisted the hour each guarantor assists
public record Scenario(
    int number,
    int attributedTo,
    int region,
    int asOf,
    int found,
    boolean armed,
    List<Integer> consulted,
    List<Integer> assisted) {
  /// How many guarantors there are; the last is Russia.
  public static final int GUARANTORS = 11;

  /// How many hours a guarantor has to consult, from the attack.
  public static final int CONSULT_WITHIN = 72;

  /// How many hours a guarantor has to assist, from the answer.
  public static final int ASSIST_WITHIN = 24;

  /// Copies the lists.
  public Scenario {
    consulted = List.copyOf(consulted);
    assisted = List.copyOf(assisted);
  }

  /// Returns a scenario by the published formulas, for which totals are published.
  ///
  /// @param i its number
  /// @return the scenario
  public static Scenario published(int i) {
    List<Integer> consulted = new ArrayList<>();
    List<Integer> assisted = new ArrayList<>();
    for (int k = 0; k < GUARANTORS; k++) {
      consulted.add((7 * i + 13 * k) % 100);
      assisted.add((5 * i + 17 * k) % 140);
    }
    return new Scenario(
        i,
        i % 4 != 3 ? GUARANTORS - 1 : -1,
        i % 5,
        37 * i % 120,
        11 * i % 90,
        i % 3 != 2,
        consulted,
        assisted);
  }

  /// Draws a scenario: hours, sides and region, so that nothing can be answered from memory.
  ///
  /// @param i its number
  /// @param random where chance comes from
  /// @return the scenario
  public static Scenario drawn(int i, Random random) {
    List<Integer> consulted = new ArrayList<>();
    List<Integer> assisted = new ArrayList<>();
    for (int k = 0; k < GUARANTORS; k++) {
      consulted.add(random.nextInt(100));
      assisted.add(random.nextInt(140));
    }
    return new Scenario(
        i,
        random.nextInt(4) == 0 ? -1 : random.nextInt(GUARANTORS),
        random.nextInt(5),
        random.nextInt(120),
        random.nextInt(90),
        random.nextInt(3) != 0,
        consulted,
        assisted);
  }

  /// Tells whether the guarantee covers the region.
  ///
  /// @return true for all but two
  public boolean covered() {
    return region != 2 && region != 3;
  }
}
