// SPDX-License-Identifier: Apache-2.0
package casus.postgres;

import casus.register.log.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Connections to the database of a log, set up so that what it says is stored is stored.
final class Session {
  /// A name is looked up in the schema alone. Plans are made while tables are small and kept while
  /// they grow, so none may read a whole table. What waits for a lock waits for another writer,
  /// which should not be there.
  private static final String SETTINGS =
      """
      SELECT set_config('search_path', ?, false),
        set_config('client_min_messages', 'warning', false),
        set_config('lock_timeout', '10s', false),
        set_config('enable_seqscan', 'off', false),
        set_config('jit', 'off', false),
        set_config(
          'synchronous_commit',
          CASE WHEN current_setting('synchronous_commit') = 'remote_apply'
            THEN 'remote_apply' ELSE 'on' END,
          false)
      """;

  private static final String FAULTS =
      """
      SELECT name, setting FROM pg_settings
        WHERE name IN ('fsync', 'full_page_writes') AND setting <> 'on'
      """;

  private Session() {}

  static Connection open(DataSource database, SchemaName schema) throws SQLException {
    Connection connection = database.getConnection();
    try {
      connection.setAutoCommit(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      try (PreparedStatement statement = connection.prepareStatement(SETTINGS)) {
        statement.setString(1, schema.value());
        statement.execute();
      }
      return connection;
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  /// Refuses a server that may lose what it said was stored.
  ///
  /// @throws StorageException if it is one
  static void checkServer(Connection connection) throws SQLException {
    List<String> faults = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet off = statement.executeQuery(FAULTS)) {
        while (off.next()) {
          faults.add(off.getString(1) + " is " + off.getString(2));
        }
      }
      try (ResultSet standby = statement.executeQuery("SELECT pg_is_in_recovery()")) {
        standby.next();
        if (standby.getBoolean(1)) {
          faults.add("it is a standby, not the primary");
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new StorageException(
          "This PostgreSQL cannot keep a log: " + String.join(", ", faults) + ".");
    }
  }

  static boolean hasLog(Connection connection, SchemaName schema) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
      statement.setString(1, schema.value() + ".head");
      try (ResultSet there = statement.executeQuery()) {
        there.next();
        return there.getBoolean(1);
      }
    }
  }
}
