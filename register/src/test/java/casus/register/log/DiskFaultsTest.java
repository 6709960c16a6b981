// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.merkle.Bundle;
import casus.register.merkle.Tile;
import casus.register.note.JdkSignatures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each call to the disk fails once. Afterwards the log opens, holds all that was acknowledged,
/// each once and in order, is sound from the entries up, and goes on.
class DiskFaultsTest {
  private static final int[] GROUPS = {3, 250, 2, 1, 40, 300, 1, 300, 512, 2, 300, 700, 1};
  private static final int MORE = 2_500;
  @TempDir Path folder;

  private static byte[] entry(int number) {
    return ("entry " + number).getBytes(StandardCharsets.UTF_8);
  }

  private static List<byte[]> entries(int from, int count) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      entries.add(entry(i));
    }
    return entries;
  }

  /// Writes until something fails.
  ///
  /// @return how many entries were acknowledged
  private static int write(Path root, Disk disk) {
    int acknowledged = 0;
    try (LogStorage storage = DirectoryStorage.open(root, disk)) {
      LogWriter writer = new LogWriter(storage);
      int at = 0;
      for (int group : GROUPS) {
        writer.append(entries(at, group));
        at += group;
        acknowledged = at;
      }
    } catch (StorageException failed) {
      return acknowledged;
    }
    return acknowledged;
  }

  private static void assertSound(Path root, int acknowledged) {
    try (LogStorage storage = DirectoryStorage.open(root)) {
      assertEquals(List.of(), Fsck.check(storage, List.of(), new JdkSignatures()));
      int size = (int) storage.head().size();
      assertTrue(size >= acknowledged, () -> acknowledged + " acknowledged, " + size + " there");
      for (Tile tile : Tile.between(0, size)) {
        if (tile.level() == 0) {
          List<byte[]> bundle = Bundle.parse(storage.bundle(tile));
          for (int i = 0; i < tile.width(); i++) {
            assertArrayEquals(entry((int) tile.index() * Tile.FULL + i), bundle.get(i));
          }
        }
      }
      // handed in once more, as somebody who heard nothing does: nothing is there twice
      List<Long> indexes = new LogWriter(storage).append(entries(0, MORE));
      for (int i = 0; i < indexes.size(); i++) {
        assertEquals(i, indexes.get(i));
      }
      assertEquals(MORE, storage.head().size());
      assertEquals(List.of(), Fsck.check(storage, List.of(), new JdkSignatures()));
    }
  }

  @ParameterizedTest
  @EnumSource(FaultyDisk.Way.class)
  void eachCallFailsOnce(FaultyDisk.Way way) {
    int failures = 0;
    for (long call = 1; ; call++) {
      Path root = folder.resolve("log" + call);
      DirectoryStorage.create(root).close();
      FaultyDisk disk = new FaultyDisk(call, way);
      int acknowledged = write(root, disk);
      assertSound(root, acknowledged);
      if (!disk.hasFailed()) {
        break;
      }
      failures++;
    }
    int failed = failures;
    assertTrue(failed > 80, () -> "only " + failed + " calls failed");
  }

  /// What a growth costs in calls to the disk, as a contract: one flush of the journal, and for
  /// each bundle and tile a write and a rename that nobody waits for.
  @Test
  void aGrowthCostsOneFlush() {
    Path root = folder.resolve("cost");
    DirectoryStorage.create(root).close();
    FaultyDisk disk = new FaultyDisk(-1, FaultyDisk.Way.NOT_DONE);
    try (LogStorage storage = DirectoryStorage.open(root, disk)) {
      LogWriter writer = new LogWriter(storage);
      writer.append(entries(0, 1));
      writer.append(entries(1, 1));
      long before = disk.calls();
      writer.append(entries(2, 100));
      assertEquals(1, disk.calls() - before);
      writer.append(entries(102, 200));
      before = disk.calls();
      writer.append(entries(302, 220));
      assertEquals(1 + 2 * 2, disk.calls() - before);
    }
  }

  /// Power fails: what was not flushed is gone, or there in part. What was acknowledged is there.
  @Test
  void whatWasNotFlushedIsMadeAgainFromTheJournal() throws IOException {
    for (int kept = 0; kept < 3; kept++) {
      Path root = folder.resolve("power" + kept);
      DirectoryStorage.create(root).close();
      Path after = folder.resolve("after" + kept);
      try (LogStorage storage = DirectoryStorage.open(root)) {
        LogWriter writer = new LogWriter(storage);
        writer.append(entries(0, 300));
        writer.append(entries(300, 5));
        // as the disk is, should everything be lost that was left to the system
        Files.createDirectories(after);
        for (String file : List.of("head", "journal")) {
          Files.copy(root.resolve(file), after.resolve(file));
        }
        if (kept > 0) {
          Path torn = after.resolve("tile/0/000");
          Files.createDirectories(after.resolve("tile/0"));
          Files.write(torn, new byte[kept * 100]);
        }
      }
      assertSound(after, 305);
    }
  }

  @Test
  void aJournalCutShortAcknowledgedNothingAndADamagedOneIsRefused() throws IOException {
    Path root = folder.resolve("cut");
    DirectoryStorage.create(root).close();
    byte[] head;
    byte[] journal;
    try (LogStorage storage = DirectoryStorage.open(root)) {
      LogWriter writer = new LogWriter(storage);
      head = Files.readAllBytes(root.resolve("head"));
      writer.append(entries(0, 3));
      writer.append(entries(3, 3));
      journal = Files.readAllBytes(root.resolve("journal"));
    }
    int first = journal.length / 2;
    for (int cut = 0; cut <= journal.length; cut += 7) {
      Path other = folder.resolve("cut" + cut);
      Files.createDirectories(other);
      Files.write(other.resolve("head"), head);
      Files.write(other.resolve("journal"), Arrays.copyOf(journal, cut));
      try (LogStorage storage = DirectoryStorage.open(other)) {
        assertEquals(cut < first ? 0 : cut < journal.length ? 3 : 6, storage.head().size());
      }
    }
    Path damaged = folder.resolve("damaged");
    Files.createDirectories(damaged);
    Files.write(damaged.resolve("head"), head);
    journal[60] ^= 1;
    Files.write(damaged.resolve("journal"), journal);
    assertThrows(StorageException.class, () -> DirectoryStorage.open(damaged));
  }

  /// A first record cut short, then more entries, then the end of the process once more.
  @Test
  void nothingIsWrittenBehindWhatWasCutShort() throws IOException {
    for (int torn : new int[] {1, 40, 60, 1_000}) {
      Path root = folder.resolve("torn" + torn);
      DirectoryStorage.create(root).close();
      byte[] record;
      try (LogStorage storage = DirectoryStorage.open(root)) {
        new LogWriter(storage).append(entries(0, 40));
        record = Files.readAllBytes(root.resolve("journal"));
      }
      Path again = folder.resolve("again" + torn);
      DirectoryStorage.create(again).close();
      Files.write(
          again.resolve("journal"), Arrays.copyOf(record, Math.min(torn, record.length - 1)));
      Path after = folder.resolve("crashed" + torn);
      try (LogStorage storage = DirectoryStorage.open(again)) {
        assertEquals(0, storage.head().size());
        new LogWriter(storage).append(entries(0, 30));
        Files.createDirectories(after);
        for (String file : List.of("head", "journal")) {
          Files.copy(again.resolve(file), after.resolve(file));
        }
      }
      assertSound(after, 30);
    }
  }

  /// A bit of any record but the last flips: the log is refused, and nothing is taken for the end.
  @Test
  void noFlippedBitInTheJournalPassesForItsEnd() throws IOException {
    Path root = folder.resolve("bits");
    DirectoryStorage.create(root).close();
    byte[] head;
    byte[] journal;
    try (LogStorage storage = DirectoryStorage.open(root)) {
      head = Files.readAllBytes(root.resolve("head"));
      LogWriter writer = new LogWriter(storage);
      writer.append(entries(0, 2));
      writer.append(entries(2, 2));
      journal = Files.readAllBytes(root.resolve("journal"));
    }
    for (int at = 0; at < journal.length / 2; at++) {
      byte[] flipped = journal.clone();
      flipped[at] ^= 4;
      assertThrows(StorageException.class, () -> Journal.parse(flipped));
    }
    assertEquals(2, Journal.parse(journal).size());
    assertTrue(head.length > 0);
  }
}
