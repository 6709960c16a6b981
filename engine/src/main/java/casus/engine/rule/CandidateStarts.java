// SPDX-License-Identifier: Apache-2.0
package casus.engine.rule;

import casus.treaty.Undertaking;
import casus.treaty.condition.Condition;
import casus.treaty.name.PartyId;
import casus.treaty.party.PartyRef;
import casus.treaty.text.Citation;
import casus.treaty.time.Start;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// Every start that a clock may have of which the text does not say when it starts: the occurrence,
/// its becoming known, its report, and each act that a sentence of the same provision asks for.
final class CandidateStarts {
  private final Map<Citation, SequencedSet<Start>> byProvision = new LinkedHashMap<>();

  /// @param sentences all sentences, in the order of the text
  CandidateStarts(Collection<Undertaking> sentences) {
    for (Undertaking sentence : sentences) {
      SequencedSet<Start> starts =
          byProvision.computeIfAbsent(sentence.citation().provision(), _ -> always());
      sentence.trigger().conditions().stream()
          .flatMap(c -> c.value().leaves())
          .forEach(leaf -> {
            if (leaf instanceof Condition.HasDone(var act, PartyRef by)) {
              starts.add(new Start.Act(act, named(by)));
            }
          });
    }
  }

  /// Returns the starts that the clock of a sentence may have.
  ///
  /// @param sentence the sentence
  /// @return starts, each once, in the order of the text
  List<Start> of(Citation sentence) {
    return List.copyOf(byProvision.getOrDefault(sentence.provision(), always()));
  }

  private static SequencedSet<Start> always() {
    return new LinkedHashSet<>(
        List.of(new Start.Occurrence(), new Start.BecomingKnown(), new Start.Report()));
  }

  private static Optional<PartyId> named(PartyRef by) {
    return by instanceof PartyRef.Named(var party) ? Optional.of(party) : Optional.empty();
  }
}
