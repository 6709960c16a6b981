// SPDX-License-Identifier: Apache-2.0
package casus.postgres;

import casus.register.log.Growth;
import casus.register.log.LeafIndex;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import casus.register.merkle.TiledNodes;
import java.util.List;
import java.util.OptionalLong;

/// Where each leaf of a log is, in memory, up to some size. An index in the database would cost
/// more than the entries themselves: hashes fall anywhere in it.
final class Leaves {
  private final TiledNodes.Source tiles;
  private final LeafIndex index = new LeafIndex();
  private long size;

  /// @param tiles where the hashes are read
  Leaves(TiledNodes.Source tiles) {
    this.tiles = tiles;
  }

  synchronized OptionalLong indexOf(Hash leaf) {
    long place = index.find(leaf, at -> leafAt(at).equals(leaf));
    return place < 0 ? OptionalLong.empty() : OptionalLong.of(place);
  }

  private Hash leafAt(long place) {
    byte[] hashes = tiles.read(Tile.in(0, place / Tile.FULL, size));
    return Hash.at(hashes, (int) (place % Tile.FULL) * Hash.BYTES);
  }

  /// Takes in what a growth has added; if it grows from further on, the next [#catchUp] will.
  synchronized void add(Growth growth) {
    if (growth.from().size() == size) {
      List<Hash> added = growth.leaves();
      for (Hash leaf : added) {
        index.add(leaf, size++);
      }
    }
  }

  /// Reads the leaves that have come since.
  ///
  /// @param to how many the log has
  /// @return true if there were any
  synchronized boolean catchUp(long to) {
    boolean behind = size < to;
    while (size < to) {
      Tile tile = Tile.in(0, size / Tile.FULL, to);
      byte[] hashes = tiles.read(tile);
      for (int i = (int) (size % Tile.FULL); i < tile.width(); i++) {
        index.add(Hash.at(hashes, i * Hash.BYTES), size++);
      }
    }
    return behind;
  }
}
