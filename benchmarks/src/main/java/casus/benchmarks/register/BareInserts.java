// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/// What the database can do: entries into one table with a primary key, a group a transaction, by
/// one statement with an array: faster than a batch of statements, and than copying in bulk.
final class BareInserts implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement insert;
  private long count;

  BareInserts(DataSource database) throws SQLException {
    connection = database.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE bare (index bigint PRIMARY KEY, content bytea NOT NULL)");
    }
    insert =
        connection.prepareStatement(
            "INSERT INTO bare SELECT ? + place - 1, content"
                + " FROM unnest(?::bytea[]) WITH ORDINALITY AS new (content, place)");
  }

  /// Inserts entries in groups.
  ///
  /// @return seconds it took
  double insert(List<byte[]> entries, List<Integer> groups) throws SQLException {
    long start = System.nanoTime();
    int from = 0;
    for (int size : groups) {
      byte[][] group = entries.subList(from, from + size).toArray(new byte[0][]);
      insert.setLong(1, count);
      insert.setArray(2, connection.createArrayOf("bytea", group));
      insert.executeUpdate();
      from += size;
      count += size;
    }
    return (System.nanoTime() - start) / 1e9;
  }

  long count() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM bare")) {
      row.next();
      return row.getLong(1);
    }
  }

  /// What the server says of itself.
  String server() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT 'PostgreSQL ' || current_setting('server_version')"
                    + " || ', fsync ' || current_setting('fsync')"
                    + " || ', synchronous_commit ' || current_setting('synchronous_commit')"
                    + " || ', wal_sync_method ' || current_setting('wal_sync_method')")) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
