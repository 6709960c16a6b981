// SPDX-License-Identifier: Apache-2.0
package casus.engine;

import casus.engine.docket.Docket;
import casus.engine.obligation.Elsewhere;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.treaty.Instrument;
import casus.treaty.place.Atlas;

/// The facade of the engine: (instrument, docket, vantage, choice) → assessment. Pure; no clock, no
/// file.
///
/// One transition table (`casus.engine.rule.Rulebook`) is compiled from the instrument; the docket
/// falls into matters (`casus.engine.matter`), and a fold (`casus.engine.step.Fold`) runs over the
/// instants of each. Many dockets are a matter for an [Assessor], a docket that grows for a
/// [Proceeding]. Next: `docs/concepts/semantics.md`, then `casus.engine.step`.
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
    return Assessor.of(instrument, choice, atlas).assess(docket, vantage);
  }

  /// Assesses a docket under an instrument that speaks of what follows under others.
  ///
  /// @param instrument a checked instrument
  /// @param docket the record
  /// @param vantage as of when, and known when
  /// @param choice which of the contested things are taken as given
  /// @param atlas outlines of units, for places given by coordinate alone
  /// @param elsewhere what follows under the others, on the same record from the same vantage
  /// @return what follows
  public static Assessment assess(
      Instrument instrument,
      Docket docket,
      Vantage vantage,
      Choice choice,
      Atlas atlas,
      Elsewhere elsewhere) {
    return Assessor.of(instrument, choice, atlas, elsewhere).assess(docket, vantage);
  }
}
