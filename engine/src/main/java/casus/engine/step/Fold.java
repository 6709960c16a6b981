// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.Entry;
import casus.engine.docket.Event;
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
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Runs through the instants of one matter, or of the standing duties, and brings every obligation
/// up to date at each.
///
/// Each obligation is looked at only at instants where it can change (semantics 29): those of
/// occurrences of its case, or of standings for a standing duty, and those that looking at it asked
/// for. A fold can be run further, and further acts, answers and votes can be added to it.
final class Fold {
  private final Rulebook rulebook;
  private final View view;
  private final Standings standings;
  private final Evaluator evaluator;
  private final Surroundings world;
  private final Optional<Fold> before;
  private final TreeMap<Instant, TreeSet<Turn>> agenda = new TreeMap<>();
  private final List<Held> held = new ArrayList<>();
  private final List<Onset> onsets = new ArrayList<>();
  private final List<Life> lives = new ArrayList<>();
  private final Settled settled = new Settled();
  private @Nullable Turn current;
  private @Nullable OtherDuties duties;
  private int turns;
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
    for (Rule rule : common.rules()) {
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
    for (Rule rule : common.rules()) {
      if (!rule.undertaking().trigger().isStanding()) {
        view.byCase()
            .forEach((caseId, members) ->
                fold.held.add(
                    new Held(
                        rule,
                        caseId,
                        fold.world.onCase(rule, caseId),
                        members.stream().map(Occasion::time).toList())));
      }
    }
    fold.prepare();
    return fold;
  }

  /// A sentence held against a case.
  private record Held(Rule rule, OccasionId caseId, RuleOnCase onCase, List<Instant> occurrences) {}

  private void prepare() {
    for (Held one : held) {
      prepare(one.rule(), Optional.of(one.caseId()), Optional.of(one.onCase()), one.occurrences());
    }
  }

  /// Takes an act, an answer, a vote or a decision that others of its kind followed, and starts
  /// again: what was said of occurrences is as it was.
  void addEarlier(Seen seen) {
    evaluator.add(seen);
    agenda.clear();
    onsets.clear();
    lives.clear();
    settled.clear();
    current = null;
    now = Instant.MIN;
    turns = 0;
    held.forEach(h -> h.onCase().startAgain());
    prepare();
  }

  private void prepare(
      Rule rule,
      Optional<OccasionId> caseId,
      Optional<RuleOnCase> onCase,
      Collection<Instant> instants) {
    if (!Applicability.isEach(rule)) {
      expect(new Onset(turns++, rule, caseId, onCase, List.of()), List.of(), instants);
      return;
    }
    List<Onset> shared = new ArrayList<>();
    List<Likeness> likenesses = new ArrayList<>();
    for (PartyId party : rulebook.members(rule.undertaking().bearers().group())) {
      List<PartyId> bearer = List.of(party);
      int same = -1;
      if (onCase.isPresent() && rule.isSameForAll()) {
        Likeness likeness = likeness(rule, party, onCase.get());
        same = likenesses.indexOf(likeness);
        likenesses.add(same < 0 ? likeness : Likeness.NONE);
      }
      if (same < 0) {
        Onset onset = new Onset(turns++, rule, caseId, onCase, bearer);
        shared.add(onset);
        expect(onset, bearer, instants);
      } else {
        Onset onset = shared.get(same);
        shared.add(onset);
        lives.add(new Life(turns++, onset, bearer));
      }
    }
  }

  /// In what bearers can differ to whom a sentence otherwise applies alike.
  ///
  /// @param bound at which occurrences a bearer was bound
  /// @param leftOut whether it is left out, by occurrence and exclusion
  private record Likeness(List<Boolean> bound, List<Verdict> leftOut) {
    private static final Likeness NONE = new Likeness(List.of(), List.of());
  }

  private Likeness likeness(Rule rule, PartyId party, RuleOnCase onCase) {
    List<Boolean> bound = new ArrayList<>();
    List<Verdict> leftOut = new ArrayList<>();
    for (int i = 0; i < onCase.members().size(); i++) {
      Occasion occurrence = onCase.members().get(i);
      bound.add(Applicability.binds(rule, standings.degree(party, occurrence.time())));
      for (int j = 0; j < rule.exclusions().size(); j++) {
        var exclusion = rule.exclusions().get(j);
        leftOut.add(
            evaluator.isNamed(exclusion, party, occurrence)
                ? evaluator.isExcluded(exclusion, party, Optional.of(occurrence))
                : onCase.unnamed(
                    i, j, () -> evaluator.isExcluded(exclusion, party, Optional.of(occurrence))));
      }
    }
    return new Likeness(bound, leftOut);
  }

  private void expect(Onset onset, List<PartyId> bearers, Collection<Instant> instants) {
    onsets.add(onset);
    lives.add(new Life(turns++, onset, bearers));
    instants.forEach(at -> put(onset, at));
  }

  private void put(Turn turn, Instant at) {
    agenda.computeIfAbsent(at, _ -> new TreeSet<>(Turn.IN_ORDER)).add(turn);
  }

  /// The obligation being looked at changes at a later instant, or may.
  private void lookAgain(Instant at) {
    Turn asking = current;
    if (asking != null && at.isAfter(now)) {
      put(asking, at);
    }
  }

  /// Tells whether an entry can be added to what was already run through.
  boolean canAdd(Entry entry) {
    return entry.occurred().isAfter(now) && view.canAdd(entry);
  }

  /// Adds an act, an answer, a vote or a decision that the view has taken.
  void add(Seen seen) {
    evaluator.add(seen);
    for (Onset onset : onsets) {
      Optional<Instant> first = onset.caseId().flatMap(world::firstOf);
      if (first.isPresent() && !first.get().isAfter(seen.occurred())) {
        add(seen, onset);
      }
    }
  }

  /// Whoever owes it may have performed it; any act, answer or vote may move what hangs on such.
  private void add(Seen seen, Onset onset) {
    boolean moved = onset.rule().isMoved();
    boolean counted = world.dueDates().canStart(onset.rule(), seen.event());
    if (moved && !onset.hasAccrued()) {
      put(onset, seen.occurred());
    }
    for (Life life : onset.lives()) {
      boolean own = seen.event() instanceof Event.ActReported act && life.isOf(act.actors());
      if (onset.hasAccrued() && (moved || counted || own)) {
        put(life, seen.occurred());
      }
      if (counted) {
        life.changed();
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
    duties = null;
    for (Onset onset : onsets) {
      if (onset.caseId().isEmpty() && !onset.hasBegun()) {
        put(onset, asOf);
      }
    }
    while (isDueBy(asOf)) {
      var next = agenda.pollFirstEntry();
      now = next.getKey();
      step(next.getValue());
    }
    current = null;
    now = asOf.isAfter(now) ? asOf : now;
  }

  /// One instant: rounds until no further obligation is performed or breached (semantics 28).
  private void step(NavigableSet<Turn> due) {
    NavigableSet<Turn> turn = due;
    round = 0;
    while (!turn.isEmpty()) {
      List<Life> newly = new ArrayList<>();
      for (Turn next = turn.pollFirst(); next != null; next = turn.pollFirst()) {
        current = next;
        looks++;
        switch (next) {
          case Onset onset -> {
            if (onset.update(now, world)) {
              turn.addAll(onset.lives());
            }
          }
          case Life life -> {
            if (update(life)) {
              newly.add(life);
            }
          }
        }
      }
      settled.add(newly, now, round);
      boolean standing = before.map(f -> f.settled.isIn(now, round)).orElse(false);
      turn = standing ? settled.watching() : settled.watching(newly);
      round++;
    }
  }

  /// Brings an obligation up to date; tells whether it is newly performed or breached.
  private boolean update(Life life) {
    if (!life.onset().hasAccrued()) {
      // Nothing but what is told of its clock can be otherwise.
      life.changed();
      return false;
    }
    boolean already = isSettled(life);
    life.update(now, world);
    if (already || !isSettled(life)) {
      return false;
    }
    life.settle(now, round);
    return true;
  }

  private static boolean isSettled(Life life) {
    return life.status().filter(s -> s == Status.FULFILLED || s == Status.BREACHED).isPresent();
  }

  private Verdict find(
      Citation sentence, Optional<OccasionId> caseId, Set<PartyId> parties, Outcome outcome) {
    watch(sentence);
    Status wanted =
        switch (outcome) {
          case FULFILLED -> Status.FULFILLED;
          case BREACHED -> Status.BREACHED;
        };
    List<Life> known = new ArrayList<>();
    before.ifPresent(f ->
        f.settled.under(sentence).stream()
            .filter(l -> l.wasSettled(now, round))
            .forEach(known::add));
    known.addAll(settled.under(sentence));
    known.sort(Comparator.comparingInt(l -> l.rule().order()));
    for (Life life : known) {
      if (OtherDuties.countsOn(caseId, life)
          && life.status().equals(Optional.of(wanted))
          && life.bearers().stream().anyMatch(parties::contains)) {
        Surroundings its = life.caseId().isEmpty() ? before.orElse(this).world : world;
        Grounds told =
            Grounds.of(
                new Ground.ByInference(
                    Inference.UNDERTAKING_STANDS,
                    List.of(
                        life.rule().undertaking().citation().toString(),
                        life.bearers().toString(),
                        wanted.name()),
                    List.copyOf(life.groundsThen(its).entries())));
        return new Verdict(Truth.TRUE, told, List.of());
      }
    }
    return Verdict.FALSE;
  }

  /// Looks again in the next round after what is asked about is performed or breached, here or
  /// before.
  private void watch(Citation sentence) {
    Turn asking = current;
    if (asking != null) {
      settled.watch(sentence, asking);
    }
    before.flatMap(f -> f.settled.after(now)).ifPresent(this::lookAgain);
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

  /// Returns the duties that a condition can ask about, as they stand once this was run.
  OtherDuties duties(Instant asOf) {
    OtherDuties known = duties;
    if (known == null || !known.asOf().equals(asOf)) {
      known = new OtherDuties(lives, world, before.map(f -> f.duties(asOf)), asOf);
      duties = known;
    }
    return known;
  }

  Surroundings world() {
    return world;
  }

  View view() {
    return view;
  }

  /// Says whose conclusion is drawn, so that what changes with time is looked at again.
  void attendTo(Life life) {
    current = life;
  }
}
