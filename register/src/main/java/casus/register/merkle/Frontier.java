// SPDX-License-Identifier: Apache-2.0
package casus.register.merkle;

import java.util.ArrayList;
import java.util.List;

/// The right edge of a tree that grows: the hashes of its full subtrees, largest first. All that is
/// needed to add leaves and to know the root. Not for several threads at once.
public final class Frontier {
  private final List<Hash> edge = new ArrayList<>();
  private long size;

  private Frontier() {}

  /// Begins a tree without leaves.
  ///
  /// @return its right edge
  public static Frontier empty() {
    return new Frontier();
  }

  /// Takes up a tree at its size.
  ///
  /// @param size how many leaves it has
  /// @param nodes hashes of its full subtrees
  /// @return its right edge
  public static Frontier of(long size, Nodes nodes) {
    Frontier frontier = new Frontier();
    long from = 0;
    for (int level = Long.SIZE - 2; level >= 0; level--) {
      long length = 1L << level;
      if ((size & length) != 0) {
        frontier.edge.add(nodes.at(level, from >>> level));
        from += length;
      }
    }
    frontier.size = size;
    return frontier;
  }

  /// Adds a leaf.
  ///
  /// @param leaf its hash
  public void append(Hash leaf) {
    Hash hash = leaf;
    for (long below = size; (below & 1) == 1; below >>>= 1) {
      hash = Hash.ofNode(edge.removeLast(), hash);
    }
    edge.add(hash);
    size++;
  }

  /// How many leaves there are.
  ///
  /// @return the size
  public long size() {
    return size;
  }

  /// The root over all leaves.
  ///
  /// @return the root; [Hash#EMPTY] for none
  public Hash root() {
    if (edge.isEmpty()) {
      return Hash.EMPTY;
    }
    Hash root = edge.getLast();
    for (int i = edge.size() - 2; i >= 0; i--) {
      root = Hash.ofNode(edge.get(i), root);
    }
    return root;
  }
}
