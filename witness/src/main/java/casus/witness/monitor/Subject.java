// SPDX-License-Identifier: Apache-2.0
package casus.witness.monitor;

import casus.register.note.VerifierKey;
import casus.register.policy.Policy;
import casus.witness.view.CheckpointView;
import casus.witness.view.LogView;
import java.util.List;

/// A log that is followed, and everywhere it can be seen.
///
/// @param keys the keys of the log, at least one; all bear its origin as their name
/// @param policy who must have cosigned what it shows
/// @param log the log itself
/// @param mirrors copies of it; asked for entries the log does not give
/// @param others who else shows its checkpoints, such as witnesses
public record Subject(
    List<VerifierKey> keys,
    Policy policy,
    LogView log,
    List<LogView> mirrors,
    List<CheckpointView> others) {
  /// Copies the lists, and refuses a log without a key.
  public Subject {
    keys = List.copyOf(keys);
    mirrors = List.copyOf(mirrors);
    others = List.copyOf(others);
    if (keys.stream().map(VerifierKey::name).distinct().count() != 1) {
      throw new IllegalArgumentException("a log has keys of one name");
    }
  }

  /// Which log.
  ///
  /// @return its origin
  public String origin() {
    return keys.getFirst().name().value();
  }
}
