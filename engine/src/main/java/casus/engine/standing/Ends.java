// SPDX-License-Identifier: Apache-2.0
package casus.engine.standing;

import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.grounds.Truth;
import casus.engine.rule.Rulebook;
import casus.engine.rule.Rulebook.WholeEnd;
import casus.engine.view.NoEffect;
import casus.engine.view.Seen;
import casus.engine.view.View;
import casus.treaty.condition.Condition;
import casus.treaty.condition.Condition.TrackState;
import casus.treaty.name.PartyId;
import casus.treaty.name.TrackId;
import casus.treaty.party.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/// When an instrument ends for all its parties (semantics 11b): its time is over, all who are bound
/// agreed, or something was settled.
final class Ends {
  private final Rulebook rulebook;
  private final Optional<Instant> inForce;
  private final List<Seen> declared = new ArrayList<>();
  private Optional<End> first = Optional.empty();

  /// An end and what it rests on.
  ///
  /// @param at from when it has ended
  /// @param grounds sentences of the text
  /// @param entries entries of the docket
  record End(Instant at, List<Ground> grounds, List<EntryId> entries) {
    End {
      grounds = List.copyOf(grounds);
      entries = List.copyOf(entries);
    }
  }

  Ends(Rulebook rulebook, Optional<Instant> inForce) {
    this.rulebook = rulebook;
    this.inForce = inForce;
  }

  Optional<End> first() {
    return first;
  }

  /// Returns the entries by which somebody had agreed by an instant, with an effect or not.
  List<EntryId> agreements(Instant at) {
    return declared.stream()
        .filter(s -> !s.occurred().isAfter(at))
        .flatMap(s -> s.trail().stream())
        .toList();
  }

  /// Returns when somebody agreed.
  List<Instant> instants() {
    return declared.stream().map(Seen::occurred).toList();
  }

  private void take(End end) {
    if (first.isEmpty() || end.at().isBefore(first.get().at())) {
      first = Optional.of(end);
    }
  }

  /// The time for which it lasts is over.
  void byLength(Periods periods) {
    rulebook
        .instrument()
        .status()
        .particulars()
        .length()
        .ifPresent(length ->
            periods
                .last()
                .ifPresent(last ->
                    take(
                        new End(
                            last.plusMillis(1),
                            List.of(new Ground.ByText(length.citation())),
                            List.of()))));
  }

  /// A sentence ends the whole, and the settled negotiations are enough for it.
  void bySettlement(Map<TrackId, Seen> settlements) {
    if (inForce.isEmpty()) {
      return;
    }
    TreeSet<Instant> instants = new TreeSet<>(List.of(inForce.get()));
    settlements.values().stream()
        .map(Seen::occurred)
        .filter(s -> s.isAfter(inForce.get()))
        .forEach(instants::add);
    for (WholeEnd end : rulebook.wholeEnds()) {
      for (Instant at : instants) {
        TreeSet<EntryId> entries = new TreeSet<>();
        if (value(end.when(), settlements, at, entries) == Truth.TRUE) {
          take(new End(at, List.of(new Ground.ByText(end.provision())), List.copyOf(entries)));
          break;
        }
      }
    }
  }

  private static Truth value(
      Condition condition, Map<TrackId, Seen> settlements, Instant at, SortedSet<EntryId> entries) {
    return switch (condition) {
      case Condition.AllOf(List<Condition> parts) -> {
        Truth all = Truth.TRUE;
        for (Condition part : parts) {
          all = all.and(value(part, settlements, at, entries));
        }
        yield all;
      }
      case Condition.AnyOf(List<Condition> parts) -> {
        Truth any = Truth.FALSE;
        for (Condition part : parts) {
          any = any.or(value(part, settlements, at, entries));
        }
        yield any;
      }
      case Condition.TrackStands(TrackId track, TrackState state)
          when state == TrackState.SETTLED -> {
        Optional<Seen> settled =
            Optional.ofNullable(settlements.get(track)).filter(s -> !s.occurred().isAfter(at));
        settled.ifPresent(s -> entries.addAll(s.trail()));
        yield settled.isPresent() ? Truth.TRUE : Truth.FALSE;
      }
      default -> Truth.UNDETERMINED;
    };
  }

  /// All who are bound have agreed that it ends.
  void byAgreement(View view, BiPredicate<PartyId, Instant> isBound, NoEffect ineffective) {
    List<Seen> agreed = new ArrayList<>();
    for (Seen seen : view.others()) {
      if (seen.event() instanceof Event.EndAgreed(var instrument, PartyId party)
          && instrument.equals(rulebook.instrument().header().id())) {
        declared.add(seen);
        if (isBound.test(party, seen.occurred())) {
          agreed.add(seen);
        } else {
          ineffective.add(seen, Reason.NOT_BOUND_THEN, party.value());
        }
      }
    }
    agreed.sort(Seen.BY_OCCURRED);
    for (Seen last : agreed) {
      Instant at = last.occurred();
      TreeSet<EntryId> entries = new TreeSet<>();
      boolean all = true;
      for (Party party : rulebook.instrument().cast().parties()) {
        if (isBound.test(party.id(), at)) {
          List<Seen> own =
              agreed.stream()
                  .filter(s -> !s.occurred().isAfter(at))
                  .filter(s -> ((Event.EndAgreed) s.event()).party().equals(party.id()))
                  .toList();
          all &= !own.isEmpty();
          own.forEach(s -> entries.addAll(s.trail()));
        }
      }
      if (all) {
        take(new End(at, List.of(), List.copyOf(entries)));
        return;
      }
    }
  }
}
