// SPDX-License-Identifier: Apache-2.0
package casus.witness.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.contract.WitnessStateContract;
import casus.register.log.StorageException;
import casus.register.witness.WitnessState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One file of state does what every state must do, and never forgets.
class FileWitnessStateTest extends WitnessStateContract {
  private static final String ORIGIN = "log.example/one";

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("state");
  }

  @Override
  protected WitnessState create() {
    return FileWitnessState.create(file());
  }

  @Override
  protected WitnessState reopen(WitnessState state) {
    close(state);
    return FileWitnessState.open(file());
  }

  @Override
  protected void close(WitnessState state) {
    ((FileWitnessState) state).close();
  }

  private byte[] written() throws IOException {
    try (FileWitnessState state = FileWitnessState.create(file())) {
      assertTrue(state.replace(ORIGIN, Optional.empty(), note(ORIGIN, 5)));
      assertTrue(state.replace("z", Optional.empty(), note("z", 7)));
    }
    return Files.readAllBytes(file());
  }

  @Test
  void aDamagedFileIsRefusedWhereverItIsDamaged() throws IOException {
    byte[] good = written();
    for (int i = 0; i < good.length; i++) {
      byte[] flipped = good.clone();
      flipped[i] ^= 1;
      Files.write(file(), flipped);
      assertThrows(StorageException.class, () -> FileWitnessState.open(file()), "byte " + i);
    }
    for (int length = 0; length < good.length; length++) {
      Files.write(file(), Arrays.copyOf(good, length));
      assertThrows(StorageException.class, () -> FileWitnessState.open(file()), "to " + length);
    }
    Files.write(file(), Arrays.copyOf(good, good.length + 1));
    assertThrows(StorageException.class, () -> FileWitnessState.open(file()));
    Files.write(file(), good);
    try (FileWitnessState state = FileWitnessState.open(file())) {
      assertEquals(Optional.of(note(ORIGIN, 5)), state.latest(ORIGIN));
    }
  }

  @Test
  void oneProcessAtATimeHasItOpen() {
    try (FileWitnessState state = FileWitnessState.create(file())) {
      assertThrows(StorageException.class, () -> FileWitnessState.open(file()));
      assertTrue(state.replace(ORIGIN, Optional.empty(), note(ORIGIN, 5)));
    }
    FileWitnessState.open(file()).close();
  }

  @Test
  void aStateIsNeverMadeByOpeningItNorReplacedByMakingOne() throws IOException {
    assertThrows(StorageException.class, () -> FileWitnessState.open(file()));
    byte[] good = written();
    assertThrows(StorageException.class, () -> FileWitnessState.create(file()));
    assertEquals(Arrays.toString(good), Arrays.toString(Files.readAllBytes(file())));
  }

  @Test
  void whatAnEndedProcessLeftHalfWrittenChangesNothing() throws IOException {
    written();
    Files.write(folder.resolve("state.unfinished"), new byte[] {1, 2, 3});
    try (FileWitnessState state = FileWitnessState.open(file())) {
      assertEquals(Optional.of(note(ORIGIN, 5)), state.latest(ORIGIN));
      assertTrue(state.replace(ORIGIN, Optional.of(note(ORIGIN, 5)), note(ORIGIN, 6)));
    }
    FileWitnessState.open(file()).close();
  }

  @Test
  void afterAFailedWriteNothingIsAnsweredBeforeItIsOpenedAnew() throws IOException {
    written();
    try (FileWitnessState state = FileWitnessState.open(file())) {
      // a folder in the way of what is written
      Files.createDirectory(folder.resolve("state.unfinished"));
      assertThrows(
          StorageException.class,
          () -> state.replace(ORIGIN, Optional.of(note(ORIGIN, 5)), note(ORIGIN, 6)));
      Files.delete(folder.resolve("state.unfinished"));
      assertThrows(StorageException.class, () -> state.latest(ORIGIN));
    }
    try (FileWitnessState state = FileWitnessState.open(file())) {
      assertEquals(Optional.of(note(ORIGIN, 5)), state.latest(ORIGIN));
    }
  }
}
