// SPDX-License-Identifier: Apache-2.0
package casus.language.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// Finds circles in a graph without recursion, so that a long chain is no danger.
final class Circles {
  private Circles() {}

  /// Returns circles that share no point, in the order of the graph.
  ///
  /// @param graph for each point the points it needs
  static <T> List<List<T>> of(SequencedMap<T, List<T>> graph) {
    SequencedMap<T, SequencedSet<T>> left = new LinkedHashMap<>();
    Map<T, List<T>> neededBy = new HashMap<>();
    graph.forEach((point, needs) -> {
      SequencedSet<T> known = new LinkedHashSet<>(needs);
      known.removeIf(n -> !graph.containsKey(n));
      left.put(point, known);
      known.forEach(n -> neededBy.computeIfAbsent(n, _ -> new ArrayList<>()).add(point));
    });
    Deque<T> free = new ArrayDeque<>();
    left.forEach((point, needs) -> {
      if (needs.isEmpty()) {
        free.add(point);
      }
    });
    removeFree(free, left, neededBy);
    List<List<T>> circles = new ArrayList<>();
    while (!left.isEmpty()) {
      List<T> circle = walk(left);
      circles.add(circle);
      free.addAll(circle);
      removeFree(free, left, neededBy);
    }
    return circles;
  }

  private static <T> void removeFree(
      Deque<T> free, SequencedMap<T, SequencedSet<T>> left, Map<T, List<T>> neededBy) {
    while (!free.isEmpty()) {
      T point = free.removeFirst();
      left.remove(point);
      for (T other : neededBy.getOrDefault(point, List.of())) {
        SequencedSet<T> needs = left.get(other);
        if (needs != null && needs.remove(point) && needs.isEmpty()) {
          free.add(other);
        }
      }
    }
  }

  /// Follows needs from the first point until one comes again.
  private static <T> List<T> walk(SequencedMap<T, SequencedSet<T>> left) {
    SequencedSet<T> seen = new LinkedHashSet<>();
    T point = left.firstEntry().getKey();
    while (seen.add(point)) {
      point = Objects.requireNonNull(left.get(point)).getFirst();
    }
    List<T> path = new ArrayList<>(seen);
    return path.subList(path.indexOf(point), path.size());
  }
}
