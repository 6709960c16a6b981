// SPDX-License-Identifier: Apache-2.0
package casus.witness.mirror;

import casus.register.note.Checkpoint;
import casus.register.note.SignedNote;
import casus.register.witness.WitnessState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The state of the pending checkpoints, and in memory the last few before each: whoever uploads up
/// to one of them need not begin again because a newer one came in. After the end of the process
/// only the newest is known.
final class RecentCheckpoints implements WitnessState {
  private static final int KEPT = 16;

  private final WitnessState state;
  private final SortedMap<String, Deque<SignedNote>> before = new TreeMap<>();

  RecentCheckpoints(WitnessState state) {
    this.state = state;
  }

  @Override
  public Optional<SignedNote> latest(String origin) {
    return state.latest(origin);
  }

  @Override
  public boolean replace(String origin, Optional<SignedNote> expected, SignedNote next) {
    if (!state.replace(origin, expected, next)) {
      return false;
    }
    expected.ifPresent(note -> keep(origin, note));
    return true;
  }

  private synchronized void keep(String origin, SignedNote note) {
    Deque<SignedNote> kept = before.computeIfAbsent(origin, _ -> new ArrayDeque<>());
    kept.addFirst(note);
    if (kept.size() > KEPT) {
      kept.removeLast();
    }
  }

  /// The newest checkpoint of a size that was pending.
  Optional<SignedNote> of(String origin, long size) {
    Optional<SignedNote> latest = latest(origin).filter(note -> size(note) == size);
    return latest.isPresent() ? latest : earlier(origin, size);
  }

  private synchronized Optional<SignedNote> earlier(String origin, long size) {
    return before.getOrDefault(origin, new ArrayDeque<>()).stream()
        .filter(note -> size(note) == size)
        .findFirst();
  }

  static long size(SignedNote note) {
    return Checkpoint.of(note).size();
  }
}
