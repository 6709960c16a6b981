// SPDX-License-Identifier: Apache-2.0
package casus.postgres;

import static org.junit.jupiter.api.Assertions.assertThrows;

import casus.postgres.launcher.PostgresServer;
import casus.register.contract.LogStorageContract;
import casus.register.log.LogStorage;
import casus.register.log.StorageException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A log in PostgreSQL does what every log must do.
@ExtendWith(OneServer.class)
class PostgresLogStorageTest extends LogStorageContract {
  private final DataSource database;
  private final SchemaName schema = OneServer.newSchema();

  PostgresLogStorageTest(PostgresServer server) {
    database = server.database();
  }

  @Override
  protected LogStorage create() {
    return PostgresLogStorage.create(database, schema);
  }

  @Override
  protected LogStorage reopen(LogStorage storage) {
    storage.close();
    return PostgresLogStorage.open(database, schema);
  }

  @Test
  void aLogIsNeverMadeByOpeningIt() {
    assertThrows(StorageException.class, () -> PostgresLogStorage.open(database, schema));
  }

  @Test
  void aNewLogDoesNotReplaceAnOldOne() {
    create().close();
    assertThrows(StorageException.class, this::create);
  }
}
