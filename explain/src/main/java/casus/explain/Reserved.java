// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.docket.EntryId;
import casus.engine.standing.Reservation;
import java.util.List;

/// Tells the reservations that stand, with the objections to them.
public final class Reserved {
  private final Answer answer;

  /// Prepares to tell them.
  ///
  /// @param answer the answer whose they are
  public Reserved(Answer answer) {
    this.answer = answer;
  }

  /// Returns which reservations stand.
  ///
  /// @return one sentence each; empty if none stands
  public List<String> sentences() {
    return answer.assessment().standing().reservations().stream().map(this::sentence).toList();
  }

  private String sentence(Reservation reservation) {
    Catalogue says = answer.words().catalogue();
    StringBuilder objections = new StringBuilder();
    for (Reservation.Objection o : reservation.objections()) {
      String key = "standing.reserved." + (o.opposes() ? "opposed" : "objection");
      objections.append(says.say(key, answer.words().party(o.by()), listed(o.entries())));
    }
    return says.say(
        "standing.reserved",
        Phrases.capital(answer.words().party(reservation.by())),
        reservation.against(),
        listed(reservation.entries()),
        objections.toString());
  }

  private static String listed(List<EntryId> entries) {
    return String.join(", ", entries.stream().map(EntryId::toString).toList());
  }
}
