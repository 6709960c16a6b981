// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.trigger.Subject;
import casus.treaty.condition.Condition;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/// The duties a condition can ask about, such as whether one is breached: those of a fold and of
/// the fold before it.
///
/// Whoever asks, rests on everything they rest on, however the answer was: without an act there
/// would be a breach where there is none (law T5). What they ask about in turn counts too.
///
/// @param lives the duties of the fold
/// @param world what they live in
/// @param before the standing duties
record OtherDuties(List<Life> lives, Surroundings world, Optional<OtherDuties> before) {

  /// Tells whether a duty is one of those asked about, whoever bears it.
  static boolean isMeant(Life life, Citation sentence, Optional<OccasionId> caseId) {
    Citation citation = life.rule().undertaking().citation();
    boolean there = citation.equals(sentence) || citation.provision().equals(sentence);
    return there && (life.caseId().isEmpty() || life.caseId().equals(caseId));
  }

  /// Adds the entries that everything asked about by a duty rests on.
  void addTo(Life asking, Instant asOf, SortedSet<EntryId> looked) {
    if (!asking.rule().asked().isEmpty()) {
      addTo(asking, asOf, looked, new HashSet<>(Set.of(asking)));
    }
  }

  private void addTo(Life asking, Instant asOf, SortedSet<EntryId> looked, Set<Life> known) {
    for (Condition.UndertakingStands asked : asking.rule().asked()) {
      Subject subject =
          world
              .applicability()
              .subject(
                  asking.rule(),
                  asking.caseId(),
                  asking.member(),
                  asking.bearers(),
                  asOf,
                  asking.accrued());
      Set<PartyId> by = world.evaluator().meant(asked.by(), subject);
      for (OtherDuties duties : all()) {
        for (Life life : duties.begun(asked.undertaking(), asking.caseId())) {
          if (life.bearers().stream().anyMatch(by::contains) && known.add(life)) {
            looked.addAll(life.grounds(duties.world(), asOf, List.of()).entries());
            duties.addTo(life, asOf, looked, known);
          }
        }
      }
    }
  }

  /// Those asked about that anybody could owe by now, concluded, so that they name their bearers.
  private List<Life> begun(Citation sentence, Optional<OccasionId> caseId) {
    List<Life> begun = new ArrayList<>();
    for (Life life : lives) {
      if (life.hasBegun() && isMeant(life, sentence, caseId)) {
        life.conclude();
        begun.add(life);
      }
    }
    return begun;
  }

  private List<OtherDuties> all() {
    List<OtherDuties> all = new ArrayList<>(List.of(this));
    before.ifPresent(all::add);
    return all;
  }
}
