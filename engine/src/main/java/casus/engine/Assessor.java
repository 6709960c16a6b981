// SPDX-License-Identifier: Apache-2.0
package casus.engine;

import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.obligation.Elsewhere;
import casus.engine.plain.Lane;
import casus.engine.rule.Rulebook;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.treaty.Instrument;
import casus.treaty.place.Atlas;
import java.util.List;
import java.util.Optional;

/// An instrument whose table of rules is compiled, to assess many dockets under one choice. May be
/// used by several threads at once.
///
/// Dockets that disturb nothing go a quicker way (`casus.engine.plain.Lane`), with the same result.
public final class Assessor {
  private final Rulebook rulebook;
  private final Atlas atlas;
  private final Optional<Lane> lane;

  private Assessor(Rulebook rulebook, Atlas atlas) {
    this.rulebook = rulebook;
    this.atlas = atlas;
    lane = Lane.of(rulebook, atlas);
  }

  /// Compiles an instrument.
  ///
  /// @param instrument a checked instrument
  /// @param choice which of the contested things are taken as given
  /// @param atlas outlines of units, for places given by coordinate alone
  /// @return the assessor
  public static Assessor of(Instrument instrument, Choice choice, Atlas atlas) {
    return of(instrument, choice, atlas, Elsewhere.NONE);
  }

  /// Compiles an instrument that is assessed beside others.
  ///
  /// @param instrument a checked instrument
  /// @param choice which of the contested things are taken as given
  /// @param atlas outlines of units, for places given by coordinate alone
  /// @param elsewhere what follows under the others, on the same record from the same vantage
  /// @return the assessor
  public static Assessor of(
      Instrument instrument, Choice choice, Atlas atlas, Elsewhere elsewhere) {
    return new Assessor(Rulebook.from(instrument, choice, elsewhere), atlas);
  }

  /// Assesses a docket.
  ///
  /// @param docket the record
  /// @param vantage as of when, and known when
  /// @return what [Engine#assess] returns
  public Assessment assess(Docket docket, Vantage vantage) {
    Optional<Lane.Outcome> plain =
        lane.isPresent() ? lane.get().assess(docket, vantage) : Optional.empty();
    return plain.isPresent() ? assessment(plain.get(), vantage) : replay(docket, vantage);
  }

  private Assessment assessment(Lane.Outcome outcome, Vantage vantage) {
    return new Assessment(
        new Assessment.Frame(
            rulebook.instrument().header().id(), rulebook.choice(), vantage, rulebook.elsewhere()),
        outcome.standing(),
        outcome.cases(),
        outcome.obligations(),
        outcome.notOwed(),
        List.of());
  }

  private Assessment replay(Docket docket, Vantage vantage) {
    Proceeding proceeding = new Proceeding(rulebook, atlas);
    for (Entry entry : docket.entries()) {
      if (!entry.onRecord().isAfter(vantage.knownAt())) {
        proceeding.lodge(entry);
      }
    }
    return proceeding.assessment(vantage);
  }
}
