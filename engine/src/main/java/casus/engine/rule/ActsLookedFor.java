// SPDX-License-Identifier: Apache-2.0
package casus.engine.rule;

import casus.engine.docket.Event;
import casus.treaty.Performance;
import casus.treaty.Performance.Content;
import casus.treaty.Question;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Vocabulary.Track;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.name.ActTypeId;
import casus.treaty.time.Start;
import java.util.Set;
import java.util.TreeSet;

/// What acts a text looks for, and where: in a performance, in a condition, as the start of a clock
/// (semantics 16, 23).
public final class ActsLookedFor {
  private final Rulebook rulebook;
  private final Set<ActTypeId> asked = new TreeSet<>();

  ActsLookedFor(Rulebook rulebook) {
    this.rulebook = rulebook;
    for (Rule rule : rulebook.rules()) {
      rule.conditions().forEach(this::ask);
      rule.excuses().forEach(this::ask);
      askWindow(rule.undertaking().window());
      rule.ends().forEach(this::ask);
      rule.suspends().forEach(this::ask);
    }
    for (Question any : rulebook.instrument().deciders().questions()) {
      rulebook
          .question(any.id())
          .flatMap(q -> q.limit().stated())
          .flatMap(limit -> limit.start().stated())
          .ifPresent(this::askStart);
    }
    for (Track track : rulebook.instrument().vocabulary().tracks()) {
      track.start().stated().ifPresent(this::askStart);
    }
  }

  private void askWindow(Window window) {
    switch (window) {
      case Window.Once once -> once.start().stated().ifPresent(this::askStart);
      case Window.AtAllTimes always -> always.during().ifPresent(this::ask);
    }
  }

  private void askStart(Start start) {
    if (start instanceof Start.Act(ActTypeId act, var _)) {
      asked.add(act);
    }
  }

  private void ask(Condition condition) {
    condition
        .leaves()
        .forEach(leaf -> {
          if (leaf instanceof Condition.HasDone(ActTypeId act, var _)) {
            asked.add(act);
          } else if (leaf instanceof Condition.HasPassed(var _, Start start)) {
            askStart(start);
          }
        });
  }

  /// Tells whether an act counts for something on a case and for nothing without one.
  ///
  /// @param act the act
  /// @return true if the text looks for it on a case and nowhere else
  public boolean onlyOnCases(Event.ActReported act) {
    boolean onCase = asked.contains(act.act());
    for (Rule rule : rulebook.rules()) {
      boolean member =
          rulebook.members(rule.undertaking().bearers().group()).stream()
              .anyMatch(act.actors()::contains);
      if (member && fits(act.act(), rule.undertaking().performance())) {
        if (rule.undertaking().trigger().isStanding()) {
          return false;
        }
        onCase |= rule.undertaking().modality() != Modality.MAY;
      }
    }
    return onCase;
  }

  /// Tells whether a type of act is one that a performance can consist of.
  ///
  /// @param act the act
  /// @param performance what is to be done
  /// @return true if it is
  public boolean fits(ActTypeId act, Performance performance) {
    return switch (performance.content()) {
      case Content.Itself _ -> isFormOf(act, performance.act());
      case Content.AtLeast(_, var forms) -> forms.stream().anyMatch(f -> f.value().equals(act));
      case Content.AsNecessary(var examples, _) ->
          isFormOf(act, performance.act())
              || examples.stream().anyMatch(f -> f.value().equals(act));
    };
  }

  /// Tells whether an act is another or a form of it.
  ///
  /// @param act the act
  /// @param wanted the other
  /// @return true if it is
  public boolean isFormOf(ActTypeId act, ActTypeId wanted) {
    return act.equals(wanted)
        || rulebook
            .instrument()
            .vocabulary()
            .act(act)
            .map(a -> a.formOf().contains(wanted))
            .orElse(false);
  }
}
