// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.Author;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.rule.Rulebook;
import casus.engine.standing.Standings;
import casus.engine.trigger.Agenda;
import casus.engine.trigger.Verdict;
import casus.engine.view.Seen;
import casus.treaty.Vocabulary;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.Vocabulary.Limit;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Whether a State has more of something than it may (semantics 26).
final class Holdings {
  private final Vocabulary words;
  private final Optional<Author> followed;
  private final Standings standings;
  private final Agenda agenda;

  Holdings(Rulebook rulebook, Standings standings, Agenda agenda) {
    words = rulebook.instrument().vocabulary();
    followed = rulebook.choice().account();
    this.standings = standings;
    this.agenda = agenda;
  }

  /// Returns the limit that whoever does an act exceeds, if it is such an act.
  Optional<Limit> beyond(ActTypeId act) {
    return words.act(act).flatMap(ActType::beyond);
  }

  /// Tells whether a party has more than a limit allows, as it stands at an instant: the last
  /// statement of each author counts, that of the author whose account is followed alone.
  Verdict above(Limit limit, PartyId party, Instant at) {
    TreeMap<Author, Seen> voices = new TreeMap<>();
    for (Seen stated : standings.holdings(limit.measure(), party)) {
      if (stated.occurred().isAfter(at)) {
        agenda.lookAgainAt(stated.occurred());
        break;
      }
      voices.put(stated.by(), stated);
    }
    Optional<Seen> alone = followed.flatMap(a -> Optional.ofNullable(voices.get(a)));
    List<Seen> counted = alone.map(List::of).orElseGet(() -> List.copyOf(voices.values()));
    if (counted.isEmpty()) {
      return Verdict.FALSE;
    }
    long above = counted.stream().filter(s -> amount(s) > limit.most()).count();
    Truth truth = above == 0 ? Truth.FALSE : above == counted.size() ? Truth.TRUE : Truth.CONTESTED;
    Inference inference =
        above == 0
            ? Inference.HOLDING_WITHIN
            : above == counted.size() ? Inference.HOLDING_ABOVE : Inference.HOLDING_DISPUTED;
    List<EntryId> entries = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (Seen stated : counted) {
      entries.addAll(stated.trail());
      said.add(stated.by() + " (" + amount(stated) + ")");
    }
    List<String> told =
        List.of(party.value(), label(limit), Long.toString(limit.most()), String.join(", ", said));
    return Verdict.of(truth, inference, told, entries);
  }

  private String label(Limit limit) {
    return words.measures().stream()
        .filter(m -> m.id().equals(limit.measure()))
        .findFirst()
        .map(Vocabulary.Measure::label)
        .orElse(limit.measure().value());
  }

  private static long amount(Seen seen) {
    return seen.event() instanceof Event.HoldingStated(_, _, long amount) ? amount : 0;
  }
}
