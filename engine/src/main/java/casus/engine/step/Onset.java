// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Sorted;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Status;
import casus.engine.rule.Rule;
import casus.engine.trigger.Verdict;
import casus.engine.view.Occasion;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The time before obligations are owed (semantics 21, 22): whether a sentence applies, on a case
/// or as it stands, to bearers for whom that comes to the same.
final class Onset implements Turn {
  private final int index;
  private final Rule rule;
  private final Optional<OccasionId> caseId;
  private final Optional<RuleOnCase> onCase;
  private final List<Life> lives = new ArrayList<>();
  private List<PartyId> bearers;
  private Optional<Candidates> candidates = Optional.empty();
  private Verdict standing = Verdict.FALSE;
  private boolean begun;
  private Optional<Status> status = Optional.empty();
  private Instant since = Instant.MIN;
  private Optional<Instant> accrued = Optional.empty();
  private final Considered considered = new Considered();
  private List<EntryId> looked = List.of();
  private boolean changed;

  /// @param index its place among the turns of one fold
  /// @param rule the sentence
  /// @param caseId the case; empty for a standing duty
  /// @param onCase the sentence held against the case; empty for a standing duty
  /// @param bearers one bearer that stands for the others; empty for joint bearers
  Onset(
      int index,
      Rule rule,
      Optional<OccasionId> caseId,
      Optional<RuleOnCase> onCase,
      List<PartyId> bearers) {
    this.index = index;
    this.rule = rule;
    this.caseId = caseId;
    this.onCase = onCase;
    this.bearers = List.copyOf(bearers);
  }

  @Override
  public int index() {
    return index;
  }

  /// Takes an obligation that this is the onset of.
  void lead(Life life) {
    lives.add(life);
  }

  List<Life> lives() {
    return lives;
  }

  Rule rule() {
    return rule;
  }

  Optional<OccasionId> caseId() {
    return caseId;
  }

  /// Tells whether there was an instant at which anything could be owed.
  boolean hasBegun() {
    return begun;
  }

  boolean hasAccrued() {
    return accrued.isPresent();
  }

  Optional<Instant> accrued() {
    return accrued;
  }

  List<PartyId> bearers() {
    return bearers;
  }

  /// Pending or contested, or nothing.
  Optional<Status> status() {
    return status;
  }

  Instant since() {
    return since;
  }

  /// Returns what all its obligations have looked at, and what could have been said otherwise: in
  /// order, each entry once.
  List<EntryId> looked(Surroundings world) {
    if (looked.isEmpty()) {
      TreeSet<EntryId> all = new TreeSet<>(world.standings().corrections());
      considered.addTo(all);
      List<EntryId> said =
          caseId.map(world.view()::saidOf).orElseGet(() -> world.view().corrections());
      looked = Sorted.union(said, all);
    }
    return looked;
  }

  /// Brings it up to an instant.
  ///
  /// @return whether the obligations accrue then, or have accrued and may change with it
  boolean update(Instant at, Surroundings world) {
    begun = true;
    if (accrued.isPresent()) {
      return caseId.isEmpty() || rule.isMoved();
    }
    Optional<Status> before = status;
    switch (caseId.isEmpty() ? standing(at, world) : onCase(at, world)) {
      case FALSE -> status = Optional.empty();
      case UNDETERMINED -> take(Status.PENDING, at);
      case CONTESTED -> take(Status.CONTESTED, at);
      case TRUE -> accrued = Optional.of(at);
    }
    if (changed || accrued.isPresent() || !status.equals(before)) {
      changed = false;
      looked = List.of();
      lives.forEach(Life::changed);
    }
    return accrued.isPresent();
  }

  private void take(Status next, Instant at) {
    if (status.isEmpty() || status.get() != next) {
      status = Optional.of(next);
      since = at;
    }
  }

  private Truth standing(Instant at, Surroundings world) {
    if (!Applicability.isEach(rule)) {
      bearers = world.applicability().jointBearers(rule, caseId, at);
    }
    standing = world.applicability().applies(rule, bearers, at);
    changed = true;
    if (!standing.holds()) {
      considered.add(standing.grounds());
    }
    return standing.truth();
  }

  private Truth onCase(Instant at, Surroundings world) {
    if (candidates.isEmpty()) {
      if (!Applicability.isEach(rule)) {
        bearers = world.applicability().jointBearers(rule, caseId, at);
      }
      if (bearers.isEmpty()) {
        return Truth.FALSE;
      }
      candidates =
          Optional.of(
              world
                  .applicability()
                  .candidates(onCase.orElseThrow(), caseId.orElseThrow(), bearers));
    }
    List<Grounds> seen = new ArrayList<>();
    Candidates all = candidates.get();
    changed |= all.bringTo(rule, at, seen);
    Truth truth = all.truth();
    if (truth != Truth.TRUE) {
      seen.forEach(considered::add);
    }
    return truth;
  }

  /// Returns which occurrence gives the value, if any does.
  Optional<Occasion> member() {
    return candidates.flatMap(Candidates::chosen);
  }

  /// Returns why it applies to a bearer or does not.
  Verdict applies(List<PartyId> of) {
    return candidates.map(c -> c.verdict(of.getFirst())).orElse(standing);
  }
}
