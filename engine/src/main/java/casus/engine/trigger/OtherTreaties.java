// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import casus.engine.docket.EntryId;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Elsewhere;
import casus.engine.obligation.Missing;
import casus.engine.obligation.Obligation;
import casus.treaty.condition.Condition.StandsElsewhere;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What is owed, performed or breached under treaties assessed beside this one (semantics 18a).
final class OtherTreaties {
  private final Elsewhere elsewhere;
  private final Agenda agenda;

  OtherTreaties(Elsewhere elsewhere, Agenda agenda) {
    this.elsewhere = elsewhere;
    this.agenda = agenda;
  }

  Verdict stands(StandsElsewhere asked, SortedSet<PartyId> by, Subject subject) {
    Optional<List<Obligation>> results = elsewhere.under(asked.treaty());
    if (results.isEmpty()) {
      return Verdict.of(
          Truth.UNDETERMINED,
          Inference.TREATY_NOT_ASSESSED,
          List.of(asked.treaty().value()),
          List.of(),
          subject.caseId().stream()
              .<Missing>map(c -> new Missing.OtherTreaty(asked.treaty(), c))
              .toList());
    }
    TreeSet<EntryId> looked = new TreeSet<>();
    for (Obligation obligation : results.get()) {
      if (isMeant(obligation, asked, by, subject)) {
        lookAgain(obligation, subject.at());
        if (Elsewhere.stands(obligation, asked.how(), subject.at())) {
          return told(Truth.TRUE, Inference.STANDS_ELSEWHERE, asked, by, obligation);
        }
        looked.addAll(obligation.grounds().entries());
      }
    }
    return Verdict.of(
        Truth.FALSE, Inference.STANDS_NOT_ELSEWHERE, arguments(asked, by), List.copyOf(looked));
  }

  private static Verdict told(
      Truth truth,
      Inference inference,
      StandsElsewhere asked,
      SortedSet<PartyId> by,
      Obligation obligation) {
    TreeSet<PartyId> bearers = new TreeSet<>(obligation.bearers());
    bearers.retainAll(by);
    return Verdict.of(
        truth, inference, arguments(asked, bearers), List.copyOf(obligation.grounds().entries()));
  }

  private static List<String> arguments(StandsElsewhere asked, SortedSet<PartyId> by) {
    List<String> names = new ArrayList<>();
    by.forEach(p -> names.add(p.value()));
    return List.of(
        asked.undertaking().toString(),
        asked.treaty().value(),
        String.join(", ", names),
        asked.how().name());
  }

  private static boolean isMeant(
      Obligation obligation, StandsElsewhere asked, SortedSet<PartyId> by, Subject subject) {
    var occasion = obligation.key().occasion();
    return asked.isUnder(obligation.key().sentence())
        && (occasion.isEmpty() || occasion.equals(subject.caseId()))
        && obligation.bearers().stream().anyMatch(by::contains);
  }

  /// Leaves word of when it may stand otherwise.
  private void lookAgain(Obligation obligation, Instant at) {
    obligation.outcome().accrued().filter(a -> a.isAfter(at)).ifPresent(agenda::lookAgainAt);
    if (obligation.outcome().since().isAfter(at)) {
      agenda.lookAgainAt(obligation.outcome().since());
    }
  }
}
