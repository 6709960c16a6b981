// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.treaty.text.Citation;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What has been performed or breached in a fold, and who asks whether something was: each found by
/// the sentence, or by the provision it stands in.
final class Settled {
  private final Map<Citation, TreeSet<Life>> lives = new LinkedHashMap<>();
  private final Map<Citation, TreeSet<Turn>> watching = new LinkedHashMap<>();
  private final TreeMap<Instant, Integer> rounds = new TreeMap<>();

  void clear() {
    lives.clear();
    watching.clear();
    rounds.clear();
  }

  /// Notes that obligations were performed or breached in a round of an instant.
  void add(Collection<Life> newly, Instant at, int round) {
    for (Life life : newly) {
      for (Citation citation : life.rule().citedAs()) {
        lives.computeIfAbsent(citation, _ -> new TreeSet<>(Turn.IN_ORDER)).add(life);
      }
    }
    if (!newly.isEmpty()) {
      rounds.put(at, round);
    }
  }

  /// Returns what was performed or breached under a sentence or a provision, in order.
  Collection<Life> under(Citation sentence) {
    return lives.getOrDefault(sentence, new TreeSet<>(Turn.IN_ORDER));
  }

  /// Notes who asks about a sentence or a provision.
  void watch(Citation sentence, Turn asking) {
    watching.computeIfAbsent(sentence, _ -> new TreeSet<>(Turn.IN_ORDER)).add(asking);
  }

  /// Returns everybody who asks about anything.
  NavigableSet<Turn> watching() {
    TreeSet<Turn> all = new TreeSet<>(Turn.IN_ORDER);
    watching.values().forEach(all::addAll);
    return all;
  }

  /// Returns everybody who asks about any of some obligations.
  NavigableSet<Turn> watching(Collection<Life> newly) {
    TreeSet<Turn> all = new TreeSet<>(Turn.IN_ORDER);
    newly.stream()
        .flatMap(life -> life.rule().citedAs().stream())
        .distinct()
        .map(watching::get)
        .filter(found -> found != null)
        .forEach(all::addAll);
    return all;
  }

  /// Tells whether anything was performed or breached in a round of an instant, or a later one.
  boolean isIn(Instant at, int round) {
    Integer last = rounds.get(at);
    return last != null && round <= last;
  }

  /// Returns the next instant at which anything was performed or breached.
  Optional<Instant> after(Instant at) {
    return Optional.ofNullable(rounds.higherKey(at));
  }
}
