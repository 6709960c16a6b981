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
import casus.engine.view.Seen;
import casus.engine.view.View;
import casus.treaty.condition.Condition.Outcome;
import casus.treaty.name.PartyId;
import casus.treaty.place.Atlas;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Runs through the instants of a docket in order and brings every obligation up to date at each.
///
/// Time moves only to instants where something can change (semantics 29): those of entries, and
/// those an evaluation asked to look at again.
public final class Fold {
  private final Rulebook rulebook;
  private final View view;
  private final Standings standings;
  private final Evaluator evaluator;
  private final Surroundings world;
  private final TreeSet<Instant> agenda = new TreeSet<>();
  private final TreeMap<String, Life> lives = new TreeMap<>();
  private final List<Life> order = new ArrayList<>();
  private List<Life> settled = List.of();

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
    evaluator = new Evaluator(rulebook, view, standings, atlas, agenda::add);
    evaluator.statusesFrom(this::find);
    world = new Surroundings(rulebook, view, standings, evaluator, agenda::add);
    agenda.addAll(standings.instants());
    view.occasions().forEach(this::expect);
    view.acts().forEach(s -> agenda.add(s.occurred()));
    view.others().forEach(s -> agenda.add(s.occurred()));
  }

  private void expect(Occasion occasion) {
    agenda.add(occasion.time());
    for (Seen statement : occasion.statements()) {
      agenda.add(statement.lodged());
    }
  }

  /// Runs to the vantage.
  public void run() {
    Instant asOf = view.vantage().asOf();
    Instant at = Entry.EARLIEST;
    while (!agenda.isEmpty()) {
      Instant next = agenda.removeFirst();
      if (next.isAfter(asOf)) {
        break;
      }
      if (!next.isBefore(at)) {
        step(next);
        at = next.plusMillis(1);
      }
    }
  }

  /// One instant: rounds until no further obligation is performed or breached (semantics 28).
  private void step(Instant at) {
    int before;
    do {
      before = settled.size();
      for (Rule rule : rulebook.rules()) {
        if (rule.undertaking().trigger().isStanding()) {
          update(rule, Optional.empty(), at);
        } else {
          for (OccasionId caseId : view.byCase().keySet()) {
            if (!view.members(caseId, at).isEmpty()) {
              update(rule, Optional.of(caseId), at);
            }
          }
        }
      }
      settled = order.stream().filter(Fold::isSettled).toList();
    } while (settled.size() != before);
  }

  private static boolean isSettled(Life life) {
    return life.status().filter(s -> s == Status.FULFILLED || s == Status.BREACHED).isPresent();
  }

  private void update(Rule rule, Optional<OccasionId> caseId, Instant at) {
    if (Applicability.isEach(rule)) {
      for (PartyId party : rulebook.members(rule.undertaking().bearers().group())) {
        life(rule, caseId, party.value(), List.of(party)).update(at, world);
      }
    } else {
      life(rule, caseId, "", List.of()).update(at, world);
    }
  }

  private Life life(Rule rule, Optional<OccasionId> caseId, String bearer, List<PartyId> bearers) {
    String name = rule.order() + "\n" + caseId.map(OccasionId::value).orElse("") + "\n" + bearer;
    return lives.computeIfAbsent(
        name,
        _ -> {
          Life life = new Life(rule, caseId, bearers);
          order.add(life);
          return life;
        });
  }

  private Verdict find(
      Citation sentence, Optional<OccasionId> caseId, Set<PartyId> parties, Outcome outcome) {
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
                    List.of(citation.toString(), life.bearers().toString(), wanted.name()),
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
    List<Life> sorted = new ArrayList<>(order);
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
