// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.MalformedException;
import casus.register.merkle.Hash;
import casus.register.merkle.Nodes;
import casus.register.merkle.TiledNodes;

/// Hashes of full subtrees, read from the tiles a log has stored.
final class StoredNodes {
  private StoredNodes() {}

  /// Reads the tree of a size.
  ///
  /// @throws StorageException when a hash is read that is not there
  static Nodes of(LogStorage storage, long size) {
    TiledNodes nodes = new TiledNodes(size, storage::tile);
    return (level, index) -> at(nodes, level, index);
  }

  private static Hash at(Nodes nodes, int level, long index) {
    try {
      return nodes.at(level, index);
    } catch (MalformedException torn) {
      throw new StorageException(torn.sentence(), torn);
    }
  }
}
