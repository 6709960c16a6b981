// SPDX-License-Identifier: Apache-2.0
package casus.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.postgres.launcher.Folders;
import casus.postgres.launcher.PostgresServer;
import casus.register.log.Fsck;
import casus.register.log.Head;
import casus.register.log.LogStorage;
import casus.register.log.LogWriter;
import casus.register.merkle.Bundle;
import casus.register.merkle.Frontier;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import casus.register.note.JdkSignatures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What was acknowledged is there, once and in order, whoever is killed with -9: the process that
/// files, or it and the server together. `-Dcasus.kills=100` kills more often.
class KillTest {
  private static final int KILLS = Integer.getInteger("casus.kills", 4);
  private static final int MOST_LINES = 12;

  private final Path folder = Folders.create();
  private final Path journal = folder.resolve("journal");
  private final SplittableRandom random = new SplittableRandom(1);

  private Child filer(int round, int entries) throws IOException {
    return Child.start(
        List.of(),
        Child.home(),
        "casus.postgres.trial.Filer",
        folder.toString(),
        Folders.programs().toString(),
        journal.toString(),
        Integer.toString(round),
        Integer.toString(entries));
  }

  @Test
  void nothingAcknowledgedIsLost() throws IOException {
    boolean serverRuns = false;
    int adopted = 0;
    for (int round = 0; round < KILLS; round++) {
      try (Child child = filer(round, 1_000_000)) {
        assertEquals(serverRuns ? "adopted" : "started", child.waitFor("adopted", "started"));
        adopted += serverRuns ? 1 : 0;
        int lines = 1 + random.nextInt(MOST_LINES);
        for (int i = 1; i <= lines; i++) {
          assertEquals(i + "00", child.waitFor(i + "00"));
        }
        serverRuns = round % 2 == 0;
        if (!serverRuns) {
          killServer();
        }
      }
      // what had been acknowledged when the process was killed stands in the journal
      System.out.println(
          "killed "
              + (serverRuns ? "the filer" : "filer and server")
              + " after "
              + Files.readAllLines(journal).size()
              + " acknowledgements");
    }
    try (PostgresServer server = PostgresServer.start(folder, Folders.programs());
        LogStorage storage = PostgresLogStorage.open(server.database(), SchemaName.CASUS)) {
      assertEquals(serverRuns, server.isAdopted());
      assertTrue(KILLS < 2 || adopted > 0, "a server was adopted");
      check(storage);
      new LogWriter(storage).append(List.of("one more".getBytes(StandardCharsets.UTF_8)));
    }
  }

  /// Kills the postmaster, which leaves its children behind for a moment.
  private void killServer() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private void check(LogStorage storage) throws IOException {
    Head head = storage.head();
    Frontier frontier = Frontier.empty();
    List<String> entries = new ArrayList<>();
    for (long index = 0; index * Tile.FULL < head.size(); index++) {
      for (byte[] entry : Bundle.parse(storage.bundle(Tile.in(0, index, head.size())))) {
        frontier.append(Hash.ofLeaf(entry));
        entries.add(new String(entry, StandardCharsets.UTF_8));
      }
    }
    assertEquals(head.root(), frontier.root(), "the root comes of the entries");
    assertEquals(List.of(), Fsck.check(storage, List.of(), new JdkSignatures()));
    assertEquals(head.size(), new TreeSet<>(entries).size(), "every entry is there once");
    Map<String, Integer> last = new HashMap<>();
    for (String entry : entries) {
      int at = entry.lastIndexOf(' ');
      int number = Integer.parseInt(entry.substring(at + 1));
      Integer before = last.put(entry.substring(0, at), number);
      assertEquals(before == null ? 0 : before + 1, number, entry);
    }
    List<String> acknowledged = Files.readAllLines(journal);
    for (String line : acknowledged) {
      int blank = line.indexOf(' ');
      int index = Integer.parseInt(line.substring(0, blank));
      assertEquals(line.substring(blank + 1), entries.get(index), "at the place it was given");
    }
    System.out.println(
        "acknowledged " + acknowledged.size() + ", found " + entries.size() + ", lost none");
    assertTrue(acknowledged.size() <= entries.size());
  }
}
