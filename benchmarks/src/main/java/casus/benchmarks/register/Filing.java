// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.register;

import casus.register.log.GroupCommit;
import casus.register.log.Head;
import casus.register.log.LogStorage;
import casus.register.log.LogWriter;
import casus.register.merkle.Bundle;
import casus.register.merkle.Frontier;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// One log, filed with as fast as it takes entries.
final class Filing implements AutoCloseable {
  private final CountedStorage storage;
  private final GroupCommit commit;
  private final List<Hash> filed = new ArrayList<>();
  private boolean inOrder = true;

  Filing(LogStorage storage) {
    this.storage = new CountedStorage(storage);
    commit = new GroupCommit(new LogWriter(this.storage));
  }

  /// Files entries that it has not seen before.
  ///
  /// @return seconds until the last was stored for good
  double file(List<byte[]> entries) throws InterruptedException, ExecutionException {
    List<CompletableFuture<Long>> indexes = new ArrayList<>();
    long start = System.nanoTime();
    for (byte[] entry : entries) {
      indexes.add(commit.append(entry));
    }
    CompletableFuture.allOf(indexes.toArray(new CompletableFuture<?>[0])).get();
    double seconds = (System.nanoTime() - start) / 1e9;
    for (int i = 0; i < entries.size(); i++) {
      inOrder &= indexes.get(i).get() == filed.size();
      filed.add(Hash.ofLeaf(entries.get(i)));
    }
    return seconds;
  }

  /// How many entries each growth had since this was last asked.
  List<Integer> takeGroups() {
    return storage.takeGroups();
  }

  int count() {
    return filed.size();
  }

  /// Reads the whole log again: every entry at its place, no other, and the root over them.
  boolean isRight() {
    Head head = storage.head();
    Frontier frontier = Frontier.empty();
    boolean right = inOrder && head.size() == filed.size();
    for (long index = 0; right && index * Tile.FULL < head.size(); index++) {
      for (byte[] entry : Bundle.parse(storage.bundle(Tile.in(0, index, head.size())))) {
        Hash leaf = Hash.ofLeaf(entry);
        right &= leaf.equals(filed.get((int) frontier.size()));
        frontier.append(leaf);
      }
    }
    return right && frontier.root().equals(head.root());
  }

  @Override
  public void close() {
    commit.close();
    storage.close();
  }
}
