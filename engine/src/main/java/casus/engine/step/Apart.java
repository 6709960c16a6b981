// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.EntryId;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Remark;
import casus.engine.rule.Rule;
import casus.engine.standing.Between;
import casus.engine.trigger.Subject;
import casus.engine.trigger.Verdict;
import casus.treaty.name.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Whether a duty is suspended with the whole instrument, between its bearers and those it is owed
/// to (semantics 25b).
///
/// @param whole TRUE if between each of them
/// @param partly toward whom alone it is suspended, if toward some
/// @param looked entries without which it could be otherwise
record Apart(Verdict whole, Optional<Remark.SuspendedToward> partly, List<EntryId> looked) {
  static final Apart NOTHING = new Apart(Verdict.FALSE, Optional.empty(), List.of());

  /// Looks at what is suspended between the bearers of a duty and those it is owed to.
  static Apart find(
      Rule rule, Subject subject, List<PartyId> bearers, List<PartyId> others, Surroundings world) {
    Between between = world.standings().between();
    between.next(subject.at()).ifPresent(world.agenda()::lookAgainAt);
    List<PartyId> free = new ArrayList<>();
    TreeSet<EntryId> entries = new TreeSet<>();
    for (PartyId other : others.stream().sorted().toList()) {
      List<List<EntryId>> found =
          bearers.stream().map(b -> between.suspended(b, other, subject.at())).toList();
      if (found.stream().noneMatch(List::isEmpty)) {
        free.add(other);
        found.forEach(entries::addAll);
      }
    }
    List<EntryId> looked = between.evidenceOfSuspension(subject.at());
    if (free.isEmpty()) {
      return new Apart(Verdict.FALSE, Optional.empty(), looked);
    }
    if (free.size() < others.size()) {
      return new Apart(
          Verdict.FALSE,
          Optional.of(new Remark.SuspendedToward(free, List.copyOf(entries))),
          looked);
    }
    Verdict whole =
        Verdict.of(
            Truth.TRUE,
            Inference.SUSPENDED_BETWEEN,
            List.of(
                rule.undertaking().citation().toString(),
                Reserved.listed(bearers),
                Reserved.listed(others)),
            List.copyOf(entries));
    return new Apart(whole, Optional.empty(), looked);
  }
}
