// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.log.DirectoryStorage;
import casus.register.log.LogWriter;
import java.nio.file.Path;

/// A trial log in a folder, which grows and is published as a test says.
public final class StoredLog implements AutoCloseable {
  private final TrialLog log;
  private final DirectoryStorage storage;
  private final LogWriter writer;

  /// Makes a new one.
  ///
  /// @param log what it holds
  /// @param folder where
  public StoredLog(TrialLog log, Path folder) {
    this.log = log;
    storage = DirectoryStorage.create(folder);
    writer = new LogWriter(storage);
  }

  /// Where it is kept.
  ///
  /// @return the storage
  public DirectoryStorage storage() {
    return storage;
  }

  /// Grows, and publishes nothing.
  ///
  /// @param size up to how many entries
  /// @return this log
  public StoredLog grow(long size) {
    writer.copy(log.entries(writer.head().size(), size));
    return this;
  }

  /// Publishes the checkpoint of a size.
  ///
  /// @param size how many entries
  /// @return this log
  public StoredLog publish(long size) {
    storage.publish(size, log.note(size).toBytes());
    return this;
  }

  @Override
  public void close() {
    storage.close();
  }
}
