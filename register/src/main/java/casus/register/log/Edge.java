// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.merkle.Bundle;
import casus.register.merkle.Frontier;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The right edge of a log: what of its tiles and of its last bundle is not full yet. Turns entries
/// into the growth that stores them.
final class Edge {
  private final List<ByteArrayOutputStream> open = new ArrayList<>();
  private final List<byte[]> bundle = new ArrayList<>();
  private Frontier frontier = Frontier.empty();
  private Head head = Head.EMPTY;

  private Edge() {}

  /// Takes up a log where it stands.
  ///
  /// @throws StorageException if what is stored does not come to the root of its head
  static Edge of(LogStorage storage) {
    Head head = storage.head();
    Edge edge = new Edge();
    for (int level = 0; level <= Tile.HIGHEST_LEVEL; level++) {
      ByteArrayOutputStream hashes = new ByteArrayOutputStream();
      long count = Tile.hashes(level, head.size());
      int width = (int) (count % Tile.FULL);
      if (width > 0) {
        byte[] bytes = storage.tile(Tile.in(level, count / Tile.FULL, head.size()));
        hashes.write(bytes, 0, width * Hash.BYTES);
      }
      edge.open.add(hashes);
    }
    int width = (int) (head.size() % Tile.FULL);
    if (width > 0) {
      byte[] bytes = storage.bundle(Tile.in(0, head.size() / Tile.FULL, head.size()));
      edge.bundle.addAll(Bundle.parse(bytes).subList(0, width));
    }
    edge.frontier = Frontier.of(head.size(), StoredNodes.of(storage, head.size()));
    edge.head = head;
    if (!edge.frontier.root().equals(head.root())) {
      throw new StorageException(
          "The stored tiles of " + head.size() + " entries do not come to the stored root.");
    }
    return edge;
  }

  Head head() {
    return head;
  }

  /// Adds entries; the edge has then moved, whether they get stored or not.
  Growth grow(List<byte[]> entries, List<Hash> leaves) {
    SequencedMap<Tile, byte[]> tiles = new LinkedHashMap<>();
    SequencedMap<Tile, List<byte[]>> bundles = new LinkedHashMap<>();
    Head from = head;
    long size = from.size();
    for (int i = 0; i < entries.size(); i++) {
      bundle.add(entries.get(i));
      push(0, leaves.get(i), size, tiles);
      frontier.append(leaves.get(i));
      size++;
      if (bundle.size() == Tile.FULL) {
        bundles.put(new Tile(0, size / Tile.FULL - 1, Tile.FULL), List.copyOf(bundle));
        bundle.clear();
      }
    }
    if (!bundle.isEmpty()) {
      bundles.put(new Tile(0, size / Tile.FULL, bundle.size()), List.copyOf(bundle));
    }
    for (Tile tile : Tile.between(from.size(), size)) {
      if (!tile.isFull()) {
        tiles.put(tile, open.get(tile.level()).toByteArray());
      }
    }
    head = new Head(size, frontier.root());
    return new Growth(from, head, leaves, entries, tiles, bundles);
  }

  private void push(int level, Hash hash, long index, SequencedMap<Tile, byte[]> tiles) {
    ByteArrayOutputStream hashes = open.get(level);
    hashes.writeBytes(hash.toBytes());
    if (hashes.size() == Tile.FULL * Hash.BYTES) {
      byte[] full = hashes.toByteArray();
      hashes.reset();
      tiles.put(new Tile(level, index / Tile.FULL, Tile.FULL), full);
      if (level < Tile.HIGHEST_LEVEL) {
        push(level + 1, rootOf(full, 0, Tile.FULL), index / Tile.FULL, tiles);
      }
    }
  }

  private static Hash rootOf(byte[] hashes, int from, int count) {
    if (count == 1) {
      return Hash.at(hashes, from * Hash.BYTES);
    }
    int half = count / 2;
    return Hash.ofNode(rootOf(hashes, from, half), rootOf(hashes, from + half, half));
  }
}
