// SPDX-License-Identifier: Apache-2.0
package casus.register.merkle;

import casus.register.MalformedException;
import java.util.Map;
import java.util.TreeMap;

/// Reads hashes of full subtrees from the tiles of a tree of one size, and keeps the tiles it has
/// read. Not for several threads at once.
public final class TiledNodes implements Nodes {
  /// Where the bytes of tiles are read from.
  @FunctionalInterface
  public interface Source {
    /// Reads a tile.
    ///
    /// @param tile which; a partial one may be answered by a wider one
    /// @return its hashes one after the other
    byte[] read(Tile tile);
  }

  private final long size;
  private final Source source;
  private final Map<Tile, byte[]> read = new TreeMap<>();

  /// @param size how many leaves the tree has
  /// @param source where its tiles are
  public TiledNodes(long size, Source source) {
    this.size = size;
    this.source = source;
  }

  @Override
  public Hash at(int level, long index) {
    int tileLevel = level / Tile.HEIGHT;
    int height = level % Tile.HEIGHT;
    long first = index << height;
    Tile tile = Tile.in(tileLevel, first / Tile.FULL, size);
    int from = (int) (first % Tile.FULL);
    int count = 1 << height;
    if (from + count > tile.width()) {
      throw new IllegalArgumentException("no full subtree " + level + ", " + index + " in " + size);
    }
    byte[] hashes = read.computeIfAbsent(tile, this::bytes);
    return joined(hashes, from, count);
  }

  private byte[] bytes(Tile tile) {
    byte[] bytes = source.read(tile);
    if (bytes.length % Hash.BYTES != 0 || bytes.length < tile.width() * Hash.BYTES) {
      throw new MalformedException(
          0,
          "The tile "
              + tile.path()
              + " should have "
              + tile.width() * Hash.BYTES
              + " bytes, and has "
              + bytes.length
              + ".");
    }
    return bytes;
  }

  private static Hash joined(byte[] hashes, int from, int count) {
    if (count == 1) {
      return Hash.at(hashes, from * Hash.BYTES);
    }
    int half = count / 2;
    return Hash.ofNode(joined(hashes, from, half), joined(hashes, from + half, half));
  }
}
