// SPDX-License-Identifier: Apache-2.0
package casus.engine;

import casus.engine.docket.Docket;
import casus.engine.rule.Rulebook;
import casus.engine.step.Conclusion;
import casus.engine.step.Fold;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.treaty.Instrument;
import casus.treaty.place.Atlas;

/// The facade of the engine: (instrument, docket, vantage, choice) → assessment. Pure; no clock, no
/// file.
///
/// One transition table ([Rulebook]) is compiled from the instrument, and one fold ([Fold]) runs
/// over the instants of the docket. Next: `docs/concepts/semantics.md`, then `casus.engine.step`.
public final class Engine {
  private Engine() {}

  /// Assesses a docket under an instrument.
  ///
  /// @param instrument a checked instrument
  /// @param docket the record
  /// @param vantage as of when, and known when
  /// @param choice which of the contested things are taken as given
  /// @param atlas outlines of units, for places given by coordinate alone
  /// @return what follows; never null, and never an exception for a checked instrument
  public static Assessment assess(
      Instrument instrument, Docket docket, Vantage vantage, Choice choice, Atlas atlas) {
    Rulebook rulebook = Rulebook.from(instrument, choice);
    Fold fold = new Fold(rulebook, docket, vantage, atlas);
    fold.run();
    Conclusion conclusion = new Conclusion(fold);
    return new Assessment(
        new Assessment.Frame(instrument.header().id(), choice, vantage),
        conclusion.standing(),
        conclusion.cases(),
        conclusion.obligations(),
        conclusion.notOwed(),
        conclusion.ineffective());
  }
}
