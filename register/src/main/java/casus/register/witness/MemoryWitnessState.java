// SPDX-License-Identifier: Apache-2.0
package casus.register.witness;

import casus.register.note.SignedNote;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a witness cosigned last, in memory: gone with the process. For trials; a witness that
/// forgets can be led to cosign a fork.
public final class MemoryWitnessState implements WitnessState {
  private final SortedMap<String, SignedNote> latest = new TreeMap<>();

  /// Begins without any log.
  public MemoryWitnessState() {}

  @Override
  public synchronized Optional<SignedNote> latest(String origin) {
    return Optional.ofNullable(latest.get(origin));
  }

  @Override
  public synchronized boolean replace(
      String origin, Optional<SignedNote> expected, SignedNote next) {
    if (!latest(origin).equals(expected)) {
      return false;
    }
    latest.put(origin, next);
    return true;
  }
}
