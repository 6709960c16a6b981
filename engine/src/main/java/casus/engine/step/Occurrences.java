// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.OccasionId;
import casus.engine.matter.Home;
import casus.engine.rule.Reach;
import casus.engine.view.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Occurrences of all matters that can be contrary to a duty, by when they happened (semantics 26):
/// the one thing by which a matter is seen from outside.
final class Occurrences {
  private final Reach reach;
  private final TreeMap<Home, List<Occasion>> byHome = new TreeMap<>();
  private final TreeMap<Instant, TreeMap<OccasionId, Occasion>> byTime = new TreeMap<>();

  Occurrences(Reach reach) {
    this.reach = reach;
  }

  /// Takes the occurrences of a matter in place of what was known of them.
  ///
  /// @return whether anything can be seen of it, now or before
  boolean take(Home home, Collection<Occasion> occasions) {
    List<Occasion> contrary = new ArrayList<>();
    for (Occasion occasion : occasions) {
      if (canBeContrary(occasion)) {
        contrary.add(occasion);
      }
    }
    boolean before = forget(home);
    if (contrary.isEmpty()) {
      return before;
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
    if (known == null) {
      return false;
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

  private boolean canBeContrary(Occasion occasion) {
    return occasion.voices(Field.WHAT).stream()
        .flatMap(v -> v.claim().stream())
        .anyMatch(
            c -> c instanceof Claim.What(var types) && types.stream().anyMatch(reach::isContrary));
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
