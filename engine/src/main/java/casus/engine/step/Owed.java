// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.rule.Rule;
import casus.engine.trigger.Subject;
import casus.treaty.name.PartyId;
import casus.treaty.party.Party;
import java.util.ArrayList;
import java.util.List;

/// To whom a duty is owed, where it is asked what holds between two (semantics 25a).
final class Owed {
  private Owed() {}

  /// Returns those the text says it is owed to, or else those toward whom it is done, or else all;
  /// its bearers are not among them.
  static List<PartyId> to(Rule rule, Subject subject, List<PartyId> bearers, Surroundings world) {
    List<PartyId> others = new ArrayList<>();
    if (!rule.undertaking().terms().owedTo().isEmpty()) {
      others.addAll(subject.owedTo());
    } else {
      rule.undertaking()
          .performance()
          .toward()
          .ifPresent(r -> others.addAll(world.evaluator().meant(r, subject)));
    }
    if (others.isEmpty()) {
      world.rulebook().instrument().cast().parties().stream().map(Party::id).forEach(others::add);
    }
    others.removeAll(bearers);
    return others;
  }
}
