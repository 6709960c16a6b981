// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.treaty.StatusRules;
import casus.treaty.StatusRules.Formula;
import casus.treaty.StatusRules.Quantity;
import casus.treaty.party.ConsentForm;
import casus.treaty.text.Citation;
import java.util.List;
import java.util.Optional;

/// Draws when an instrument binds, is applied provisionally, and how it is left.
///
/// @param d where chance comes from
/// @param of the instrument that is drawn
record RandomStatus(Draw d, RandomInstrument of) {
  static final Citation ENTRY = Citation.of("article", "9");
  static final String PROCEDURE = "referendum";

  StatusRules rules() {
    return new StatusRules(
        d.maybe(65, () -> new StatusRules.Rule(ENTRY, formula(1))),
        d.maybe(30, () -> new StatusRules.Rule(Citation.of("article", "10"), formula(0))),
        exit());
  }

  private Optional<StatusRules.Exit> exit() {
    return d.maybe(
        45,
        () -> new StatusRules.Exit(Citation.of("article", "11"), d.maybe(30, d::term), d.term()));
  }

  private Formula formula(int depth) {
    if (depth > 0 && d.chance(20)) {
      return new Formula.AllOf(List.of(formula(0), formula(0)));
    }
    if (d.chance(5)) {
      return new Formula.Procedure(PROCEDURE, d.pick(of.parties()));
    }
    ConsentForm form =
        d.pick(
            List.of(
                ConsentForm.SIGNATURE,
                ConsentForm.SIGNATURE,
                ConsentForm.RATIFICATION,
                ConsentForm.ACCESSION));
    return new Formula.Consents(form, quantity(), of.group());
  }

  private Quantity quantity() {
    return switch (d.below(5)) {
      case 0 -> d.chance(50) ? new Quantity.All() : new Quantity.Majority();
      case 1, 2 -> new Quantity.AtLeast(1 + d.below(2));
      case 3 -> new Quantity.Majority();
      default -> new Quantity.Vague("all or most");
    };
  }
}
