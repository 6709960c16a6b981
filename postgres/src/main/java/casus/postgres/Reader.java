// SPDX-License-Identifier: Apache-2.0
package casus.postgres;

import casus.register.log.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The connection that reads, one at a time. Reading twice does no harm, so a connection that was
/// lost since it was last used is opened anew.
final class Reader implements AutoCloseable {
  private final DataSource database;
  private final SchemaName schema;
  private @Nullable Connection connection;
  private boolean closed;

  Reader(DataSource database, SchemaName schema) {
    this.database = database;
    this.schema = schema;
  }

  /// What is read from a connection.
  @FunctionalInterface
  interface Query<T> {
    T from(Connection connection) throws SQLException;
  }

  /// @throws StorageException if it cannot be read
  synchronized <T> T of(String what, Query<T> query) {
    if (closed) {
      throw new StorageException("This log is closed.");
    }
    try {
      Connection used = connection;
      if (used != null) {
        try {
          return query.from(used);
        } catch (SQLException lost) {
          drop();
        }
      }
      Connection fresh = Session.open(database, schema);
      connection = fresh;
      return query.from(fresh);
    } catch (SQLException failure) {
      drop();
      throw new StorageException("Cannot be read: " + what + ".", failure);
    }
  }

  private void drop() {
    Connection used = connection;
    connection = null;
    if (used != null) {
      try {
        used.close();
      } catch (SQLException lost) {
        // it is of no more use, closed or not
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    drop();
  }
}
