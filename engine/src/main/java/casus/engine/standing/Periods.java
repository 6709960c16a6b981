// SPDX-License-Identifier: Apache-2.0
package casus.engine.standing;

import casus.treaty.StatusRules.Length;
import casus.treaty.StatusRules.Renewal;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// The periods for which an instrument lasts, one after the other (semantics 11b).
final class Periods {
  private final Optional<Renewal> renewal;
  private final ZoneId zone;
  private final Optional<Instant> first;

  /// @param length how long the text says it lasts
  /// @param inForce since when it is in force, if it ever is
  /// @param zone the zone it counts days in
  Periods(Optional<Length> length, Optional<Instant> inForce, ZoneId zone) {
    this.zone = zone;
    renewal = length.flatMap(Length::renewal);
    first = length.flatMap(l -> inForce.map(f -> l.term().from(f, zone)));
  }

  /// Returns the last instant of all, if they end.
  Optional<Instant> last() {
    return first.flatMap(f ->
        renewal.isEmpty()
            ? Optional.of(f)
            : renewal.get().again() && next(f).isAfter(f)
                ? Optional.empty()
                : Optional.of(next(f)));
  }

  /// Returns the last instant of the period that an instant is in.
  Optional<Instant> endAfter(Instant at) {
    Optional<Instant> end = notBefore(at);
    return end.isPresent() || renewal.map(Renewal::again).orElse(true)
        ? end
        : last().filter(l -> !l.isBefore(at));
  }

  /// Returns the first end of a period that a renewal follows, not before an instant.
  Optional<Instant> notBefore(Instant at) {
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Instant end = first.get();
    if (renewal.isEmpty() || !renewal.get().again()) {
      return Optional.of(end).filter(e -> !e.isBefore(at));
    }
    Term term = renewal.get().term();
    if (term.unit() == Unit.HOURS && term.amount() > 0 && end.isBefore(at)) {
      long whole = Duration.ofHours(term.amount()).toMillis();
      long gap = Duration.between(end, at).toMillis();
      return Optional.of(end.plusMillis(Math.multiplyExact((gap + whole - 1) / whole, whole)));
    }
    while (end.isBefore(at)) {
      Instant next = next(end);
      if (!next.isAfter(end)) {
        return Optional.empty();
      }
      end = next;
    }
    return Optional.of(end);
  }

  private Instant next(Instant end) {
    return renewal.map(r -> r.term().from(end, zone)).orElse(end);
  }
}
