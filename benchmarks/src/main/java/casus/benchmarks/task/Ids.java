// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.task;

/// Ids of the entries of a scenario, the same for every tool. The first letter tells the kind.
public final class Ids {
  private Ids() {}

  /// Names the entry that tells of the attack.
  ///
  /// @param scenario which
  /// @return an id that begins with `a`
  public static String attack(Scenario scenario) {
    return "a" + scenario.number();
  }

  /// Names the answer to what it was.
  ///
  /// @param scenario which
  /// @return an id that begins with `f`
  public static String answer(Scenario scenario) {
    return "f" + scenario.number();
  }

  /// Names a consultation.
  ///
  /// @param scenario which
  /// @param guarantor whose, 0 to 10
  /// @return an id that begins with `c`
  public static String consult(Scenario scenario, int guarantor) {
    return "c" + scenario.number() + "-" + guarantor;
  }

  /// Names an act of assistance.
  ///
  /// @param scenario which
  /// @param guarantor whose, 0 to 10
  /// @return an id that begins with `h`
  public static String assist(Scenario scenario, int guarantor) {
    return "h" + scenario.number() + "-" + guarantor;
  }
}
