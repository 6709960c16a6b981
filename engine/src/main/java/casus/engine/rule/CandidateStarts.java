// SPDX-License-Identifier: Apache-2.0
package casus.engine.rule;

import casus.treaty.condition.Condition;
import casus.treaty.name.PartyId;
import casus.treaty.party.PartyRef;
import casus.treaty.text.Citation;
import casus.treaty.time.Start;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// Every start that a clock may have of which the text does not say when it starts: the occurrence,
/// its becoming known, its report, and each act that a sentence of the same provision asks for.
public final class CandidateStarts {
  private CandidateStarts() {}

  /// Returns the starts.
  ///
  /// @param rule the sentence whose clock it is
  /// @param rulebook all sentences
  /// @return starts, each once, in the order of the text
  public static List<Start> of(Rule rule, Rulebook rulebook) {
    SequencedSet<Start> starts = new LinkedHashSet<>();
    starts.add(new Start.Occurrence());
    starts.add(new Start.BecomingKnown());
    starts.add(new Start.Report());
    Citation provision = rule.undertaking().citation().provision();
    for (Rule other : rulebook.rules()) {
      if (other.undertaking().citation().provision().equals(provision)) {
        other.conditions().stream()
            .flatMap(Condition::leaves)
            .forEach(leaf -> {
              if (leaf instanceof Condition.HasDone(var act, PartyRef by)) {
                starts.add(new Start.Act(act, named(by)));
              }
            });
      }
    }
    return List.copyOf(starts);
  }

  private static Optional<PartyId> named(PartyRef by) {
    return by instanceof PartyRef.Named(var party) ? Optional.of(party) : Optional.empty();
  }
}
