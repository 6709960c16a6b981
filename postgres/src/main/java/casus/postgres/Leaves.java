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
  private static final int TILES_AT_ONCE = 256;

  private final TiledNodes.Source tiles;
  private final FullTiles fullTiles;
  private final LeafIndex index = new LeafIndex();
  private long size;

  /// Reads many full tiles of level 0.
  @FunctionalInterface
  interface FullTiles {
    /// Reads as many as are asked for, from one on.
    List<byte[]> read(long from, int count);
  }

  /// @param tiles where the hashes are read
  /// @param fullTiles where those of many full tiles are
  Leaves(TiledNodes.Source tiles, FullTiles fullTiles) {
    this.tiles = tiles;
    this.fullTiles = fullTiles;
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
      long first = size / Tile.FULL;
      long full = to / Tile.FULL - first;
      if (full > 0) {
        fullTiles
            .read(first, (int) Math.min(full, TILES_AT_ONCE))
            .forEach(hashes -> add(hashes, Tile.FULL));
      } else {
        Tile last = Tile.in(0, first, to);
        add(tiles.read(last), last.width());
      }
    }
    return behind;
  }

  /// Adds the leaves of the tile that the next one lies in.
  private void add(byte[] hashes, int width) {
    for (int i = (int) (size % Tile.FULL); i < width; i++) {
      index.add(Hash.at(hashes, i * Hash.BYTES), size++);
    }
  }
}
