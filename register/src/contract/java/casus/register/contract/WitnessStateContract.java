// SPDX-License-Identifier: Apache-2.0
package casus.register.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.merkle.Hash;
import casus.register.note.Checkpoint;
import casus.register.note.KeyName;
import casus.register.note.NoteSignature;
import casus.register.note.SignedNote;
import casus.register.witness.WitnessState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every place a witness keeps its state in must do.
public abstract class WitnessStateContract {
  private static final String ORIGIN = "log.example/one";
  private static final String OTHER = "log.example/zwei\u00fc";

  /// Makes the contract; a test class of each state extends it.
  protected WitnessStateContract() {}

  /// Makes a state that has never been written to.
  ///
  /// @return the state; the test closes it
  protected abstract WitnessState create();

  /// Closes a state that [#create] made, and opens it again, as after the end of its process. A
  /// state that is gone with its process returns itself.
  ///
  /// @param state the state
  /// @return the same state
  protected abstract WitnessState reopen(WitnessState state);

  /// Gives back what the state holds.
  ///
  /// @param state the state
  protected abstract void close(WitnessState state);

  /// A note as a witness keeps it.
  ///
  /// @param origin which log
  /// @param size how many entries
  /// @return the note, signed by nobody that can be checked
  protected static SignedNote note(String origin, long size) {
    Hash root = Hash.ofContent(("root " + size).getBytes(StandardCharsets.UTF_8));
    Checkpoint checkpoint = new Checkpoint(origin, size, root, List.of());
    return new SignedNote(
        checkpoint.text(), List.of(new NoteSignature(new KeyName("k"), 7, new byte[64])));
  }

  @Test
  void aNewStateHasCosignedNothing() {
    WitnessState state = create();
    assertEquals(Optional.empty(), state.latest(ORIGIN));
    close(state);
  }

  @Test
  void whatIsStoredIsThereAgain() {
    WitnessState state = create();
    assertTrue(state.replace(ORIGIN, Optional.empty(), note(ORIGIN, 1)));
    assertTrue(state.replace(OTHER, Optional.empty(), note(OTHER, 5)));
    assertTrue(state.replace(ORIGIN, Optional.of(note(ORIGIN, 1)), note(ORIGIN, 2)));
    state = reopen(state);
    assertEquals(Optional.of(note(ORIGIN, 2)), state.latest(ORIGIN));
    assertEquals(Optional.of(note(OTHER, 5)), state.latest(OTHER));
    assertTrue(state.replace(ORIGIN, Optional.of(note(ORIGIN, 2)), note(ORIGIN, 3)));
    state = reopen(state);
    assertEquals(Optional.of(note(ORIGIN, 3)), state.latest(ORIGIN));
    close(state);
  }

  @Test
  void whatIsNoLongerTrueIsNotReplaced() {
    WitnessState state = create();
    assertFalse(state.replace(ORIGIN, Optional.of(note(ORIGIN, 1)), note(ORIGIN, 2)));
    assertEquals(Optional.empty(), state.latest(ORIGIN));
    assertTrue(state.replace(ORIGIN, Optional.empty(), note(ORIGIN, 4)));
    assertFalse(state.replace(ORIGIN, Optional.empty(), note(ORIGIN, 2)));
    assertFalse(state.replace(ORIGIN, Optional.of(note(ORIGIN, 3)), note(ORIGIN, 2)));
    assertEquals(Optional.of(note(ORIGIN, 4)), reopen(state).latest(ORIGIN));
    close(state);
  }

  @Test
  void ofManyAtOnceExactlyOneReplaces() throws InterruptedException, ExecutionException {
    WitnessState state = create();
    Optional<SignedNote> expected = Optional.empty();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 5; round++) {
        Optional<SignedNote> before = expected;
        List<Future<Optional<SignedNote>>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          SignedNote next = note(ORIGIN, 100L * round + i + 1);
          tries.add(
              threads.submit(() ->
                  state.replace(ORIGIN, before, next) ? Optional.of(next) : Optional.empty()));
        }
        List<SignedNote> stored = new ArrayList<>();
        for (Future<Optional<SignedNote>> one : tries) {
          one.get().ifPresent(stored::add);
        }
        assertEquals(1, stored.size());
        expected = Optional.of(stored.getFirst());
        assertEquals(expected, state.latest(ORIGIN));
      }
    }
    close(state);
  }
}
