// SPDX-License-Identifier: Apache-2.0
package casus.postgres;

import casus.register.log.Growth;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The tiles that a growth fills, column by column, each with the hash over it.
///
/// @param levels their levels
/// @param indexes their places on them
/// @param hashes their 256 hashes
/// @param roots the hashes over them
record FilledTiles(
    List<Short> levels, List<Long> indexes, List<byte[]> hashes, List<byte[]> roots) {

  static FilledTiles of(Growth growth) {
    FilledTiles full =
        new FilledTiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Map.Entry<Tile, byte[]> one : growth.tiles().entrySet()) {
      Tile tile = one.getKey();
      if (tile.isFull()) {
        full.levels.add((short) tile.level());
        full.indexes.add(tile.index());
        full.hashes.add(one.getValue());
        full.roots.add(root(growth, tile));
      }
    }
    return full;
  }

  /// The hash over a full tile stands in the tile above it, which has changed with it.
  private static byte[] root(Growth growth, Tile tile) {
    long index = tile.index() / Tile.FULL;
    int at = (int) (tile.index() % Tile.FULL) * Hash.BYTES;
    byte[] above =
        growth.tiles().entrySet().stream()
            .filter(one -> one.getKey().level() == tile.level() + 1)
            .filter(one -> one.getKey().index() == index)
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("nothing above " + tile.path()));
    return Arrays.copyOfRange(above, at, at + Hash.BYTES);
  }
}
