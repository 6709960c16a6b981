// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Author;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.grounds.Truth;
import casus.engine.naive.NaiveWorld.Told;
import casus.treaty.Undertaking;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.Vocabulary.Limit;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Rule 26 of the semantics, as far as it is about how much somebody has.
final class NaiveHoldings {
  private static final Comparator<Told<Event.HoldingStated>> LATEST =
      Comparator.<Told<Event.HoldingStated>, Instant>comparing(Told::occurred)
          .thenComparing(s -> s.entry().onRecord())
          .thenComparing(s -> s.entry().id());

  private NaiveHoldings() {}

  /// The limit that an undertaking sets, if it sets one.
  static Optional<Limit> limit(NaiveWorld w, Undertaking rule) {
    return w.text().vocabulary().acts().stream()
        .filter(a -> a.id().equals(rule.performance().act()))
        .map(ActType::beyond)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// Whether any of the bearers has more than the limit at an instant is of a truth value.
  static boolean any(
      NaiveWorld w, Undertaking rule, List<PartyId> bearers, Instant t, Truth truth) {
    return limit(w, rule)
        .filter(l -> bearers.stream().anyMatch(b -> above(w, l, b, t) == truth))
        .isPresent();
  }

  private static Truth above(NaiveWorld w, Limit limit, PartyId party, Instant t) {
    List<Told<Event.HoldingStated>> told =
        w.toldBy(Event.HoldingStated.class, t).stream()
            .filter(s -> s.event().measure().equals(limit.measure()))
            .filter(s -> s.event().party().equals(party))
            .toList();
    Set<Author> authors = told.stream().map(Told::entry).map(Entry::by).collect(Collectors.toSet());
    Optional<Author> followed = w.choice().account().filter(authors::contains);
    Set<Author> heard = followed.map(Set::of).orElse(authors);
    Set<Boolean> found =
        heard.stream()
            .map(a -> told.stream().filter(s -> s.entry().by().equals(a)).max(LATEST).orElseThrow())
            .map(s -> s.event().amount() > limit.most())
            .collect(Collectors.toSet());
    if (found.size() == 2) {
      return Truth.CONTESTED;
    }
    return found.contains(true) ? Truth.TRUE : Truth.FALSE;
  }
}
