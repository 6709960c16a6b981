// SPDX-License-Identifier: Apache-2.0
package casus.engine.view;

import casus.engine.grounds.Ineffective;
import casus.engine.grounds.Ineffective.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Entries found to have no effect, with when what they tell of occurred.
public final class NoEffect {
  private final List<Found> list = new ArrayList<>();

  private record Found(Instant occurred, Ineffective finding, Optional<Instant> until) {
    private boolean isSo(Instant asOf) {
      return !occurred.isAfter(asOf) && until.filter(u -> !u.isAfter(asOf)).isEmpty();
    }
  }

  /// Notes an entry without effect.
  ///
  /// @param seen the entry
  /// @param reason why
  /// @param argument what the reason speaks of
  public void add(Seen seen, Reason reason, String argument) {
    add(seen, reason, argument, Optional.empty());
  }

  /// Notes an entry without effect for a time.
  ///
  /// @param seen the entry
  /// @param reason why
  /// @param argument what the reason speaks of
  /// @param until from when it has an effect, if ever
  public void add(Seen seen, Reason reason, String argument, Optional<Instant> until) {
    list.add(new Found(seen.occurred(), new Ineffective(seen.id(), reason, argument), until));
  }

  /// Returns what occurred by an instant.
  ///
  /// @param asOf the instant
  /// @return findings
  public List<Ineffective> by(Instant asOf) {
    return list.stream().filter(f -> f.isSo(asOf)).map(Found::finding).toList();
  }
}
