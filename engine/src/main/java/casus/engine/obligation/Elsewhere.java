// SPDX-License-Identifier: Apache-2.0
package casus.engine.obligation;

import casus.treaty.condition.Condition;
import casus.treaty.name.InstrumentId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What follows under other treaties that are assessed beside one, on the same record and from the
/// same vantage (semantics 18a).
///
/// @param results obligations by treaty
public record Elsewhere(SortedMap<InstrumentId, List<Obligation>> results) {
  /// No other treaty is assessed beside.
  public static final Elsewhere NONE = new Elsewhere(new TreeMap<>());

  /// Copies.
  public Elsewhere {
    results = Collections.unmodifiableSortedMap(new TreeMap<>(results));
  }

  /// Returns the same with one more treaty.
  ///
  /// @param treaty which
  /// @param obligations what follows under it
  /// @return both
  public Elsewhere with(InstrumentId treaty, List<Obligation> obligations) {
    TreeMap<InstrumentId, List<Obligation>> more = new TreeMap<>(results);
    more.put(treaty, List.copyOf(obligations));
    return new Elsewhere(more);
  }

  /// Returns what follows under a treaty.
  ///
  /// @param treaty which
  /// @return its obligations, or empty if it is not assessed beside
  public Optional<List<Obligation>> under(InstrumentId treaty) {
    return Optional.ofNullable(results.get(treaty));
  }

  /// Tells how an obligation stood at an instant not after the vantage it is told from. What is
  /// terminal stays so and what has accrued is never undone, so what came of it in the end says it.
  ///
  /// @param obligation the obligation
  /// @param how what must have come of it
  /// @param at the instant
  /// @return true if that had come of it
  public static boolean stands(Obligation obligation, Condition.Elsewhere how, Instant at) {
    Status status = obligation.status();
    boolean come = !obligation.outcome().since().isAfter(at);
    return switch (how) {
      case OWED ->
          obligation.outcome().accrued().filter(a -> !a.isAfter(at)).isPresent()
              && !(status == Status.LAPSED && come);
      case FULFILLED -> status == Status.FULFILLED && come;
      case BREACHED -> status == Status.BREACHED && come;
    };
  }
}
