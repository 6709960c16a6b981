// SPDX-License-Identifier: Apache-2.0
package casus.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.postgres.launcher.PostgresServer;
import casus.register.log.LogWriter;
import casus.register.merkle.Tile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a growth and a reading cost, as the server counts it: rows by table, transactions, and the
/// plans that statements are run by.
@ExtendWith(OneServer.class)
class CostTest {
  private final DataSource database;
  private final SchemaName schema = OneServer.newSchema();

  CostTest(PostgresServer server) {
    database = server.database();
  }

  private static List<byte[]> entries(int from, int to) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = from; i < to; i++) {
      entries.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
    }
    return entries;
  }

  private long ask(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /// The number of the next transaction that writes.
  private long transactions() throws SQLException {
    return ask("SELECT txid_snapshot_xmax(txid_current_snapshot())");
  }

  @Test
  void aGrowthIsOneTransaction() throws SQLException {
    try (PostgresLogStorage storage = PostgresLogStorage.create(database, schema)) {
      LogWriter writer = new LogWriter(storage);
      long before = transactions();
      writer.append(entries(0, 1));
      assertEquals(1, transactions() - before, "one entry");
      writer.append(entries(1, 257));
      assertEquals(2, transactions() - before, "256 more, and a full tile");
      writer.append(entries(0, 257));
      assertEquals(2, transactions() - before, "nothing new, nothing written");
      storage.tile(new Tile(0, 0, Tile.FULL));
      storage.bundle(new Tile(0, 0, Tile.FULL));
      assertEquals(2, transactions() - before, "reading");
    }
  }

  @Test
  void rowsAreOnlyAdded() throws SQLException {
    try (PostgresLogStorage storage = PostgresLogStorage.create(database, schema)) {
      LogWriter writer = new LogWriter(storage);
      for (int i = 0; i < 600; i += 50) {
        writer.append(entries(i, i + 50));
      }
    }
    String table =
        "SELECT %s FROM pg_stat_user_tables WHERE schemaname = '"
            + schema.value()
            + "' AND relname = '%s'";
    long entries = 0;
    for (int i = 0; i < 1_000 && entries < 600; i++) {
      // the counts of a session that has ended come in a moment later
      entries = ask(table.formatted("n_tup_ins", "entry"));
    }
    assertEquals(600, entries);
    assertEquals(0, ask(table.formatted("n_tup_upd + n_tup_del", "entry")));
    assertEquals(2, ask(table.formatted("n_tup_ins", "tile")), "full tiles, and no other");
    assertEquals(0, ask(table.formatted("n_tup_upd + n_tup_del", "tile")));
    assertEquals(12, ask(table.formatted("n_tup_upd", "head")));
    assertTrue(ask(table.formatted("seq_scan", "entry")) <= 1, "no table is read as a whole");
  }
}
