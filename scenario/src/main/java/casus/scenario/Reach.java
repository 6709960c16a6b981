// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.engine.Assessment;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Status;
import casus.engine.standing.PartyStanding;
import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.StatusRules;
import casus.treaty.text.Citation;
import java.util.SortedSet;
import java.util.TreeSet;

/// Tells which sentences of a text came to bear: those under which anything was owed, pending or
/// contested, those that ended or suspended something, and those that put the text in force.
final class Reach {
  private final TreeSet<Citation> reached = new TreeSet<>();

  private Reach() {}

  static SortedSet<Citation> of(Instrument instrument, Assessment assessment) {
    Reach reach = new Reach();
    for (Obligation obligation : assessment.obligations()) {
      reach.reached.add(obligation.key().sentence());
    }
    for (Provision provision : instrument.provisions()) {
      for (var clause : provision.clauses()) {
        if (isReached(clause.value(), assessment)) {
          reach.reached.add(provision.citation());
        }
      }
    }
    reach.status(instrument.status(), assessment);
    return reach.reached;
  }

  private static boolean isReached(Clause clause, Assessment assessment) {
    return switch (clause) {
      case Clause.Ending ending -> hasEnded(ending, assessment);
      case Clause.WholeEnding(Clause.Effect effect, _) ->
          effect == Clause.Effect.ENDS && assessment.standing().ended().isPresent()
              || assessment.obligations().stream().anyMatch(o -> o.status() == after(effect));
      case Clause.Survival survival ->
          assessment.standing().ended().isPresent()
              && assessment.obligations().stream()
                  .anyMatch(o -> survival.target().covers(o.key().sentence()));
      default -> false;
    };
  }

  private static boolean hasEnded(Clause.Ending ending, Assessment assessment) {
    return assessment.obligations().stream()
        .filter(o -> o.status() == after(ending.effect()))
        .anyMatch(o -> isUnder(o.key().sentence(), ending.target()));
  }

  private static Status after(Clause.Effect effect) {
    return switch (effect) {
      case ENDS -> Status.LAPSED;
      case SUSPENDED -> Status.SUSPENDED;
    };
  }

  private void status(StatusRules rules, Assessment assessment) {
    if (assessment.standing().inForce().isPresent()) {
      rules.entryIntoForce().map(StatusRules.Rule::citation).ifPresent(reached::add);
    }
    if (assessment.standing().provisional().isPresent()) {
      rules.provisional().map(StatusRules.Rule::citation).ifPresent(reached::add);
    }
    boolean hasLeft =
        assessment.standing().parties().stream()
            .anyMatch(p -> p.degree() == PartyStanding.Degree.FORMER);
    if (hasLeft) {
      rules.exit().map(StatusRules.Exit::citation).ifPresent(reached::add);
      rules.particulars().length().map(StatusRules.Length::citation).ifPresent(reached::add);
    }
    if (!assessment.standing().suspended().isEmpty()) {
      rules
          .particulars()
          .suspension()
          .map(StatusRules.Suspension::citation)
          .ifPresent(reached::add);
    }
    if (!assessment.standing().reservations().isEmpty()) {
      rules
          .particulars()
          .reservations()
          .map(StatusRules.Reservable::citation)
          .ifPresent(reached::add);
    }
  }

  /// Tells whether a sentence is another, or one of a provision's.
  static boolean isUnder(Citation sentence, Citation citation) {
    return sentence.equals(citation)
        || (citation.label().isEmpty() && sentence.provision().equals(citation));
  }
}
