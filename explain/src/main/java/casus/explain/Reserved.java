// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.docket.EntryId;
import casus.engine.standing.Reservation;
import casus.engine.standing.Suspended;
import java.util.List;
import java.util.stream.Stream;

/// Tells what does not hold between two: reservations with the objections to them, suspensions.
public final class Reserved {
  private final Answer answer;

  /// Prepares to tell them.
  ///
  /// @param answer the answer whose they are
  public Reserved(Answer answer) {
    this.answer = answer;
  }

  /// Returns which reservations stand, and between whom the treaty is suspended.
  ///
  /// @return one sentence each; empty if everything holds between all
  public List<String> sentences() {
    var standing = answer.assessment().standing();
    return Stream.concat(
            standing.reservations().stream().map(this::sentence),
            standing.suspended().stream().map(this::sentence))
        .toList();
  }

  private String sentence(Suspended suspended) {
    return answer
        .words()
        .catalogue()
        .say(
            "standing.suspended",
            answer.words().party(suspended.one()),
            answer.words().party(suspended.other()),
            listed(suspended.entries()));
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
