// SPDX-License-Identifier: Apache-2.0
package casus.postgres.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A server in a folder: what it is set to, what becomes of it, and what is refused.
class PostgresServerTest {
  private final Path folder = Folders.create();

  private PostgresServer start() {
    return PostgresServer.start(folder, Folders.programs());
  }

  private String refusal() {
    return String.valueOf(assertThrows(LaunchException.class, this::start).getMessage());
  }

  private static String ask(PostgresServer server, String query) throws SQLException {
    try (Connection connection = server.database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void tell(PostgresServer server, String command) throws SQLException {
    try (Connection connection = server.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static void assertSet(PostgresServer server, String name, String value)
      throws SQLException {
    assertEquals(value, ask(server, "SELECT current_setting('" + name + "')"), name);
  }

  @Test
  void aNewServerIsSafeAndToItself() throws IOException, SQLException {
    try (PostgresServer server = start()) {
      assertFalse(server.isAdopted());
      assertTrue(Binaries.VERSION.startsWith(ask(server, "SHOW server_version") + "."));
      var settings = new TreeMap<String, String>();
      settings.put("fsync", "on");
      settings.put("synchronous_commit", "on");
      settings.put("full_page_writes", "on");
      settings.put("data_checksums", "on");
      settings.put("server_encoding", "UTF8");
      settings.put("lc_messages", "C");
      settings.put("password_encryption", "scram-sha-256");
      settings.put("listen_addresses", "127.0.0.1");
      settings.put("unix_socket_directories", "");
      settings.put("port", Integer.toString(server.port()));
      for (var setting : settings.entrySet()) {
        assertSet(server, setting.getKey(), setting.getValue());
      }
      assertEquals("C", ask(server, "SELECT min(datcollate) FROM pg_database"));
      assertEquals(
          "scram-sha-256",
          ask(server, "SELECT string_agg(DISTINCT auth_method, ' ') FROM pg_hba_file_rules"));
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))));
      assertEquals("rwx------", permissionsOf(folder.resolve("data")));
      String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/casus";
      SQLException closed =
          assertThrows(
              SQLException.class, () -> DriverManager.getConnection(url, "casus", "guessed"));
      assertEquals("28P01", closed.getSQLState());
      assertTrue(Files.exists(folder.resolve("data/postmaster.pid")));
    }
    assertFalse(Files.exists(folder.resolve("data/postmaster.pid")), "it has stopped");
  }

  private static String permissionsOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void whatWasStoredIsThereWhenItIsStartedAgain() throws SQLException {
    try (PostgresServer server = start()) {
      tell(server, "CREATE TABLE kept AS SELECT 7 AS number");
      assertTrue(refusal().startsWith("Another process has the PostgreSQL in "), "one at a time");
    }
    try (PostgresServer server = start()) {
      assertFalse(server.isAdopted());
      assertEquals("7", ask(server, "SELECT number FROM kept"));
    }
  }

  @Test
  void whatWasLeftHalfDoneIsDoneAnew() throws IOException, SQLException {
    Files.createDirectories(folder.resolve("data.unfinished/base"));
    Files.writeString(folder.resolve("data.unfinished/PG_VERSION"), "18\n");
    Files.writeString(folder.resolve("password.unfinished"), "half");
    Files.writeString(folder.resolve("password.new"), "half");
    Files.createDirectories(folder.resolve("unfinished-1/bin"));
    try (PostgresServer server = start()) {
      assertEquals("1", ask(server, "SELECT 1"));
    }
    assertFalse(Files.exists(folder.resolve("data.unfinished")));
    assertFalse(Files.exists(folder.resolve("password.unfinished")));
  }

  @Test
  void whatAnotherProgramLeftInItsPlaceIsNotTakenForAServer() throws IOException, SQLException {
    start().close();
    String mine = Long.toString(ProcessHandle.current().pid());
    List<String> lines =
        List.of(mine, folder.resolve("data").toString(), "1", "1", "", "127.0.0.1", "1", "ready");
    Files.write(folder.resolve("data/postmaster.pid"), lines);
    assertEquals(java.util.Optional.empty(), RunningServer.on(folder.resolve("data")));
    Files.writeString(folder.resolve("data/postmaster.pid"), "torn");
    assertEquals(java.util.Optional.empty(), RunningServer.on(folder.resolve("data")));
    Files.delete(folder.resolve("data/postmaster.pid"));
    try (PostgresServer server = start()) {
      assertEquals("1", ask(server, "SELECT 1"));
    }
  }

  @Test
  void anOperatorMayRestartIt() throws IOException, SQLException {
    try (PostgresServer server = start()) {
      Path data = folder.resolve("data");
      long before = RunningServer.on(data).orElseThrow().pid();
      Operator.restart(folder);
      assertTrue(before != RunningServer.on(data).orElseThrow().pid(), "another process");
      assertSet(server, "fsync", "on");
    }
    assertFalse(Files.exists(folder.resolve("data/postmaster.pid")), "it has stopped");
  }

  @Test
  void dataOfAnotherVersionAreRefused() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    assertEquals("This is no data folder of PostgreSQL: " + folder + "/data.", refusal());
    Files.writeString(folder.resolve("data/PG_VERSION"), "17\n");
    assertEquals(
        "The data in " + folder + "/data are of PostgreSQL 17, and this is 18.", refusal());
  }

  @Test
  void aPasswordThatIsMissingOrKnownIsRefused() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(folder.resolve("data/PG_VERSION"), "18\n");
    assertTrue(refusal().startsWith("There are data in "));
    Files.writeString(folder.resolve("password"), "known");
    Files.setPosixFilePermissions(
        folder.resolve("password"), PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals("Others may read " + folder + "/password; give it mode 600.", refusal());
  }

  @Test
  void aServerThatDoesNotStartSaysWhy() throws IOException {
    start().close();
    Files.writeString(
        folder.resolve("data/postgresql.conf"), "nonsense = 1\n", StandardOpenOption.APPEND);
    String said = refusal();
    assertTrue(said.startsWith("PostgreSQL does not start in " + folder + ": "), said);
    assertTrue(said.contains("nonsense") || said.contains("contains errors"), said);
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    LaunchException refused =
        assertThrows(LaunchException.class, () -> PostgresServer.start(file, Folders.programs()));
    String said = String.valueOf(refused.getMessage());
    assertTrue(said.startsWith("PostgreSQL cannot be started in " + file), said);
  }
}
