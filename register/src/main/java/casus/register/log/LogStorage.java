// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Where a log is kept. Every implementation passes `LogStorageContract`.
///
/// **Promise.** When [#advance] has returned true, everything in the growth survives the end of the
/// process and of the machine, all of it or, if it had not returned, all or nothing. Of two that
/// advance from one head at the same time, at most one is told true. All methods may be called by
/// several threads.
public interface LogStorage extends AutoCloseable {
  /// How far the log has come.
  ///
  /// @return what the last successful [#advance] came to
  /// @throws StorageException if it cannot be read
  Head head();

  /// Stores a growth for good, if the log is still where it grows from.
  ///
  /// @param growth what to store
  /// @return false if the head is not `growth.from()`; nothing is then stored
  /// @throws StorageException if it failed; it is then unknown whether it was stored, and nothing
  ///   more can be stored before the log is opened anew
  boolean advance(Growth growth);

  /// Reads a tile of hashes.
  ///
  /// @param tile which; a partial one may be answered by a wider one
  /// @return hashes one after the other
  /// @throws StorageException if it is not there
  byte[] tile(Tile tile);

  /// Reads a bundle of entries.
  ///
  /// @param tile the level 0 tile of their hashes; a partial one may be answered by a wider one
  /// @return the bundle
  /// @throws StorageException if it is not there
  byte[] bundle(Tile tile);

  /// Finds an entry by its hash, so that what is lodged twice is stored once.
  ///
  /// @param leaf the hash of the entry
  /// @return its index, if it is in the log
  OptionalLong indexOf(Hash leaf);

  /// Finds many entries by their hashes, for a writer that is about to store them. What somebody
  /// else has stored meanwhile may be missed: [#advance] then stores nothing.
  ///
  /// @param leaves the hashes of the entries
  /// @return for each, in order, its index, if it was in the log at the head this was opened with
  ///   or last advanced to, or later
  default List<OptionalLong> indexesOf(List<Hash> leaves) {
    return leaves.stream().map(this::indexOf).toList();
  }

  /// Publishes a signed checkpoint.
  ///
  /// @param size the size it states; if one of a larger size is published, nothing is done
  /// @param note its bytes
  /// @throws StorageException if it failed
  void publish(long size, byte[] note);

  /// Reads the checkpoint published last.
  ///
  /// @return its bytes; empty before the first
  Optional<byte[]> checkpoint();

  /// Keeps evidence, durably.
  ///
  /// @param content its bytes; named by their SHA-256
  /// @return the name
  /// @throws StorageException if it failed
  Hash keep(byte[] content);

  /// Reads evidence.
  ///
  /// @param digest its SHA-256
  /// @return its bytes, if it is there
  Optional<byte[]> evidence(Hash digest);

  @Override
  void close();
}
