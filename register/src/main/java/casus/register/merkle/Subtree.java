// SPDX-License-Identifier: Apache-2.0
package casus.register.merkle;

/// A run of leaves that has a hash of its own in every tree that holds them all: its start is a
/// multiple of the least power of two that is not smaller than its length
/// (draft-ietf-plants-merkle-tree-certs, section 4.1). Every tree is the subtree from 0 to its
/// size.
///
/// @param start the first leaf
/// @param end the leaf after the last
public record Subtree(long start, long end) {
  /// Refuses what is no subtree.
  public Subtree {
    if (!isValid(start, end)) {
      throw new IllegalArgumentException("no subtree: " + start + " to " + end);
    }
  }

  /// Tells whether a run of leaves is a subtree.
  ///
  /// @param start the first leaf
  /// @param end the leaf after the last
  /// @return true if it is not empty and begins where a subtree of its length may
  public static boolean isValid(long start, long end) {
    if (start < 0 || end <= start) {
      return false;
    }
    long length = end - start;
    long power = Long.highestOneBit(length);
    long step = power == length ? power : power << 1;
    // beyond 2^62 leaves only the whole tree is left
    return step > 0 ? (start & (step - 1)) == 0 : start == 0;
  }

  /// Its hash: MTH(D[start:end]) of RFC 6962.
  ///
  /// @param nodes hashes of full subtrees below it
  /// @return its hash
  public Hash hash(Nodes nodes) {
    long length = end - start;
    if (Long.bitCount(length) == 1) {
      int level = Long.numberOfTrailingZeros(length);
      return nodes.at(level, start >>> level);
    }
    long split = start + Long.highestOneBit(length - 1);
    return Hash.ofNode(new Subtree(start, split).hash(nodes), new Subtree(split, end).hash(nodes));
  }

  /// The root of a tree.
  ///
  /// @param size how many leaves it has
  /// @param nodes hashes of its full subtrees
  /// @return its root; [Hash#EMPTY] for none
  public static Hash root(long size, Nodes nodes) {
    return size == 0 ? Hash.EMPTY : new Subtree(0, size).hash(nodes);
  }
}
