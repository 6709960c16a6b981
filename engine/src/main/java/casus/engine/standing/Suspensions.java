// SPDX-License-Identifier: Apache-2.0
package casus.engine.standing;

import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.rule.Rulebook;
import casus.engine.view.NoEffect;
import casus.engine.view.Seen;
import casus.engine.view.View;
import casus.treaty.StatusRules.Suspension;
import casus.treaty.name.PartyId;
import casus.treaty.time.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Suspensions of an instrument between two of its parties (semantics 11c).
final class Suspensions {
  private final Rulebook rulebook;
  private final TreeMap<Direction, Story> stories =
      new TreeMap<>(Comparator.comparing(Direction::by).thenComparing(Direction::toward));
  private final TreeSet<Instant> instants = new TreeSet<>();

  /// Who suspends toward whom.
  private record Direction(PartyId by, PartyId toward) {
    private Direction back() {
      return new Direction(toward, by);
    }
  }

  /// Declarations in one direction, and those that take them back.
  private static final class Story {
    private final List<Seen> declared = new ArrayList<>();
    private final List<Seen> resumed = new ArrayList<>();

    private boolean isResumed(Seen declaration, Instant at) {
      return resumed.stream()
          .anyMatch(
              r -> !r.occurred().isBefore(declaration.occurred()) && !r.occurred().isAfter(at));
    }
  }

  Suspensions(Rulebook rulebook, View view, NoEffect ineffective) {
    this.rulebook = rulebook;
    var id = rulebook.instrument().header().id();
    for (Seen seen : view.others()) {
      switch (seen.event()) {
        case Event.SuspensionDeclared(var of, PartyId toward, PartyId by) when of.equals(id) -> {
          story(new Direction(by, toward)).declared.add(seen);
          instants.add(seen.occurred());
          instants.add(effect(seen));
        }
        case Event.SuspensionEnded(var of, PartyId toward, PartyId by) when of.equals(id) -> {
          story(new Direction(by, toward)).resumed.add(seen);
          instants.add(seen.occurred());
        }
        default -> {}
      }
    }
    stories.forEach((direction, story) -> tell(direction, story, ineffective));
  }

  private Story story(Direction direction) {
    return stories.computeIfAbsent(direction, _ -> new Story());
  }

  private Optional<Suspension> rule() {
    return rulebook.instrument().status().particulars().suspension();
  }

  /// When a declaration takes effect where the text allows it.
  private Instant effect(Seen declaration) {
    Optional<Term> notice = rule().flatMap(Suspension::notice);
    return notice
        .map(n ->
            n.from(declaration.occurred(), rulebook.instrument().header().legalTime())
                .plusMillis(1))
        .orElse(declaration.occurred());
  }

  private void tell(Direction direction, Story story, NoEffect ineffective) {
    for (Seen resumed : story.resumed) {
      if (story.declared.stream().noneMatch(d -> !d.occurred().isAfter(resumed.occurred()))) {
        ineffective.add(resumed, Reason.NO_SUCH_SUSPENSION, direction.toward().value());
      }
    }
    if (rule().isPresent()) {
      return;
    }
    for (Seen declared : story.declared) {
      Optional<Instant> agreed =
          instants.tailSet(declared.occurred()).stream()
              .filter(
                  t -> !story.isResumed(declared, t) && !standing(direction.back(), t).isEmpty())
              .findFirst();
      ineffective.add(declared, Reason.NO_RULE_FOR_SUSPENSION, direction.toward().value(), agreed);
    }
  }

  /// Returns declarations in one direction that nothing has taken back.
  private List<Seen> standing(Direction direction, Instant at) {
    Story story = stories.get(direction);
    return story == null
        ? List.of()
        : story.declared.stream()
            .filter(d -> !d.occurred().isAfter(at) && !story.isResumed(d, at))
            .toList();
  }

  boolean isEmpty() {
    return stories.isEmpty();
  }

  SortedSet<Instant> instants() {
    return Collections.unmodifiableSortedSet(instants);
  }

  /// Returns the next instant at which anything can be otherwise.
  Optional<Instant> next(Instant after) {
    return Optional.ofNullable(instants.higher(after));
  }

  /// Returns the declarations for which the instrument is suspended between two.
  ///
  /// @return entries; empty if it is not
  List<EntryId> between(PartyId one, PartyId other, Instant at) {
    Direction direction = new Direction(one, other);
    List<Seen> there = standing(direction, at);
    List<Seen> back = standing(direction.back(), at);
    List<EntryId> entries = new ArrayList<>();
    boolean both = !there.isEmpty() && !back.isEmpty();
    for (List<Seen> declared : List.of(there, back)) {
      for (Seen seen : declared) {
        if (both || (rule().isPresent() && !effect(seen).isAfter(at))) {
          entries.addAll(seen.trail());
        }
      }
    }
    return entries;
  }

  /// Returns every declaration by an instant: without one it could be otherwise.
  List<EntryId> evidence(Instant at) {
    TreeSet<EntryId> entries = new TreeSet<>();
    for (Story story : stories.values()) {
      for (List<Seen> list : List.of(story.declared, story.resumed)) {
        for (Seen seen : list) {
          if (!seen.occurred().isAfter(at)) {
            entries.addAll(seen.trail());
          }
        }
      }
    }
    return List.copyOf(entries);
  }

  /// Returns the pairs between which the instrument is suspended.
  List<Suspended> at(Instant at) {
    List<Suspended> found = new ArrayList<>();
    for (Direction direction : stories.keySet()) {
      boolean told =
          direction.by().compareTo(direction.toward()) > 0 && stories.containsKey(direction.back());
      List<EntryId> entries = between(direction.by(), direction.toward(), at);
      if (!told && !entries.isEmpty()) {
        found.add(new Suspended(direction.by(), direction.toward(), entries));
      }
    }
    return found;
  }
}
