// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.matter.Home;
import casus.engine.rule.Reach;
import casus.engine.view.Occasion;
import casus.engine.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Occurrences of all matters that can be contrary to a duty, by when they happened (semantics 26):
/// the one thing by which a matter is seen from outside.
final class Occurrences {
  private final Reach reach;
  private final TreeMap<Home, List<Occasion>> byHome = new TreeMap<>();
  private final TreeMap<Instant, TreeMap<OccasionId, Occasion>> byTime = new TreeMap<>();
  private final TreeMap<Home, List<EntryId>> corrections = new TreeMap<>();

  Occurrences(Reach reach) {
    this.reach = reach;
  }

  /// Takes the occurrences of a matter in place of what was known of them.
  ///
  /// @return whether anything can be seen of it, now or before
  boolean take(Home home, View view) {
    if (!reach.standingMeetsEvents() && !reach.casesMeetEvents()) {
      return false;
    }
    List<Occasion> contrary = new ArrayList<>();
    for (Occasion occasion : view.occasions()) {
      if (canBeContrary(occasion)) {
        contrary.add(occasion);
      }
    }
    boolean before = forget(home);
    if (!view.corrections().isEmpty()) {
      corrections.put(home, view.corrections());
    }
    if (contrary.isEmpty()) {
      return before || !view.corrections().isEmpty();
    }
    byHome.put(home, contrary);
    for (Occasion occasion : contrary) {
      byTime.computeIfAbsent(occasion.time(), _ -> new TreeMap<>()).put(occasion.id(), occasion);
    }
    return true;
  }

  /// Drops the occurrences of a matter.
  ///
  /// @return whether there were any
  boolean forget(Home home) {
    List<Occasion> known = byHome.remove(home);
    boolean corrected = corrections.remove(home) != null;
    if (known == null) {
      return corrected;
    }
    for (Occasion occasion : known) {
      byTime.computeIfPresent(
          occasion.time(),
          (_, at) -> {
            at.remove(occasion.id());
            return at;
          });
    }
    return true;
  }

  /// What anybody has ever called it counts, for grounds name the statement that took that back.
  private boolean canBeContrary(Occasion occasion) {
    return occasion.statements().stream()
        .flatMap(s -> claims(s.event()).stream())
        .anyMatch(
            c -> c instanceof Claim.What(var types) && types.stream().anyMatch(reach::isContrary));
  }

  private static List<Claim> claims(Event event) {
    return switch (event) {
      case Event.OccurrenceAlleged(_, var account) -> account.claims();
      case Event.AccountGiven(_, var account) -> account.claims();
      default -> List.of();
    };
  }

  /// Returns the entries without which something else could be contrary, or at another time: the
  /// corrections in effect in all matters, what puts the occurrences on record, and what says or
  /// denies when they happened.
  Collection<EntryId> evidence() {
    TreeSet<EntryId> all = new TreeSet<>();
    corrections.values().forEach(all::addAll);
    for (List<Occasion> occasions : byHome.values()) {
      for (Occasion occasion : occasions) {
        all.addAll(occasion.timing().trail());
        occasion.allegations().forEach(a -> all.addAll(a.trail()));
        occasion.voices(Field.WHEN).forEach(v -> all.addAll(v.trail()));
      }
    }
    return all;
  }

  /// Returns what happened at an instant, in order of id.
  Collection<Occasion> at(Instant instant) {
    TreeMap<OccasionId, Occasion> at = byTime.get(instant);
    return at == null ? List.of() : at.values();
  }

  /// Returns when something next happened after an instant.
  Optional<Instant> next(Instant after) {
    return Optional.ofNullable(byTime.higherKey(after));
  }
}
