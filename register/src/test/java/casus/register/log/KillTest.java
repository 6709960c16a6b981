// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.merkle.Bundle;
import casus.register.merkle.Tile;
import casus.register.note.JdkSignatures;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that writes is killed, over and over, each time after some acknowledgements: nothing
/// acknowledged is lost, nothing is there twice, and the order is kept. `-Dcasus.kills=500` for
/// long runs.
class KillTest {
  private static final int KILLS = Integer.getInteger("casus.kills", 6);
  @TempDir Path folder;

  private Process start(Path log, int from) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path") + ":" + System.getProperty("jdk.module.path", ""),
            Writing.class.getName(),
            log.toString(),
            Integer.toString(from))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void whatWasAcknowledgedSurvivesBeingKilled() throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    DirectoryStorage.create(log).close();
    SplittableRandom random = new SplittableRandom(KILLS);
    Map<Integer, Long> journal = new TreeMap<>();
    int from = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(log, from);
      int wanted = 1 + random.nextInt(2_000);
      try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
        String line = lines.readLine();
        for (int i = 0; line != null; i++) {
          if (i == wanted) {
            // not by the process itself, which would close what it said as well
            process.toHandle().destroyForcibly();
          }
          // a line cut short by the kill acknowledges nothing
          String[] words = line.split(" ", -1);
          if (words.length == 2 && i < wanted) {
            journal.put(Integer.parseInt(words[0]), Long.parseLong(words[1]));
          }
          line = lines.readLine();
        }
      }
      process.waitFor();
      from = check(log, journal);
    }
    assertTrue(journal.size() >= KILLS, () -> "only " + journal.size() + " acknowledged");
  }

  /// Checks the whole log against the journal, and returns the number of the next entry.
  private static int check(Path log, Map<Integer, Long> journal) {
    try (LogStorage storage = DirectoryStorage.open(log)) {
      assertEquals(List.of(), Fsck.check(storage, List.of(), new JdkSignatures()));
      int size = (int) storage.head().size();
      List<byte[]> entries = new ArrayList<>();
      for (Tile tile : Tile.between(0, size)) {
        if (tile.level() == 0) {
          entries.addAll(Bundle.parse(storage.bundle(tile)).subList(0, tile.width()));
        }
      }
      assertEquals(size, entries.size());
      // the numbers are handed in one after the other, so the log holds 0, 1, 2 and so on, each
      // once
      for (int i = 0; i < size; i++) {
        assertArrayEquals(Writing.entry(i), entries.get(i));
      }
      journal.forEach((number, index) -> assertEquals(number.longValue(), index));
      journal.keySet().forEach(number -> assertTrue(number < size, () -> number + " is lost"));
      return size;
    }
  }
}
