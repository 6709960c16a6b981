// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import casus.engine.docket.Event;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import casus.treaty.time.Term;

/// Takes what a party declares of how far an instrument holds out of its object.
final class DeclaredFromJson {
  private DeclaredFromJson() {}

  static Event from(Members json, EventKind kind) {
    InstrumentId instrument = json.named("instrument", InstrumentId::new);
    PartyId party = json.named("party", PartyId::new);
    return switch (kind) {
      case RESERVATION_MADE -> new Event.ReservationMade(instrument, against(json), party);
      case RESERVATION_WITHDRAWN ->
          new Event.ReservationWithdrawn(instrument, against(json), party);
      case OBJECTION_MADE ->
          new Event.ObjectionMade(instrument, reserved(json), opposes(json), party);
      case OBJECTION_WITHDRAWN -> new Event.ObjectionWithdrawn(instrument, reserved(json), party);
      case END_AGREED -> new Event.EndAgreed(instrument, party);
      case SUSPENSION_DECLARED ->
          new Event.SuspensionDeclared(instrument, json.named("toward", PartyId::new), party);
      case SUSPENSION_ENDED ->
          new Event.SuspensionEnded(instrument, json.named("toward", PartyId::new), party);
      case PROLONGATION_AGREED -> new Event.ProlongationAgreed(instrument, term(json), party);
      default -> throw new IllegalArgumentException("nothing declared: " + kind);
    };
  }

  private static Event.Reserved reserved(Members json) {
    return new Event.Reserved(json.named("reserving", PartyId::new), against(json));
  }

  private static Citation against(Members json) {
    return Citation.parse(json.text("against"))
        .orElseThrow(
            () -> json.refused("against", "A sentence is written as 'article 5(1) (assist)'."));
  }

  private static Term term(Members json) {
    return Term.parse(json.text("term"))
        .orElseThrow(() -> json.refused("term", "A length of time is written as '20 years'."));
  }

  private static boolean opposes(Members json) {
    return switch (json.text("objection")) {
      case "simple" -> false;
      case "opposes-force" -> true;
      default -> throw json.refused("objection", "An objection is 'simple' or 'opposes-force'.");
    };
  }
}
