// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import casus.engine.docket.Event;
import casus.engine.docket.Event.Reserved;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;

/// Writes what a party declares of how far an instrument holds.
final class TextFromDeclared {
  private TextFromDeclared() {}

  static String text(Event.Declared declared) {
    String of = " of " + Quotes.name(declared.instrument().value());
    return switch (declared) {
      case Event.ReservationMade made -> "reserves against " + citation(made.against()) + of;
      case Event.ReservationWithdrawn gone ->
          "withdraws reservation against " + citation(gone.against()) + of;
      case Event.ObjectionMade made ->
          "objects to "
              + reserved(made.to())
              + of
              + (made.opposes() ? ", not in force between them" : "");
      case Event.ObjectionWithdrawn gone -> "withdraws objection to " + reserved(gone.to()) + of;
      case Event.SuspensionDeclared s -> "suspends " + toward(s, s.toward());
      case Event.SuspensionEnded s -> "resumes " + toward(s, s.toward());
      case Event.ProlongationAgreed longer ->
          "agrees to prolong " + Quotes.name(longer.instrument().value()) + " by " + longer.term();
      case Event.EndAgreed end -> "agrees to end " + Quotes.name(end.instrument().value());
    };
  }

  private static String toward(Event.Declared declared, PartyId toward) {
    return Quotes.name(declared.instrument().value()) + " toward " + Quotes.name(toward.value());
  }

  private static String reserved(Reserved to) {
    return "reservation of " + Quotes.name(to.by().value()) + " against " + citation(to.against());
  }

  private static String citation(Citation c) {
    int open = c.number().indexOf('(');
    String number =
        open < 0
            ? Quotes.name(c.number())
            : Quotes.name(c.number().substring(0, open)) + c.number().substring(open);
    return c.kind() + " " + number + c.label().map(l -> " (" + Quotes.name(l) + ")").orElse("");
  }
}
