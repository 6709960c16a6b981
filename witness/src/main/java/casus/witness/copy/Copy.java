// SPDX-License-Identifier: Apache-2.0
package casus.witness.copy;

import casus.register.log.LogStorage;
import casus.register.log.LogWriter;
import casus.register.log.StorageException;
import casus.register.merkle.Hash;
import casus.register.merkle.Nodes;
import casus.register.merkle.Subtree;
import casus.register.merkle.Tile;
import casus.register.merkle.TiledNodes;
import casus.register.note.Checkpoint;
import casus.witness.view.LogView;
import casus.witness.view.StoredView;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// A copy of a log. Takes entries in packages, each only when it is proven to be what a signed root
/// stands over, so that it is right at every moment, whoever the entries came from. May be given
/// packages by several threads.
public final class Copy {
  private final LogStorage storage;
  private final LogView view;
  private final LogWriter writer;

  /// @param storage where it is kept; nobody else may write to it
  /// @throws StorageException if what is stored does not come to the root of its head
  public Copy(LogStorage storage) {
    this.storage = storage;
    view = new StoredView(storage);
    writer = new LogWriter(storage);
  }

  /// Where it is kept.
  ///
  /// @return the storage, to be read, and to publish checkpoints in
  public LogStorage storage() {
    return storage;
  }

  /// The copy as a log.
  ///
  /// @return all that was taken, published or not
  public LogView view() {
    return view;
  }

  /// The first entry it does not have.
  ///
  /// @return how many it has
  public long next() {
    return storage.head().size();
  }

  /// Hashes of full subtrees of what it has.
  ///
  /// @return the tree at its present size
  public Nodes nodes() {
    return new TiledNodes(next(), storage::tile);
  }

  /// The root over its first entries, computed from the stored tiles.
  ///
  /// @param size how many; not more than it has
  /// @return the root
  public Hash root(long size) {
    if (size > next()) {
      throw new IllegalArgumentException("the copy has not come to " + size);
    }
    return Subtree.root(size, nodes());
  }

  /// Finds an entry.
  ///
  /// @param leaf its hash
  /// @return its index, if the copy has it
  public OptionalLong indexOf(Hash leaf) {
    return storage.indexOf(leaf);
  }

  /// Takes a package if its proof holds, and stores what of it is new.
  ///
  /// @param one the package; it begins with an entry the copy has, or with the next
  /// @param checkpoint the tree it is proven against, signed by the log; the caller has seen to it
  ///   that this tree begins with all trees the copy has taken from before
  /// @return false if the proof does not hold; nothing is then stored
  /// @throws StorageException if storing failed
  public boolean take(EntryPackage one, Checkpoint checkpoint) {
    if (one.start() > next()) {
      throw new IllegalArgumentException("the copy lacks what is before " + one.start());
    }
    Subtree subtree = one.subtree();
    List<Hash> leaves = leavesBefore(subtree.start(), one.start());
    one.entries().forEach(entry -> leaves.add(Hash.ofLeaf(entry)));
    Hash hash = new Subtree(0, leaves.size()).hash((level, index) -> node(leaves, level, index));
    if (!one.proof().isValid(subtree, hash, checkpoint.size(), checkpoint.root())) {
      return false;
    }
    synchronized (writer) {
      // others may have stored some of it in the meantime: the same entries, proven as well
      int known = (int) Math.min(next() - one.start(), one.entries().size());
      writer.copy(one.entries().subList(known, one.entries().size()));
    }
    return true;
  }

  private List<Hash> leavesBefore(long from, long to) {
    List<Hash> leaves = new ArrayList<>();
    if (from < to) {
      byte[] hashes = view.tile(new Tile(0, from / Tile.FULL, (int) (to - from)));
      for (int i = 0; i < to - from; i++) {
        leaves.add(Hash.at(hashes, i * Hash.BYTES));
      }
    }
    return leaves;
  }

  private static Hash node(List<Hash> leaves, int level, long index) {
    return level == 0
        ? leaves.get((int) index)
        : Hash.ofNode(node(leaves, level - 1, 2 * index), node(leaves, level - 1, 2 * index + 1));
  }
}
