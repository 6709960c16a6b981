// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.grounds.Ineffective;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.matter.Home;
import casus.engine.matter.Matters;
import casus.engine.obligation.Case;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Obligation;
import casus.engine.rule.Rule;
import casus.engine.rule.Rulebook;
import casus.engine.standing.InstrumentStanding;
import casus.engine.standing.Standings;
import casus.engine.trigger.Acts;
import casus.engine.trigger.Evaluator;
import casus.engine.view.Seen;
import casus.engine.view.View;
import casus.treaty.condition.Condition;
import casus.treaty.place.Atlas;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
/// INVARIANT: under each table it gives what a [Course] of its own would. May be used by several
/// threads, one after the other.
public final class SharedCourse {
  private final Atlas atlas;
  private final Instant asOf;
  private final View common;
  private final List<View> views = new ArrayList<>();
  private final Occurrences occurrences;
  private final Standings standings;
  private final List<Seen> unplaced = new ArrayList<>();
  private final TreeSet<Ineffective> ineffective = new TreeSet<>(Course.INEFFECTIVE);
  private final List<Case> cases = new ArrayList<>();
  private final TreeMap<Integer, List<Followed>> followed = new TreeMap<>();

  /// What became of sentences that are followed together.
  private record Followed(List<Rule> rules, List<Conclusion> conclusions) {
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

  /// Looks at a record.
  ///
  /// @param rulebook a table of the setting
  /// @param atlas outlines of units
  /// @param known the entries known
  /// @param asOf what occurred later is not looked at
  public SharedCourse(Rulebook rulebook, Atlas atlas, Iterable<Entry> known, Instant asOf) {
    this.atlas = atlas;
    this.asOf = asOf;
    Matters matters = new Matters(rulebook.reach()::isOfStanding);
    TreeSet<Home> homes = new TreeSet<>();
    for (Entry entry : known) {
      Matters.Change change = matters.take(entry);
      homes.addAll(change.touched());
      homes.removeAll(change.gone());
    }
    homes.remove(matters.common());
    occurrences = new Occurrences(rulebook.reach());
    for (Home home : homes) {
      View view = new View(home.entries(), rulebook.choice());
      occurrences.take(home, view);
      views.add(view);
      cases.addAll(Conclusion.cases(view, asOf));
    }
    cases.sort(Course.CASES);
    common = new View(matters.common().entries(), rulebook.choice());
    standings = new Standings(rulebook, common);
    common.ineffective().stream().filter(Course::isOfCommon).forEach(ineffective::add);
    ineffective.addAll(standings.ineffective().by(asOf));
    look(rulebook, common);
    for (View view : views) {
      ineffective.addAll(view.ineffective());
      look(rulebook, view);
    }
  }

  /// Keeps what has no effect whatever the sentences are, and the acts of which they decide.
  private void look(Rulebook rulebook, View view) {
    new Evaluator(rulebook, view, standings, atlas, _ -> {})
        .ineffective(asOf).stream()
            .filter(i -> i.reason() != Reason.NAMES_NO_OCCASION)
            .forEach(ineffective::add);
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
  public synchronized Outcome under(Rulebook rulebook) {
    TreeMap<Conclusion.Spot, List<Obligation>> obligations = new TreeMap<>();
    TreeMap<Conclusion.Spot, List<NotOwed>> notOwed = new TreeMap<>();
    for (List<Rule> together : together(rulebook.rules())) {
      for (Conclusion conclusion : follow(rulebook, together)) {
        obligations.putAll(conclusion.obligations());
        notOwed.putAll(conclusion.notOwed());
      }
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

  private Collection<Conclusion> follow(Rulebook rulebook, List<Rule> together) {
    List<Followed> known =
        followed.computeIfAbsent(together.getFirst().order(), _ -> new ArrayList<>());
    for (Followed one : known) {
      if (one.isOf(together)) {
        return one.conclusions();
      }
    }
    Followed now = new Followed(together, conclude(rulebook, together));
    known.add(now);
    return now.conclusions();
  }

  private List<Conclusion> conclude(Rulebook rulebook, List<Rule> together) {
    Common base = new Common(rulebook, together, standings, occurrences, atlas);
    Fold standing = Fold.ofStanding(base, common);
    standing.runTo(asOf);
    List<Conclusion> conclusions = new ArrayList<>();
    conclusions.add(Conclusion.of(standing, asOf));
    if (together.stream().anyMatch(r -> !r.undertaking().trigger().isStanding())) {
      for (View view : views) {
        Fold fold = Fold.ofMatter(base, view, standing);
        fold.runTo(asOf);
        conclusions.add(Conclusion.of(fold, asOf));
      }
    }
    return conclusions;
  }
}
