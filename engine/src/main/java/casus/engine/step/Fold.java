// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.Docket;
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
import casus.engine.vantage.Vantage;
import casus.engine.view.Occasion;
import casus.engine.view.View;
import casus.treaty.condition.Condition.Outcome;
import casus.treaty.name.PartyId;
import casus.treaty.place.Atlas;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Runs through the instants of a docket in order and brings every obligation up to date at each.
///
/// Each obligation is looked at only at instants where it can change (semantics 29): those of
/// occurrences of its case, or of standings for a standing duty, and those that looking at it asked
/// for.
public final class Fold {
  private final Rulebook rulebook;
  private final View view;
  private final Standings standings;
  private final Evaluator evaluator;
  private final Surroundings world;
  private final TreeMap<Instant, TreeSet<Life>> agenda = new TreeMap<>();
  private final List<Life> lives = new ArrayList<>();
  private final TreeSet<Life> settled = new TreeSet<>(BY_INDEX);
  private final TreeSet<Life> watching = new TreeSet<>(BY_INDEX);
  private Optional<Life> current = Optional.empty();
  private Instant now = Entry.EARLIEST;

  private static final Comparator<Life> BY_INDEX = Comparator.comparingInt(Life::index);

  /// Prepares a fold.
  ///
  /// @param rulebook the rules
  /// @param docket the record
  /// @param vantage from where it is looked at
  /// @param atlas outlines of units
  public Fold(Rulebook rulebook, Docket docket, Vantage vantage, Atlas atlas) {
    this.rulebook = rulebook;
    view = new View(docket, vantage, rulebook.choice());
    standings = new Standings(rulebook, view);
    evaluator = new Evaluator(rulebook, view, standings, atlas, this::lookAgain);
    evaluator.statusesFrom(this::find);
    world = new Surroundings(rulebook, view, standings, evaluator, this::lookAgain);
    rulebook.rules().forEach(this::prepare);
  }

  private void prepare(Rule rule) {
    if (rule.undertaking().trigger().isStanding()) {
      TreeSet<Instant> instants = new TreeSet<>(standings.instants());
      instants.add(view.vantage().asOf());
      prepare(rule, Optional.empty(), Optional.empty(), instants);
      return;
    }
    for (OccasionId caseId : view.byCase().keySet()) {
      List<Instant> times =
          view.members(caseId, view.vantage().asOf()).stream().map(Occasion::time).toList();
      if (!times.isEmpty()) {
        prepare(rule, Optional.of(caseId), Optional.of(world.onCase(rule, caseId)), times);
      }
    }
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
    if (!at.isAfter(view.vantage().asOf())) {
      agenda.computeIfAbsent(at, _ -> new TreeSet<>(BY_INDEX)).add(life);
    }
  }

  /// The obligation being looked at changes at a later instant, or may.
  private void lookAgain(Instant at) {
    if (at.isAfter(now)) {
      current.ifPresent(life -> put(life, at));
    }
  }

  /// Runs to the vantage.
  public void run() {
    for (var next = agenda.pollFirstEntry(); next != null; next = agenda.pollFirstEntry()) {
      now = next.getKey();
      step(next.getValue());
    }
    current = Optional.empty();
    lives.forEach(Life::conclude);
  }

  /// One instant: rounds until no further obligation is performed or breached (semantics 28).
  private void step(TreeSet<Life> due) {
    TreeSet<Life> round = due;
    while (!round.isEmpty()) {
      List<Life> newly = new ArrayList<>();
      for (Life life : round) {
        boolean before = isSettled(life);
        current = Optional.of(life);
        life.update(now, world);
        if (!before && isSettled(life)) {
          newly.add(life);
        }
      }
      settled.addAll(newly);
      round = newly.isEmpty() ? new TreeSet<>(BY_INDEX) : new TreeSet<>(watching);
    }
  }

  private static boolean isSettled(Life life) {
    return life.status().filter(s -> s == Status.FULFILLED || s == Status.BREACHED).isPresent();
  }

  private Verdict find(
      Citation sentence, Optional<OccasionId> caseId, Set<PartyId> parties, Outcome outcome) {
    current.ifPresent(watching::add);
    Status wanted =
        switch (outcome) {
          case FULFILLED -> Status.FULFILLED;
          case BREACHED -> Status.BREACHED;
        };
    for (Life life : settled) {
      Citation citation = life.rule().undertaking().citation();
      boolean there = citation.equals(sentence) || citation.provision().equals(sentence);
      boolean onCase = life.caseId().isEmpty() || life.caseId().equals(caseId);
      if (there
          && onCase
          && life.status().equals(Optional.of(wanted))
          && life.bearers().stream().anyMatch(parties::contains)) {
        Grounds told =
            Grounds.of(
                new Ground.ByInference(
                    Inference.UNDERTAKING_STANDS,
                    List.of(citation.toString(), life.key().bearers().toString(), wanted.name()),
                    List.copyOf(life.grounds(world).entries())));
        return new Verdict(Truth.TRUE, told, List.of());
      }
    }
    return Verdict.FALSE;
  }

  /// Returns what came of every rule, in order of sentence, case and bearer.
  List<Life> lives() {
    TreeMap<OccasionId, Integer> rank = new TreeMap<>();
    view.byCase().entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getValue().getFirst().time()))
        .forEach(e -> rank.put(e.getKey(), rank.size()));
    List<Life> sorted = new ArrayList<>(lives.stream().filter(Life::hasBegun).toList());
    sorted.sort(
        Comparator.comparingInt((Life l) -> l.rule().order())
            .thenComparingInt(l -> l.caseId().map(c -> rank.getOrDefault(c, 0)).orElse(-1)));
    return sorted;
  }

  Surroundings world() {
    return world;
  }

  View view() {
    return view;
  }

  Standings standings() {
    return standings;
  }

  Evaluator evaluator() {
    return evaluator;
  }
}
