// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.Entry;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Status;
import casus.engine.rule.Rule;
import casus.engine.rule.Rulebook;
import casus.engine.standing.Standings;
import casus.engine.trigger.Evaluator;
import casus.engine.trigger.Verdict;
import casus.engine.view.Occasion;
import casus.engine.view.Seen;
import casus.engine.view.View;
import casus.treaty.condition.Condition.Outcome;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Runs through the instants of one matter, or of the standing duties, and brings every obligation
/// up to date at each.
///
/// Each obligation is looked at only at instants where it can change (semantics 29): those of
/// occurrences of its case, or of standings for a standing duty, and those that looking at it asked
/// for. A fold can be run further, and further acts, answers and votes can be added to it.
final class Fold {
  private static final Comparator<Life> BY_INDEX = Comparator.comparingInt(Life::index);

  private final Rulebook rulebook;
  private final View view;
  private final Standings standings;
  private final Evaluator evaluator;
  private final Surroundings world;
  private final Optional<Fold> before;
  private final TreeMap<Instant, TreeSet<Life>> agenda = new TreeMap<>();
  private final List<Life> lives = new ArrayList<>();
  private final TreeSet<Life> settled = new TreeSet<>(BY_INDEX);
  private final TreeMap<Instant, Integer> settlings = new TreeMap<>();
  private final TreeSet<Life> watching = new TreeSet<>(BY_INDEX);
  private Optional<Life> current = Optional.empty();
  private Instant now = Instant.MIN;
  private int round;
  private long looks;

  private Fold(Common common, View view, Optional<Fold> before) {
    this.rulebook = common.rulebook();
    this.view = view;
    this.standings = common.standings();
    this.before = before;
    Diary diary = new Diary(this::lookAgain);
    evaluator = new Evaluator(rulebook, view, standings, common.atlas(), diary);
    evaluator.statusesFrom(this::find);
    world = new Surroundings(common, view, evaluator, diary);
  }

  /// Prepares the fold of the standing duties.
  ///
  /// @param common what all matters have in common
  /// @param view what is in the common home
  static Fold ofStanding(Common common, View view) {
    Fold fold = new Fold(common, view, Optional.empty());
    for (Rule rule : fold.rulebook.rules()) {
      if (rule.undertaking().trigger().isStanding()) {
        fold.prepare(rule, Optional.empty(), Optional.empty(), fold.standings.instants());
      }
    }
    return fold;
  }

  /// Prepares the fold of a matter.
  ///
  /// @param common what all matters have in common
  /// @param view what is in the home of the matter
  /// @param standing the standing duties, run at least as far as this will be
  static Fold ofMatter(Common common, View view, Fold standing) {
    Fold fold = new Fold(common, view, Optional.of(standing));
    for (Rule rule : fold.rulebook.rules()) {
      if (!rule.undertaking().trigger().isStanding()) {
        view.byCase()
            .forEach((caseId, members) -> {
              Optional<RuleOnCase> onCase = Optional.of(fold.world.onCase(rule, caseId));
              List<Instant> times = members.stream().map(Occasion::time).toList();
              fold.prepare(rule, Optional.of(caseId), onCase, times);
            });
      }
    }
    return fold;
  }

  private void prepare(
      Rule rule,
      Optional<OccasionId> caseId,
      Optional<RuleOnCase> onCase,
      Collection<Instant> instants) {
    if (!Applicability.isEach(rule)) {
      expect(new Life(lives.size(), rule, caseId, onCase, List.of()), instants);
      return;
    }
    for (PartyId party : rulebook.members(rule.undertaking().bearers().group())) {
      expect(new Life(lives.size(), rule, caseId, onCase, List.of(party)), instants);
    }
  }

  private void expect(Life life, Collection<Instant> instants) {
    lives.add(life);
    instants.forEach(at -> put(life, at));
  }

  private void put(Life life, Instant at) {
    agenda.computeIfAbsent(at, _ -> new TreeSet<>(BY_INDEX)).add(life);
  }

  /// The obligation being looked at changes at a later instant, or may.
  private void lookAgain(Instant at) {
    if (at.isAfter(now)) {
      current.ifPresent(life -> put(life, at));
    }
  }

  /// Tells whether an entry can be added to what was already run through.
  boolean canAdd(Entry entry) {
    return entry.occurred().isAfter(now) && view.canAdd(entry);
  }

  /// Adds an act, an answer, a vote or a decision.
  void add(Entry entry) {
    Seen seen = view.add(entry);
    evaluator.add(seen);
    for (Life life : lives) {
      Optional<Instant> first = life.caseId().flatMap(world::firstOf);
      if (first.map(f -> !f.isAfter(seen.occurred())).orElse(false)) {
        put(life, seen.occurred());
      }
    }
  }

  private boolean isDueBy(Instant asOf) {
    return !agenda.isEmpty() && !agenda.firstKey().isAfter(asOf);
  }

  /// Returns when running further would next change anything.
  Instant next() {
    Instant occurs = view.nextAfter(now);
    return isDueBy(occurs) ? agenda.firstKey() : occurs;
  }

  /// Runs on to an instant.
  void runTo(Instant asOf) {
    for (Life life : lives) {
      if (life.caseId().isEmpty() && !life.hasBegun()) {
        put(life, asOf);
      }
    }
    while (isDueBy(asOf)) {
      var next = agenda.pollFirstEntry();
      now = next.getKey();
      step(next.getValue());
    }
    current = Optional.empty();
    now = asOf.isAfter(now) ? asOf : now;
  }

  /// One instant: rounds until no further obligation is performed or breached (semantics 28).
  private void step(SortedSet<Life> due) {
    SortedSet<Life> looked = due;
    round = 0;
    while (!looked.isEmpty()) {
      List<Life> newly = new ArrayList<>();
      for (Life life : looked) {
        boolean already = isSettled(life);
        current = Optional.of(life);
        life.update(now, world);
        looks++;
        if (!already && isSettled(life)) {
          life.settle(now, round);
          newly.add(life);
        }
      }
      settled.addAll(newly);
      if (!newly.isEmpty()) {
        settlings.put(now, round);
      }
      boolean more = !newly.isEmpty() || before.map(f -> f.settledIn(now, round)).orElse(false);
      looked = more ? new TreeSet<>(watching) : new TreeSet<>(BY_INDEX);
      round++;
    }
  }

  /// Tells whether any obligation was performed or breached in a round of an instant.
  private boolean settledIn(Instant at, int inRound) {
    Integer last = settlings.get(at);
    return last != null && inRound <= last;
  }

  private static boolean isSettled(Life life) {
    return life.status().filter(s -> s == Status.FULFILLED || s == Status.BREACHED).isPresent();
  }

  private Verdict find(
      Citation sentence, Optional<OccasionId> caseId, Set<PartyId> parties, Outcome outcome) {
    watch();
    Status wanted =
        switch (outcome) {
          case FULFILLED -> Status.FULFILLED;
          case BREACHED -> Status.BREACHED;
        };
    List<Life> known = new ArrayList<>();
    before.ifPresent(
        f -> f.settled.stream().filter(l -> l.wasSettled(now, round)).forEach(known::add));
    known.addAll(settled);
    known.sort(Comparator.comparingInt(l -> l.rule().order()));
    for (Life life : known) {
      Citation citation = life.rule().undertaking().citation();
      boolean there = citation.equals(sentence) || citation.provision().equals(sentence);
      boolean onCase = life.caseId().isEmpty() || life.caseId().equals(caseId);
      if (there
          && onCase
          && life.status().equals(Optional.of(wanted))
          && life.bearers().stream().anyMatch(parties::contains)) {
        Surroundings its = life.caseId().isEmpty() ? before.orElse(this).world : world;
        Grounds told =
            Grounds.of(
                new Ground.ByInference(
                    Inference.UNDERTAKING_STANDS,
                    List.of(citation.toString(), life.bearers().toString(), wanted.name()),
                    List.copyOf(life.groundsThen(its).entries())));
        return new Verdict(Truth.TRUE, told, List.of());
      }
    }
    return Verdict.FALSE;
  }

  /// Looks again in the next round after anything is performed or breached, here or before.
  private void watch() {
    current.ifPresent(watching::add);
    before
        .map(f -> Optional.ofNullable(f.settlings.higherKey(now)))
        .flatMap(next -> next)
        .ifPresent(this::lookAgain);
  }

  /// Returns how often an obligation was looked at since this was asked last.
  long takeLooks() {
    long taken = looks;
    looks = 0;
    return taken;
  }

  /// Returns every obligation, and what could have been one, in the order of the rules.
  List<Life> lives() {
    return lives;
  }

  Surroundings world() {
    return world;
  }

  View view() {
    return view;
  }

  /// Says whose conclusion is drawn, so that what changes with time is looked at again.
  void attendTo(Life life) {
    current = Optional.of(life);
  }
}
