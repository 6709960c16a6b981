// SPDX-License-Identifier: Apache-2.0
package casus.postgres.trial;

import casus.postgres.PostgresLogStorage;
import casus.postgres.SchemaName;
import casus.postgres.launcher.PostgresServer;
import casus.register.log.GroupCommit;
import casus.register.log.LogStorage;
import casus.register.log.LogWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// Files entries until it is killed, and notes in a journal each one it was told is stored.
///
/// Says `adopted` or `started` when it has a server, then a line for every hundred entries noted.
public final class Filer {
  private static final int THREADS = 8;
  private static final int A_LINE = 100;

  private final GroupCommit commit;
  private final String round;
  private final FileOutputStream journal;
  private int noted;

  private Filer(GroupCommit commit, String round, FileOutputStream journal) {
    this.commit = commit;
    this.round = round;
    this.journal = journal;
  }

  /// Runs it.
  ///
  /// @param arguments folder of the server, folder of the programs, journal, name of the round, and
  ///   how many entries each of eight threads files; then it waits to be killed
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PostgresServer server = PostgresServer.start(Path.of(arguments[0]), Path.of(arguments[1]));
    System.out.println(server.isAdopted() ? "adopted" : "started");
    LogStorage storage =
        arguments[3].equals("0")
            ? PostgresLogStorage.create(server.database(), SchemaName.CASUS)
            : PostgresLogStorage.open(server.database(), SchemaName.CASUS);
    try (FileOutputStream journal = new FileOutputStream(arguments[2], true)) {
      Filer filer = new Filer(new GroupCommit(new LogWriter(storage)), arguments[3], journal);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        threads.add(
            Thread.ofPlatform().start(() -> filer.file(number, Integer.parseInt(arguments[4]))));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      System.out.println("done");
      Thread.currentThread().join();
    }
  }

  private void file(int thread, int count) {
    try {
      for (int i = 0; i < count; i++) {
        String entry = "round " + round + " thread " + thread + " entry " + i;
        long index = commit.append(entry.getBytes(StandardCharsets.UTF_8)).get();
        note(index + " " + entry + "\n");
      }
    } catch (IOException | InterruptedException | ExecutionException failure) {
      System.out.println("failed: " + failure);
    }
  }

  private synchronized void note(String line) throws IOException {
    journal.write(line.getBytes(StandardCharsets.UTF_8));
    noted++;
    if (noted % A_LINE == 0) {
      System.out.println(noted);
    }
  }
}
