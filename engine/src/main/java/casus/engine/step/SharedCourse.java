// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.Event;
import casus.engine.grounds.Ineffective;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.obligation.Case;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Obligation;
import casus.engine.rule.Rule;
import casus.engine.rule.Rulebook;
import casus.engine.standing.InstrumentStanding;
import casus.engine.standing.Standings;
import casus.engine.trigger.Acts;
import casus.engine.view.Seen;
import casus.engine.view.View;
import casus.treaty.condition.Condition;
import casus.treaty.place.Atlas;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The course of one record, up to one instant, under tables of one setting: what is seen and who
/// is bound is found once for all of them, and what becomes of each sentence once for all that read
/// it alike.
///
/// A sentence stands alone, unless it asks what became of another or is asked about: such sentences
/// are followed together.
///
/// INVARIANT: under each table it gives what a [Course] of its own would. There, a sentence that
/// asks about others is looked at again also when a standing duty that it does not ask about is
/// performed or breached; such a look changes nothing, for whatever can change a duty asks for its
/// own look (semantics 29). Not for use by several threads at once.
public final class SharedCourse {
  private final Atlas atlas;
  private final Instant asOf;
  private final Sight sight;
  private final Occurrences occurrences;
  private final Standings standings;
  private final List<Seen> unplaced = new ArrayList<>();
  private final TreeSet<Ineffective> ineffective = new TreeSet<>(Course.INEFFECTIVE);
  private final List<Case> cases = new ArrayList<>();
  private final TreeMap<Integer, List<Followed>> followed = new TreeMap<>();
  private boolean looked;

  /// What became of sentences that are followed together.
  ///
  /// @param rules the sentences
  /// @param obligations who owes what under them
  /// @param notOwed what is not owed, with the reason
  private record Followed(
      List<Rule> rules,
      TreeMap<Conclusion.Spot, List<Obligation>> obligations,
      TreeMap<Conclusion.Spot, List<NotOwed>> notOwed) {
    private Followed(List<Rule> rules) {
      this(rules, new TreeMap<>(), new TreeMap<>());
    }

    private boolean isOf(List<Rule> others) {
      if (rules.size() != others.size()) {
        return false;
      }
      for (int i = 0; i < rules.size(); i++) {
        if (!rules.get(i).isSame(others.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /// What follows under one table.
  ///
  /// @param standing who is bound
  /// @param cases what happened
  /// @param obligations who owes what
  /// @param notOwed what is not owed, with the reason
  /// @param ineffective entries without effect
  public record Outcome(
      InstrumentStanding standing,
      List<Case> cases,
      List<Obligation> obligations,
      List<NotOwed> notOwed,
      List<Ineffective> ineffective) {}

  /// Prepares to say what follows.
  ///
  /// @param rulebook a table of the setting
  /// @param atlas outlines of units
  /// @param sight what is seen of the record
  /// @param asOf what occurred later is not looked at
  public SharedCourse(Rulebook rulebook, Atlas atlas, Sight sight, Instant asOf) {
    this.atlas = atlas;
    this.asOf = asOf;
    this.sight = sight;
    occurrences = new Occurrences(rulebook.reach());
    sight
        .matters()
        .forEach((home, view) -> {
          occurrences.take(home, view);
          unplaced(view);
          cases.addAll(Conclusion.cases(view, asOf));
        });
    cases.sort(Course.CASES);
    standings = new Standings(rulebook, sight.common());
    ineffective.addAll(standings.ineffective().by(asOf));
    unplaced(sight.common());
  }

  /// Keeps the acts of which the sentences decide whether they have an effect.
  private void unplaced(View view) {
    for (Seen seen : view.acts()) {
      if (!seen.occurred().isAfter(asOf)
          && seen.event() instanceof Event.ActReported act
          && act.about().isEmpty()) {
        unplaced.add(seen);
      }
    }
  }

  /// Says what follows under a table.
  ///
  /// @param rulebook a table of the same setting
  /// @return what follows
  public Outcome under(Rulebook rulebook) {
    List<Followed> found = follow(rulebook);
    TreeMap<Conclusion.Spot, List<Obligation>> obligations = new TreeMap<>();
    TreeMap<Conclusion.Spot, List<NotOwed>> notOwed = new TreeMap<>();
    for (Followed one : found) {
      obligations.putAll(one.obligations());
      notOwed.putAll(one.notOwed());
    }
    return new Outcome(
        standings.at(asOf),
        List.copyOf(cases),
        obligations.values().stream().flatMap(List::stream).toList(),
        notOwed.values().stream().flatMap(List::stream).toList(),
        ineffective(rulebook));
  }

  private List<Ineffective> ineffective(Rulebook rulebook) {
    TreeSet<Ineffective> all = new TreeSet<>(ineffective);
    for (Seen seen : unplaced) {
      if (seen.event() instanceof Event.ActReported act
          && Acts.lack(act, rulebook).equals(Optional.of(Reason.NAMES_NO_OCCASION))) {
        all.add(new Ineffective(seen.id(), Reason.NAMES_NO_OCCASION, act.act().value()));
      }
    }
    return List.copyOf(all);
  }

  /// Sentences that ask or are asked about first, if there are any, then each of the others alone.
  private static List<List<Rule>> together(List<Rule> rules) {
    List<Condition.UndertakingStands> asked =
        rules.stream().flatMap(r -> r.asked().stream()).toList();
    List<Rule> linked = new ArrayList<>();
    List<List<Rule>> all = new ArrayList<>();
    for (Rule rule : rules) {
      if (!rule.asked().isEmpty()
          || asked.stream().anyMatch(a -> rule.citedAs().contains(a.undertaking()))) {
        linked.add(rule);
      } else {
        all.add(List.of(rule));
      }
    }
    if (!linked.isEmpty()) {
      all.addFirst(linked);
    }
    return all;
  }

  /// Those that were followed before, and the others, which are followed now at one go.
  private List<Followed> follow(Rulebook rulebook) {
    List<Followed> all = new ArrayList<>();
    List<Followed> fresh = new ArrayList<>();
    for (List<Rule> together : together(rulebook.rules())) {
      Optional<Followed> before =
          known(together).stream().filter(f -> f.isOf(together)).findFirst();
      if (before.isEmpty()) {
        fresh.add(new Followed(together));
      }
      all.add(before.orElseGet(fresh::getLast));
    }
    if (!looked || !fresh.isEmpty()) {
      conclude(rulebook, fresh);
      fresh.forEach(f -> known(f.rules()).add(f));
    }
    return all;
  }

  private List<Followed> known(List<Rule> together) {
    return followed.computeIfAbsent(together.getFirst().order(), _ -> new ArrayList<>());
  }

  private void conclude(Rulebook rulebook, List<Followed> fresh) {
    TreeMap<Integer, Followed> byRule = new TreeMap<>();
    fresh.forEach(f -> f.rules().forEach(r -> byRule.put(r.order(), f)));
    List<Rule> rules =
        rulebook.rules().stream().filter(r -> byRule.containsKey(r.order())).toList();
    Common base = new Common(rulebook, rules, standings, occurrences, atlas);
    Fold standing = Fold.ofStanding(base, sight.common());
    Conclusion ofCommon = sort(standing, byRule);
    if (!looked) {
      ofCommon.ineffective().stream().filter(Course::isOfCommon).forEach(this::lacksEffect);
    }
    if (!looked || rules.stream().anyMatch(r -> !r.undertaking().trigger().isStanding())) {
      for (View view : sight.matters().values()) {
        Conclusion ofMatter = sort(Fold.ofMatter(base, view, standing), byRule);
        if (!looked) {
          ofMatter.ineffective().forEach(this::lacksEffect);
        }
      }
    }
    looked = true;
  }

  /// Keeps what has no effect whatever the sentences are.
  private void lacksEffect(Ineffective found) {
    if (found.reason() != Reason.NAMES_NO_OCCASION) {
      ineffective.add(found);
    }
  }

  private Conclusion sort(Fold fold, Map<Integer, Followed> byRule) {
    fold.runTo(asOf);
    Conclusion conclusion = Conclusion.of(fold, asOf);
    conclusion
        .obligations()
        .forEach((spot, list) ->
            Objects.requireNonNull(byRule.get(spot.rule())).obligations().put(spot, list));
    conclusion
        .notOwed()
        .forEach((spot, list) ->
            Objects.requireNonNull(byRule.get(spot.rule())).notOwed().put(spot, list));
    return conclusion;
  }
}
