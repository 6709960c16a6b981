// SPDX-License-Identifier: Apache-2.0
package casus.register.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows that a leaf is in a tree (RFC 6962, section 2.1.1): the hashes beside the way from the
/// leaf to the root, the leaf's own sibling first.
///
/// @param index which leaf, from 0
/// @param path at most 63 hashes
public record InclusionProof(long index, List<Hash> path) {
  /// Copies the list.
  public InclusionProof {
    path = List.copyOf(path);
  }

  /// Makes the proof for a leaf.
  ///
  /// @param index which leaf
  /// @param size how many leaves the tree has; more than the index
  /// @param nodes hashes of full subtrees of the tree
  /// @return the proof
  public static InclusionProof of(long index, long size, Nodes nodes) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("leaf " + index + " is not in a tree of " + size);
    }
    List<Hash> path = new ArrayList<>();
    long start = 0;
    long end = size;
    while (end - start > 1) {
      long split = start + Long.highestOneBit(end - start - 1);
      if (index < split) {
        path.add(new Subtree(split, end).hash(nodes));
        end = split;
      } else {
        path.add(new Subtree(start, split).hash(nodes));
        start = split;
      }
    }
    return new InclusionProof(index, path.reversed());
  }

  /// Tells whether this proves that a leaf is in a tree (RFC 9162, section 2.1.3.2).
  ///
  /// @param leaf the hash of the leaf
  /// @param size how many leaves the tree has
  /// @param root the root of the tree
  /// @return true if it does
  public boolean isValid(Hash leaf, long size, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long at = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash beside : path) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        hash = Hash.ofNode(beside, hash);
        int steps = Long.numberOfTrailingZeros(at);
        // at is not 0 here: at is odd, or equals last, which is not 0
        at >>>= steps;
        last >>>= steps;
      } else {
        hash = Hash.ofNode(hash, beside);
      }
      at >>>= 1;
      last >>>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /// The root of the tree as it was before the leaf was added. A valid proof shows it too: what
  /// stands on the left of its way is all that was there before.
  ///
  /// @param size how many leaves the tree has for which this is valid
  /// @return the root over the leaves before this one
  public Hash rootBefore(long size) {
    long at = index;
    long last = size - 1;
    Optional<Hash> before = Optional.empty();
    for (Hash beside : path) {
      if ((at & 1) == 1 || at == last) {
        before = Optional.of(before.map(right -> Hash.ofNode(beside, right)).orElse(beside));
        int steps = Long.numberOfTrailingZeros(at);
        at >>>= steps;
        last >>>= steps;
      }
      at >>>= 1;
      last >>>= 1;
    }
    return before.orElse(Hash.EMPTY);
  }
}
