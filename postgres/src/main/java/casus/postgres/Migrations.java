// SPDX-License-Identifier: Apache-2.0
package casus.postgres;

import casus.register.log.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/// Brings the tables of a log to the form this version knows. The scripts are named one by one:
/// nothing is searched for, and they are found in a module as in a folder.
final class Migrations {
  private static final List<String> SCRIPTS = List.of("V1__log.sql");

  /// Beside what other modules may keep in the schema.
  static final String HISTORY = "log_migration";

  /// Held here, since the system forgets the level of a logger that nobody holds.
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private Migrations() {}

  /// Runs what has not been run; makes the schema if it is not there.
  ///
  /// @throws StorageException if the tables are not as the scripts before had left them, or are of
  ///   a newer version
  static void run(DataSource database, SchemaName schema) {
    FLYWAY.setLevel(Level.WARNING);
    try {
      Flyway.configure()
          .dataSource(database)
          .schemas(schema.value())
          .table(HISTORY)
          .locations(new String[0])
          .resourceProvider(new Scripts())
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
    } catch (FlywayException failure) {
      throw new StorageException(
          "The tables of the log in schema " + schema.value() + " cannot be brought up to date.",
          failure);
    }
  }

  private static String text(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not packed: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new IllegalStateException("cannot be read: " + name, broken);
    }
  }

  private static final class Scripts implements ResourceProvider {
    @Override
    public @Nullable LoadableResource getResource(String name) {
      return SCRIPTS.contains(name) ? new Script(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return SCRIPTS.stream()
          .filter(name -> name.startsWith(prefix))
          .filter(name -> Arrays.stream(suffixes).anyMatch(name::endsWith))
          .<LoadableResource>map(Script::new)
          .toList();
    }
  }

  private static final class Script extends LoadableResource {
    private final String name;

    Script(String name) {
      this.name = name;
    }

    @Override
    public Reader read() {
      return new StringReader(text(name));
    }

    @Override
    public String getAbsolutePath() {
      return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
