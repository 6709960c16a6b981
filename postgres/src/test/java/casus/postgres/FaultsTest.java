// SPDX-License-Identifier: Apache-2.0
package casus.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.postgres.launcher.Folders;
import casus.postgres.launcher.Operator;
import casus.postgres.launcher.PostgresServer;
import casus.register.log.LogWriter;
import casus.register.log.StorageException;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A server that fails, or says what is less than stored: the growth counts as unknown, and nothing
/// more is stored before the log is opened anew.
class FaultsTest {
  private static final String GROWTH = "WITH moved";

  private static final String MESSAGE = "SELECT pg_logical_emit_message";

  /// Writes to the server's journal and commits, and nothing else.
  private static final String PROBE = MESSAGE + "(true, 'casus', 'probe')";

  private static PostgresServer server;

  private final SchemaName schema = OneServer.newSchema();

  @BeforeAll
  static void startServer() {
    server = PostgresServer.start(Folders.create(), Folders.programs());
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  private static byte[] entry(int number) {
    return ("entry " + number).getBytes(StandardCharsets.UTF_8);
  }

  private static void tell(String... commands) throws SQLException {
    try (Connection connection = server.database().getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  private static void assertBroken(PostgresLogStorage storage) {
    StorageException again =
        assertThrows(StorageException.class, () -> storage.publish(1, new byte[0]));
    assertEquals("Writing to this log has failed before; open it anew.", again.getMessage());
    assertThrows(StorageException.class, () -> new LogWriter(storage).append(List.of(entry(9))));
  }

  private PostgresLogStorage withOneEntry() {
    PostgresLogStorage storage = PostgresLogStorage.create(server.database(), schema);
    new LogWriter(storage).append(List.of(entry(0)));
    return storage;
  }

  private void assertHoldsAfterReopening(PostgresLogStorage storage, int size) {
    storage.close();
    try (PostgresLogStorage anew = PostgresLogStorage.open(server.database(), schema)) {
      assertEquals(size, anew.head().size());
      assertEquals(List.of((long) size), new LogWriter(anew).append(List.of(entry(size))));
      assertEquals(size + 1, anew.head().size());
    }
  }

  @Test
  void aConnectionLostBeforeAGrowthBreaksWritingNotReading() throws SQLException {
    PostgresLogStorage storage = withOneEntry();
    tell(
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
            + " WHERE pid <> pg_backend_pid() AND datname = current_database()");
    assertThrows(StorageException.class, () -> new LogWriter(storage).append(List.of(entry(1))));
    assertEquals(1, storage.head().size(), "reading has a new connection");
    assertEquals(1 + 2 + entry(0).length - 1, storage.bundle(new Tile(0, 0, 1)).length);
    assertBroken(storage);
    assertHoldsAfterReopening(storage, 1);
  }

  /// Waits for a standby that is not there, then ends the waiting as an operator would.
  private StorageException whileWaitingForAStandby(PostgresLogStorage storage, String operator)
      throws SQLException {
    tell("ALTER SYSTEM SET synchronous_standby_names = 'nobody'", "SELECT pg_reload_conf()");
    try {
      untilCommitsWait();
      LogWriter writer = new LogWriter(storage);
      CompletableFuture<List<Long>> appended =
          CompletableFuture.supplyAsync(() -> writer.append(List.of(entry(1))));
      assertEquals(1, endWaiting(operator, GROWTH), "a writer was waiting");
      CompletionException failed = assertThrows(CompletionException.class, appended::join);
      return assertInstanceOf(StorageException.class, failed.getCause());
    } finally {
      tell("ALTER SYSTEM RESET synchronous_standby_names", "SELECT pg_reload_conf()", PROBE);
    }
  }

  /// A server that is told to read its settings anew answers before it has: commits wait once one
  /// of its processes has read them, whichever session asks. So probes commit until one had to
  /// wait, which the server says in a warning once it is cancelled.
  private static void untilCommitsWait() throws SQLException {
    CompletableFuture<Void> waited = CompletableFuture.runAsync(FaultsTest::probeUntilOneWaits);
    assertEquals(1, endWaiting("pg_cancel_backend", MESSAGE), "a probe was waiting");
    waited.join();
  }

  private static void probeUntilOneWaits() {
    try (Connection connection = server.database().getConnection();
        Statement statement = connection.createStatement()) {
      do {
        statement.execute(PROBE);
      } while (statement.getWarnings() == null);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int endWaiting(String operator, String beginning) throws SQLException {
    int ended = 0;
    for (int i = 0; i < 10_000 && ended == 0; i++) {
      ended = count("SELECT count(" + operator + "(pid)) FROM (" + waiting(beginning) + ")");
    }
    return ended;
  }

  private static String waiting(String beginning) {
    return "SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND query LIKE '"
        + beginning
        + "%' AND wait_event = 'SyncRep'";
  }

  private static int count(String query) throws SQLException {
    try (Connection connection = server.database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void committedHereButPerhapsNotReplicatedIsUnknown() throws SQLException {
    PostgresLogStorage storage = withOneEntry();
    StorageException failed = whileWaitingForAStandby(storage, "pg_cancel_backend");
    String said = String.valueOf(failed.getMessage());
    assertTrue(said.startsWith("A growth may or may not be stored for good: "), said);
    assertTrue(said.contains("synchronous replication"), said);
    assertBroken(storage);
    assertHoldsAfterReopening(storage, 2);
  }

  @Test
  void aConnectionLostWhileItCommitsIsUnknown() throws SQLException {
    PostgresLogStorage storage = withOneEntry();
    StorageException failed = whileWaitingForAStandby(storage, "pg_terminate_backend");
    String said = String.valueOf(failed.getMessage());
    assertTrue(said.startsWith("A growth may or may not be stored"), said);
    assertBroken(storage);
    assertHoldsAfterReopening(storage, 2);
  }

  @Test
  void whatSomebodyElseStoresIsFound() {
    DataSource database = server.database();
    try (PostgresLogStorage one = withOneEntry();
        PostgresLogStorage other = PostgresLogStorage.open(database, schema)) {
      LogWriter late = new LogWriter(other);
      new LogWriter(one).append(List.of(entry(1), entry(2)));
      assertEquals(2, other.indexOf(Hash.ofLeaf(entry(2))).orElseThrow());
      assertThrows(StorageException.class, () -> late.append(List.of(entry(3))));
      assertEquals(3, one.head().size());
    }
  }

  @Test
  void tablesOfANewerVersionAreRefused() throws SQLException {
    withOneEntry().close();
    tell(
        "INSERT INTO "
            + schema.value()
            + "."
            + Migrations.HISTORY
            + " (installed_rank, version, description, type, script, installed_by,"
            + " execution_time, success)"
            + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'casus', 1, true)");
    assertThrows(StorageException.class, () -> PostgresLogStorage.open(server.database(), schema));
  }

  @Test
  void aServerThatDoesNotFlushIsRefused() throws IOException {
    Path folder = Folders.create();
    try (PostgresServer careless = PostgresServer.start(folder, Folders.programs())) {
      PostgresLogStorage.create(careless.database(), schema).close();
      Operator.restart(
          folder, "--options=-h 127.0.0.1 -k '' -p " + careless.port() + " -c fsync=off");
      StorageException refused =
          assertThrows(
              StorageException.class, () -> PostgresLogStorage.open(careless.database(), schema));
      assertEquals("This PostgreSQL cannot keep a log: fsync is off.", refused.getMessage());
    }
  }
}
