// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.docket.Docket;
import casus.engine.factor.Factor;
import casus.engine.factor.Variation;
import casus.engine.factor.Variations;
import casus.engine.vantage.Choice;
import casus.explain.Answer;
import casus.explain.Outside;
import casus.treaty.Instrument;
import casus.treaty.place.Atlas;
import java.util.ArrayList;
import java.util.List;

/// What a page says of one instrument.
///
/// @param answer what follows under the baseline choice, with the variations that matter
/// @param accounts the same on the account of each author whose account changes the result, each
///   with its own variations; empty where accounts make no difference
/// @param outside what general law says beside it
public record Section(Answer answer, List<Answer> accounts, Outside outside) {
  /// Copies the list.
  public Section {
    accounts = List.copyOf(accounts);
  }

  /// Returns the same with what general law says beside it.
  ///
  /// @param remarks what it says
  /// @return a new section
  public Section beside(Outside remarks) {
    return new Section(answer, accounts, remarks);
  }

  /// Returns a section that sets accounts side by side where they change the result.
  ///
  /// @param answer what follows under the baseline choice, with its variations
  /// @param docket the record it was drawn from
  /// @param atlas outlines of units
  /// @return the section
  public static Section of(Answer answer, Docket docket, Atlas atlas) {
    Instrument instrument = answer.instrument();
    List<Answer> accounts = new ArrayList<>();
    for (Variation variation : answer.variations()) {
      if (variation.factor() instanceof Factor.OfAccount account) {
        Choice choice = account.in(answer.assessment().frame().choice(), instrument);
        Assessment.Frame frame = answer.assessment().frame();
        Assessment base =
            Engine.assess(instrument, docket, frame.vantage(), choice, atlas, frame.elsewhere());
        List<Variation> around = new Variations(instrument, docket, atlas, base).all();
        accounts.add(answer.with(base, around));
      }
    }
    return new Section(answer, accounts, Outside.nothing(answer));
  }
}
