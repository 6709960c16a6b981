// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.contract.LogStorageContract;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log in a folder does what every log must do.
class DirectoryStorageTest extends LogStorageContract {
  @TempDir Path folder;

  @Override
  protected LogStorage create() {
    return DirectoryStorage.create(folder.resolve("log"));
  }

  @Override
  protected LogStorage reopen(LogStorage storage) {
    storage.close();
    return DirectoryStorage.open(folder.resolve("log"));
  }

  @Test
  void oneProcessAtATimeHasItOpen() {
    try (LogStorage storage = create()) {
      Path log = folder.resolve("log");
      assertThrows(StorageException.class, () -> DirectoryStorage.open(log));
      storage.publish(0, new byte[0]);
    }
  }

  @Test
  void aLogIsNeverMadeByOpeningIt() {
    assertThrows(StorageException.class, () -> DirectoryStorage.open(folder.resolve("none")));
  }

  @Test
  void aNewLogDoesNotReplaceAnOldOne() {
    create().close();
    assertThrows(StorageException.class, this::create);
  }

  /// The system gives a lock away when its process opens and closes the file once more.
  @Test
  void aRefusedOpeningDoesNotGiveTheLockAway() throws Exception {
    try (LogStorage storage = create()) {
      Path log = folder.resolve("log");
      assertThrows(StorageException.class, () -> DirectoryStorage.open(log));
      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path")
                      + java.io.File.pathSeparator
                      + System.getProperty("jdk.module.path", ""),
                  Writing.class.getName(),
                  log.toString(),
                  "0")
              .redirectErrorStream(true)
              .start();
      String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(said.contains("is open already"), said);
      storage.publish(0, new byte[0]);
    }
  }
}
