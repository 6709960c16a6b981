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
import casus.treaty.text.Citation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Whether reservations and objections leave a duty owed to anybody (semantics 25a).
///
/// @param whole TRUE if it is owed to nobody
/// @param partly toward whom alone it is not owed, if toward some
/// @param looked entries without which it could be otherwise
record Reserved(Verdict whole, Optional<Remark.NotOwedToward> partly, List<EntryId> looked) {
  static final Reserved NOTHING = new Reserved(Verdict.FALSE, Optional.empty(), List.of());

  /// Looks at what stands between the bearers of a duty and those it is owed to.
  ///
  /// @param others to whom it is owed
  static Reserved find(
      Rule rule, Subject subject, List<PartyId> bearers, List<PartyId> others, Surroundings world) {
    Between between = world.standings().between();
    Citation sentence = rule.undertaking().citation();
    Instant when = when(subject);
    TreeSet<EntryId> entries = new TreeSet<>();
    boolean all = true;
    boolean byThem = true;
    for (PartyId bearer : bearers) {
      List<EntryId> own = between.reserved(bearer, sentence, when);
      entries.addAll(own);
      byThem &= !own.isEmpty();
      all &=
          !own.isEmpty()
              || (!others.isEmpty() && isFree(bearer, others, sentence, when, between, entries));
    }
    List<EntryId> looked = between.evidence(sentence, when);
    return all
        ? new Reserved(
            told(sentence, bearers, byThem ? List.of() : others, entries), Optional.empty(), looked)
        : new Reserved(Verdict.FALSE, partly(sentence, bearers, others, when, world), looked);
  }

  /// For a case, when what happened happened; otherwise now.
  static Instant when(Subject subject) {
    return subject.member().map(m -> m.time()).orElse(subject.at());
  }

  private static boolean isFree(
      PartyId bearer,
      List<PartyId> others,
      Citation sentence,
      Instant when,
      Between between,
      TreeSet<EntryId> entries) {
    boolean all = true;
    for (PartyId other : others) {
      List<EntryId> found = between.notOwed(bearer, other, sentence, when);
      all &= !found.isEmpty();
      entries.addAll(found);
    }
    return all;
  }

  private static Verdict told(
      Citation sentence, List<PartyId> bearers, List<PartyId> others, TreeSet<EntryId> entries) {
    return others.isEmpty()
        ? Verdict.of(
            Truth.TRUE,
            Inference.RESERVED_BY,
            List.of(sentence.toString(), listed(bearers)),
            List.copyOf(entries))
        : Verdict.of(
            Truth.TRUE,
            Inference.RESERVED_BETWEEN,
            List.of(sentence.toString(), listed(bearers), listed(others)),
            List.copyOf(entries));
  }

  /// Toward whom it is not owed though it is toward others.
  private static Optional<Remark.NotOwedToward> partly(
      Citation sentence,
      List<PartyId> bearers,
      List<PartyId> others,
      Instant when,
      Surroundings world) {
    List<PartyId> all = others.stream().sorted().toList();
    Between between = world.standings().between();
    List<PartyId> free = new ArrayList<>();
    TreeSet<EntryId> entries = new TreeSet<>();
    for (PartyId other : all) {
      List<List<EntryId>> found =
          bearers.stream().map(b -> between.notOwed(b, other, sentence, when)).toList();
      if (found.stream().noneMatch(List::isEmpty)) {
        free.add(other);
        found.forEach(entries::addAll);
      }
    }
    return free.isEmpty()
        ? Optional.empty()
        : Optional.of(new Remark.NotOwedToward(free, List.copyOf(entries)));
  }

  static String listed(List<PartyId> parties) {
    return String.join(", ", parties.stream().map(PartyId::value).toList());
  }
}
