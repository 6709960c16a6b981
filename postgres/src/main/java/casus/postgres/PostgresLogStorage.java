// SPDX-License-Identifier: Apache-2.0
package casus.postgres;

import casus.register.log.Growth;
import casus.register.log.Head;
import casus.register.log.LogStorage;
import casus.register.log.StorageException;
import casus.register.merkle.Bundle;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/// A log in a schema of a PostgreSQL database.
///
/// **What it costs.** A growth is one statement, which is one transaction and one flush of the
/// database's journal, however many entries it has. Reading a tile or a bundle is one statement.
/// Which entries are there already is known in memory, 32 to 64 bytes an entry, read when the log
/// is opened.
///
/// **What is trusted.** Whoever may write to the schema can change everything in it; that they did
/// is found by whoever holds an older checkpoint. This class refuses a server that does not flush.
/// Where a standby has to confirm and one does not, PostgreSQL may say *committed* with a warning;
/// that counts as a failure here, and as unknown.
///
/// It holds two connections: one writes and finds, the other reads. Reading survives the restart of
/// the server; writing does not, since it is then unknown what the last growth came to.
public final class PostgresLogStorage implements LogStorage {
  private static final String HEAD = "SELECT size, root FROM head WHERE one";

  /// Locks the row, so that a writer whose connection was lost has ended, one way or the other.
  private static final String HEAD_AT_REST = HEAD + " FOR UPDATE";

  private static final String ADVANCE =
      """
      WITH moved AS (
        UPDATE head SET size = ?, root = ? WHERE one AND size = ? AND root = ? RETURNING size
      ), entries AS (
        INSERT INTO entry (index, content)
          SELECT ?::bigint + place - 1, content
          FROM moved, unnest(?::bytea[]) WITH ORDINALITY AS new (content, place)
      ), tiles AS (
        INSERT INTO tile (level, index, hashes, root)
          SELECT level, index, hashes, root
          FROM moved, unnest(?::smallint[], ?::bigint[], ?::bytea[], ?::bytea[])
            AS new (level, index, hashes, root)
      )
      SELECT count(*) FROM moved
      """;

  private static final String TILE_OF_LEAVES =
      """
      SELECT COALESCE(
        (SELECT hashes FROM tile WHERE level = ? AND index = ?),
        (SELECT string_agg(sha256('\\x00'::bytea || content), '' ORDER BY index)
          FROM entry WHERE index >= ? AND index < ?))
      """;

  private static final String TILE_OF_NODES =
      """
      SELECT COALESCE(
        (SELECT hashes FROM tile WHERE level = ? AND index = ?),
        (SELECT string_agg(root, '' ORDER BY index) FROM tile
          WHERE level = ? AND index >= ? AND index < ?))
      """;

  private static final String FULL_TILES =
      "SELECT hashes FROM tile WHERE level = 0 AND index >= ? AND index < ? ORDER BY index";

  private static final String CONTENT =
      "SELECT content FROM entry WHERE index >= ? AND index < ? ORDER BY index";

  private static final String PUBLISH =
      """
      INSERT INTO checkpoint AS published (size, note) VALUES (?, ?)
        ON CONFLICT (one) DO UPDATE SET size = excluded.size, note = excluded.note
        WHERE published.size <= excluded.size
      """;

  private static final String KEEP =
      "INSERT INTO evidence (digest, content) VALUES (?, ?) ON CONFLICT DO NOTHING";

  private final Object writing = new Object();
  private final Connection writer;
  private final Reader reader;
  private final Leaves leaves;
  private boolean broken;

  private PostgresLogStorage(Connection writer, Reader reader) {
    this.writer = writer;
    this.reader = reader;
    leaves = new Leaves(this::tile, this::fullTiles);
  }

  /// Makes a new log.
  ///
  /// @param database where; the user may make a schema in it
  /// @param schema what it has to itself
  /// @return the log, open
  /// @throws StorageException if there is one already, or it cannot be made
  public static PostgresLogStorage create(DataSource database, SchemaName schema) {
    try (Connection connection = Session.open(database, schema)) {
      Session.checkServer(connection);
      if (Session.hasLog(connection, schema)) {
        throw new StorageException("There is a log already in schema " + schema.value() + ".");
      }
    } catch (SQLException failure) {
      throw new StorageException("The database of a log cannot be reached.", failure);
    }
    Migrations.run(database, schema);
    return open(database, schema);
  }

  /// Opens a log. Never makes one: a log that is missing is a fault to be looked into.
  ///
  /// @param database where it is
  /// @param schema what it has to itself
  /// @return the log, open
  /// @throws StorageException if there is none, or the server cannot be trusted with one
  public static PostgresLogStorage open(DataSource database, SchemaName schema) {
    try {
      Connection writer = Session.open(database, schema);
      try {
        Session.checkServer(writer);
        if (!Session.hasLog(writer, schema)) {
          throw new StorageException("There is no log in schema " + schema.value() + ".");
        }
        Migrations.run(database, schema);
        Head head = headFrom(writer, HEAD_AT_REST);
        PostgresLogStorage storage = new PostgresLogStorage(writer, new Reader(database, schema));
        storage.leaves.catchUp(head.size());
        return storage;
      } catch (SQLException | StorageException failure) {
        writer.close();
        throw failure;
      }
    } catch (SQLException failure) {
      throw new StorageException(
          "The log in schema " + schema.value() + " cannot be opened.", failure);
    }
  }

  private static Head headFrom(Connection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new StorageException("The log has lost its head row.");
      }
      return new Head(row.getLong(1), Hash.of(row.getBytes(2)));
    }
  }

  @Override
  public Head head() {
    return reader.of("the head", connection -> headFrom(connection, HEAD));
  }

  @Override
  public boolean advance(Growth growth) {
    FilledTiles tiles = FilledTiles.of(growth);
    boolean moved =
        write(
            "A growth",
            ADVANCE,
            statement -> {
              statement.setLong(1, growth.to().size());
              statement.setBytes(2, growth.to().root().toBytes());
              statement.setLong(3, growth.from().size());
              statement.setBytes(4, growth.from().root().toBytes());
              statement.setLong(5, growth.from().size());
              statement.setArray(6, bytes(growth.entries()));
              statement.setArray(7, writer.createArrayOf("int2", tiles.levels().toArray()));
              statement.setArray(8, writer.createArrayOf("int8", tiles.indexes().toArray()));
              statement.setArray(9, bytes(tiles.hashes()));
              statement.setArray(10, bytes(tiles.roots()));
              try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) == 1;
              }
            });
    if (moved) {
      leaves.add(growth);
    }
    return moved;
  }

  private java.sql.Array bytes(List<byte[]> each) throws SQLException {
    return writer.createArrayOf("bytea", each.toArray(new byte[0][]));
  }

  /// What is done with a statement of a connection.
  @FunctionalInterface
  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private <T> T write(String what, String sql, Use<T> use) {
    synchronized (writing) {
      if (broken) {
        throw new StorageException("Writing to this log has failed before; open it anew.");
      }
      // INVARIANT: whatever ends this block early, an error of the machine too, leaves it broken
      broken = true;
      try (PreparedStatement statement = writer.prepareStatement(sql)) {
        T result = use.of(statement);
        SQLWarning doubt = statement.getWarnings();
        if (doubt != null) {
          throw new StorageException(
              what + " may or may not be stored for good: " + doubt.getMessage(), doubt);
        }
        broken = false;
        return result;
      } catch (SQLException failure) {
        throw new StorageException(
            what + " may or may not be stored: " + failure.getMessage(), failure);
      }
    }
  }

  @Override
  public byte[] tile(Tile tile) {
    long first = tile.index() * Tile.FULL;
    byte[] hashes =
        reader.of(
            tile.path(),
            connection -> {
              boolean leaves = tile.level() == 0;
              try (PreparedStatement statement =
                  connection.prepareStatement(leaves ? TILE_OF_LEAVES : TILE_OF_NODES)) {
                int at = 0;
                statement.setInt(++at, tile.level());
                statement.setLong(++at, tile.index());
                if (!leaves) {
                  statement.setInt(++at, tile.level() - 1);
                }
                statement.setLong(++at, first);
                statement.setLong(++at, first + tile.width());
                try (ResultSet row = statement.executeQuery()) {
                  row.next();
                  byte[] found = row.getBytes(1);
                  return found == null ? new byte[0] : found;
                }
              }
            });
    if (hashes.length < tile.width() * Hash.BYTES) {
      throw new StorageException("The log lacks " + tile.path() + ".");
    }
    return hashes;
  }

  @Override
  public byte[] bundle(Tile tile) {
    long first = tile.index() * Tile.FULL;
    List<byte[]> entries = rows(tile.entriesPath(), CONTENT, first, tile.width());
    if (entries.size() < tile.width()) {
      throw new StorageException("The log lacks " + tile.entriesPath() + ".");
    }
    return Bundle.of(entries);
  }

  private List<byte[]> fullTiles(long from, int count) {
    List<byte[]> tiles = rows("the full tiles", FULL_TILES, from, count);
    if (tiles.size() < count) {
      throw new StorageException("The log lacks full tiles from number " + from + " on.");
    }
    return tiles;
  }

  private List<byte[]> rows(String what, String sql, long from, int count) {
    return reader.of(
        what,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, from);
            statement.setLong(2, from + count);
            List<byte[]> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                found.add(rows.getBytes(1));
              }
            }
            return found;
          }
        });
  }

  @Override
  public OptionalLong indexOf(Hash leaf) {
    OptionalLong known = leaves.indexOf(leaf);
    return known.isPresent() || !leaves.catchUp(head().size()) ? known : leaves.indexOf(leaf);
  }

  @Override
  public List<OptionalLong> indexesOf(List<Hash> asked) {
    return asked.stream().map(leaves::indexOf).toList();
  }

  @Override
  public void publish(long size, byte[] note) {
    write(
        "The checkpoint",
        PUBLISH,
        statement -> {
          statement.setLong(1, size);
          statement.setBytes(2, note);
          return statement.executeUpdate();
        });
  }

  @Override
  public Optional<byte[]> checkpoint() {
    return reader.of(
        "the checkpoint",
        connection -> {
          try (PreparedStatement statement =
                  connection.prepareStatement("SELECT note FROM checkpoint WHERE one");
              ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
          }
        });
  }

  @Override
  public Hash keep(byte[] content) {
    Hash digest = Hash.ofContent(content);
    write(
        "The evidence",
        KEEP,
        statement -> {
          statement.setBytes(1, digest.toBytes());
          statement.setBytes(2, content);
          return statement.executeUpdate();
        });
    return digest;
  }

  @Override
  public Optional<byte[]> evidence(Hash digest) {
    return reader.of(
        "evidence",
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("SELECT content FROM evidence WHERE digest = ?")) {
            statement.setBytes(1, digest.toBytes());
            try (ResultSet row = statement.executeQuery()) {
              return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public void close() {
    reader.close();
    synchronized (writing) {
      broken = true;
      try {
        writer.close();
      } catch (SQLException failure) {
        throw new StorageException("The log cannot be closed.", failure);
      }
    }
  }
}
