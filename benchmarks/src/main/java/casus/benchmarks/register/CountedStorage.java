// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.register;

import casus.register.log.Growth;
import casus.register.log.Head;
import casus.register.log.LogStorage;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A storage that notes how many entries each growth has.
record CountedStorage(LogStorage storage, List<Integer> groups) implements LogStorage {
  CountedStorage(LogStorage storage) {
    this(storage, new ArrayList<>());
  }

  List<Integer> takeGroups() {
    synchronized (groups) {
      List<Integer> taken = List.copyOf(groups);
      groups.clear();
      return taken;
    }
  }

  @Override
  public Head head() {
    return storage.head();
  }

  @Override
  public boolean advance(Growth growth) {
    synchronized (groups) {
      groups.add(growth.entries().size());
    }
    return storage.advance(growth);
  }

  @Override
  public byte[] tile(Tile tile) {
    return storage.tile(tile);
  }

  @Override
  public byte[] bundle(Tile tile) {
    return storage.bundle(tile);
  }

  @Override
  public OptionalLong indexOf(Hash leaf) {
    return storage.indexOf(leaf);
  }

  @Override
  public List<OptionalLong> indexesOf(List<Hash> leaves) {
    return storage.indexesOf(leaves);
  }

  @Override
  public void publish(long size, byte[] note) {
    storage.publish(size, note);
  }

  @Override
  public Optional<byte[]> checkpoint() {
    return storage.checkpoint();
  }

  @Override
  public Hash keep(byte[] content) {
    return storage.keep(content);
  }

  @Override
  public Optional<byte[]> evidence(Hash digest) {
    return storage.evidence(digest);
  }

  @Override
  public void close() {
    storage.close();
  }
}
