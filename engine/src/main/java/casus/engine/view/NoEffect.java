// SPDX-License-Identifier: Apache-2.0
package casus.engine.view;

import casus.engine.grounds.Ineffective;
import casus.engine.grounds.Ineffective.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Entries found to have no effect, with when what they tell of occurred.
public final class NoEffect {
  private final List<Found> list = new ArrayList<>();

  private record Found(Instant occurred, Ineffective finding) {}

  /// Notes an entry without effect.
  ///
  /// @param seen the entry
  /// @param reason why
  /// @param argument what the reason speaks of
  public void add(Seen seen, Reason reason, String argument) {
    list.add(new Found(seen.occurred(), new Ineffective(seen.id(), reason, argument)));
  }

  /// Returns what occurred by an instant.
  ///
  /// @param asOf the instant
  /// @return findings
  public List<Ineffective> by(Instant asOf) {
    return list.stream().filter(f -> !f.occurred().isAfter(asOf)).map(Found::finding).toList();
  }
}
