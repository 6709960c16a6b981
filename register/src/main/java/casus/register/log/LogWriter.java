// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.merkle.Bundle;
import casus.register.merkle.Hash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Puts entries into a log, in the order they are given. Gives each an index that it never gives
/// again. What is there already is not stored twice: it gets the index it has.
///
/// There may be one for a log; if by mistake there are two, the storage lets only one of them on,
/// and the other stops. Not for several threads at once: [GroupCommit] is.
public final class LogWriter {
  private final LogStorage storage;
  private final Edge edge;
  private boolean stopped;

  /// Takes up a log where it stands.
  ///
  /// @param storage where it is kept
  /// @throws StorageException if what is stored does not come to the root of its head
  public LogWriter(LogStorage storage) {
    this.storage = storage;
    edge = Edge.of(storage);
  }

  /// How far the log has come.
  ///
  /// @return the head after the last [#append]
  public Head head() {
    return edge.head();
  }

  /// Stores entries for good.
  ///
  /// @param entries each of at most 65,535 bytes
  /// @return the index of each
  /// @throws IllegalArgumentException if an entry is too long; none is then stored
  /// @throws StorageException if it failed, or somebody else writes; the writer is then of no more
  ///   use
  public List<Long> append(List<byte[]> entries) {
    return append(entries, leaves(entries));
  }

  /// The same, where the hashes of the entries are known.
  List<Long> append(List<byte[]> entries, List<Hash> leaves) {
    if (stopped) {
      throw new StorageException("This writer has stopped; open the log anew.");
    }
    List<OptionalLong> stored = storage.indexesOf(leaves);
    List<byte[]> added = new ArrayList<>();
    List<Hash> addedLeaves = new ArrayList<>();
    Map<Hash, Long> within = new HashMap<>();
    List<Long> indexes = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Hash leaf = leaves.get(i);
      Long known = stored.get(i).isPresent() ? (Long) stored.get(i).getAsLong() : within.get(leaf);
      if (known == null) {
        known = edge.head().size() + added.size();
        within.put(leaf, known);
        added.add(entries.get(i));
        addedLeaves.add(leaf);
      }
      indexes.add(known);
    }
    if (!added.isEmpty()) {
      store(added, addedLeaves);
    }
    return indexes;
  }

  private static List<Hash> leaves(List<byte[]> entries) {
    entries.forEach(Bundle::refuseTooLong);
    return entries.stream().map(Hash::ofLeaf).toList();
  }

  /// Stores entries for good as they come, also those that are there already: a copy of a log has
  /// what the log has, where it has it.
  ///
  /// @param entries each of at most 65,535 bytes
  /// @throws IllegalArgumentException if an entry is too long; none is then stored
  /// @throws StorageException if it failed, or somebody else writes; the writer is then of no more
  ///   use
  public void copy(List<byte[]> entries) {
    if (stopped) {
      throw new StorageException("This writer has stopped; open the log anew.");
    }
    List<Hash> leaves = leaves(entries);
    if (!entries.isEmpty()) {
      store(entries, leaves);
    }
  }

  private void store(List<byte[]> entries, List<Hash> leaves) {
    // whatever happens from here on, the edge no longer tells what is stored
    stopped = true;
    if (!storage.advance(edge.grow(entries, leaves))) {
      throw new StorageException(
          "Somebody else writes to this log: it is at " + storage.head().size() + " entries.");
    }
    stopped = false;
  }
}
