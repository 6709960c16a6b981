// SPDX-License-Identifier: Apache-2.0
package casus.engine.rule;

import casus.engine.matter.Commons;
import casus.treaty.Performance.Content;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.Vocabulary.EventType;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.EventTypeId;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How far the sentences of a table reach: what a sentence looks at beyond its own case.
public final class Reach {
  private final TreeSet<ActTypeId> standingActs = new TreeSet<>();
  private final TreeSet<EventTypeId> contraryEvents = new TreeSet<>();
  private boolean standingMeetsEvents;
  private boolean casesMeetEvents;
  private boolean casesReadStatuses;
  private boolean standingAsksOfOccurrences;

  Reach(Rulebook rulebook) {
    List<ActType> acts = rulebook.instrument().vocabulary().acts();
    for (Rule rule : rulebook.rules()) {
      boolean standing = rule.undertaking().trigger().isStanding();
      ActTypeId act = rule.undertaking().performance().act();
      if (standing) {
        standingActs.add(act);
        acts.stream()
            .filter(a -> a.formOf().contains(act))
            .map(ActType::id)
            .forEach(standingActs::add);
        forms(rule).forEach(standingActs::add);
      } else {
        casesReadStatuses |= !rule.asked().isEmpty();
      }
      if (rule.undertaking().modality() == Modality.MUST_NOT) {
        List<EventTypeId> counting = counting(rulebook, rule, act);
        contraryEvents.addAll(counting);
        standingMeetsEvents |= standing && !counting.isEmpty();
        // Even how negotiations stand can hang on what was answered about an occurrence.
        standingAsksOfOccurrences |= standing && !rule.excuses().isEmpty();
        casesMeetEvents |= !standing && !counting.isEmpty();
      }
    }
  }

  /// Types that count as an act, and types that may be one of them.
  private static List<EventTypeId> counting(Rulebook rulebook, Rule rule, ActTypeId act) {
    List<EventType> events = rulebook.instrument().vocabulary().events();
    List<EventTypeId> counting =
        events.stream().filter(e -> e.countsAs().contains(act)).map(EventType::id).toList();
    return events.stream()
        .map(EventType::id)
        .filter(e -> rule.kinship().mayBeOneOf(e, counting))
        .toList();
  }

  private static List<ActTypeId> forms(Rule rule) {
    return switch (rule.undertaking().performance().content()) {
      case Content.Itself _ -> List.of();
      case Content.AtLeast(_, var forms) -> forms.stream().map(f -> f.value()).toList();
      case Content.AsNecessary(var examples, _) -> examples.stream().map(f -> f.value()).toList();
    };
  }

  /// Returns what of a record matters beyond the occurrences it names: acts that perform or
  /// contravene a standing duty, and everything if one asks of what was done against it whether
  /// that is excused.
  ///
  /// @return what sentences about no occurrence look at
  public Commons commons() {
    return new Commons(standingActs, standingAsksOfOccurrences);
  }

  /// Tells whether an event of a type can itself be contrary to a duty.
  ///
  /// @param type the type
  /// @return true if it counts as an act that a sentence forbids
  public boolean isContrary(EventTypeId type) {
    return contraryEvents.contains(type);
  }

  /// Tells whether an occurrence can be contrary to a standing duty.
  ///
  /// @return true if one can
  public boolean standingMeetsEvents() {
    return standingMeetsEvents;
  }

  /// Tells whether an occurrence can be contrary to a duty on another case.
  ///
  /// @return true if one can
  public boolean casesMeetEvents() {
    return casesMeetEvents;
  }

  /// Tells whether a duty on a case can hang on what became of a standing one.
  ///
  /// @return true if one can
  public boolean casesReadStatuses() {
    return casesReadStatuses;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reach reach
        && standingActs.equals(reach.standingActs)
        && contraryEvents.equals(reach.contraryEvents)
        && standingMeetsEvents == reach.standingMeetsEvents
        && casesMeetEvents == reach.casesMeetEvents
        && casesReadStatuses == reach.casesReadStatuses
        && standingAsksOfOccurrences == reach.standingAsksOfOccurrences;
  }

  @Override
  public int hashCode() {
    return Objects.hash(standingActs, contraryEvents);
  }
}
