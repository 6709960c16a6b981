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
import casus.treaty.StatusRules.Length;
import casus.treaty.condition.Condition;
import casus.treaty.condition.Condition.TrackState;
import casus.treaty.name.PartyId;
import casus.treaty.name.TrackId;
import casus.treaty.party.Party;
import casus.treaty.time.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final BiPredicate<PartyId, Instant> isBound;
  private final List<Seen> declared = new ArrayList<>();
  private final List<Seen> ended = new ArrayList<>();
  private final List<Seen> prolonged = new ArrayList<>();
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

  /// @param isBound whether a party has come to be bound and has not left
  Ends(
      Rulebook rulebook,
      Optional<Instant> inForce,
      View view,
      BiPredicate<PartyId, Instant> isBound,
      NoEffect ineffective) {
    this.rulebook = rulebook;
    this.inForce = inForce;
    this.isBound = isBound;
    sort(view, ineffective);
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

  /// The time for which it lasts is over; all who are bound may have agreed on more of it before.
  void byLength(Periods periods) {
    Optional<Length> length = rulebook.instrument().status().particulars().length();
    Optional<Instant> last = periods.last();
    if (length.isEmpty() || last.isEmpty()) {
      return;
    }
    TreeSet<Term> terms = new TreeSet<>(Comparator.comparing(Term::toString));
    prolonged.forEach(s -> terms.add(((Event.ProlongationAgreed) s.event()).term()));
    Optional<Instant> longer = Optional.empty();
    Optional<Agreed> first = Optional.empty();
    for (Term term : terms) {
      Optional<Agreed> agreed =
          all(prolonged.stream()
                  .filter(s -> ((Event.ProlongationAgreed) s.event()).term().equals(term))
                  .toList())
              .filter(a -> !a.at().isAfter(last.get()));
      if (agreed.isPresent() && first.filter(f -> !f.at().isAfter(agreed.get().at())).isEmpty()) {
        first = agreed;
        longer = Optional.of(term.from(last.get(), rulebook.instrument().header().legalTime()));
      }
    }
    take(
        new End(
            longer.orElse(last.get()).plusMillis(1),
            List.of(new Ground.ByText(length.get().citation())),
            first.map(Agreed::entries).orElse(List.of())));
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
  void byAgreement() {
    all(ended).ifPresent(a -> take(new End(a.at(), List.of(), a.entries())));
  }

  /// Sorts what parties have agreed to; one that is not bound then agrees without effect.
  private void sort(View view, NoEffect ineffective) {
    for (Seen seen : view.others()) {
      if (seen.event() instanceof Event.Declared d
          && d.instrument().equals(rulebook.instrument().header().id())
          && (d instanceof Event.EndAgreed || d instanceof Event.ProlongationAgreed)) {
        declared.add(seen);
        if (!isBound.test(d.party(), seen.occurred())) {
          ineffective.add(seen, Reason.NOT_BOUND_THEN, d.party().value());
        } else if (d instanceof Event.EndAgreed) {
          ended.add(seen);
        } else {
          prolonged.add(seen);
        }
      }
    }
    ended.sort(Seen.BY_OCCURRED);
    prolonged.sort(Seen.BY_OCCURRED);
  }

  /// When all who were bound had agreed, and by which entries.
  private record Agreed(Instant at, List<EntryId> entries) {}

  private Optional<Agreed> all(List<Seen> agreed) {
    for (Seen last : agreed) {
      Instant at = last.occurred();
      TreeSet<EntryId> entries = new TreeSet<>();
      boolean all = true;
      for (Party party : rulebook.instrument().cast().parties()) {
        if (isBound.test(party.id(), at)) {
          List<Seen> own =
              agreed.stream()
                  .filter(s -> !s.occurred().isAfter(at))
                  .filter(s -> ((Event.Declared) s.event()).party().equals(party.id()))
                  .toList();
          all &= !own.isEmpty();
          own.forEach(s -> entries.addAll(s.trail()));
        }
      }
      if (all) {
        return Optional.of(new Agreed(at, List.copyOf(entries)));
      }
    }
    return Optional.empty();
  }
}
