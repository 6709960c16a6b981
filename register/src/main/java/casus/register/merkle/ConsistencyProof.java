// SPDX-License-Identifier: Apache-2.0
package casus.register.merkle;

import java.util.ArrayList;
import java.util.List;

/// Shows that a tree holds what a subtree, or an earlier tree, held, unchanged and in the same
/// place (RFC 6962, section 2.1.2; for subtrees draft-ietf-plants-merkle-tree-certs, section 4.4).
/// The subtree from 0 is an earlier tree, and the two are then one.
///
/// @param path at most 63 hashes
public record ConsistencyProof(List<Hash> path) {
  /// Copies the list.
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /// Makes the proof between a tree and a later one.
  ///
  /// @param older how many leaves the earlier tree has
  /// @param newer how many the later one has; not fewer
  /// @param nodes hashes of full subtrees of the later tree
  /// @return the proof; empty if the earlier tree has no leaves, or they are the same
  public static ConsistencyProof of(long older, long newer, Nodes nodes) {
    if (older < 0 || older > newer) {
      throw new IllegalArgumentException("a tree of " + older + " is not part of one of " + newer);
    }
    return older == 0 ? new ConsistencyProof(List.of()) : of(new Subtree(0, older), newer, nodes);
  }

  /// Makes the proof between a subtree and a tree.
  ///
  /// @param subtree the subtree
  /// @param size how many leaves the tree has; it holds the whole subtree
  /// @param nodes hashes of full subtrees of the tree
  /// @return the proof
  public static ConsistencyProof of(Subtree subtree, long size, Nodes nodes) {
    if (subtree.end() > size) {
      throw new IllegalArgumentException(subtree + " is not in a tree of " + size);
    }
    List<Hash> path = new ArrayList<>();
    long start = 0;
    long end = size;
    // whether the hash of what is left is known to whoever has that of the subtree
    boolean known = true;
    while (start < subtree.start() || end != subtree.end()) {
      long split = start + Long.highestOneBit(end - start - 1);
      if (subtree.end() <= split) {
        path.add(new Subtree(split, end).hash(nodes));
        end = split;
      } else {
        path.add(new Subtree(start, split).hash(nodes));
        known &= subtree.start() >= split;
        start = split;
      }
    }
    if (!known) {
      path.add(new Subtree(start, end).hash(nodes));
    }
    return new ConsistencyProof(path.reversed());
  }

  /// Tells whether this proves that a tree begins with an earlier one.
  ///
  /// @param older how many leaves the earlier tree has
  /// @param olderRoot its root
  /// @param newer how many leaves the later tree has
  /// @param newerRoot its root
  /// @return true if it does; every tree begins with the empty one, and the proof of that is empty
  public boolean isValid(long older, Hash olderRoot, long newer, Hash newerRoot) {
    if (older > 0) {
      return isValid(new Subtree(0, older), olderRoot, newer, newerRoot);
    }
    return older == 0
        && path.isEmpty()
        && olderRoot.equals(Hash.EMPTY)
        && (newer > 0 || newer == 0 && newerRoot.equals(Hash.EMPTY));
  }

  /// Tells whether this proves that a tree holds a subtree.
  ///
  /// @param subtree the subtree
  /// @param hash its hash
  /// @param size how many leaves the tree has
  /// @param root the root of the tree
  /// @return true if it does
  public boolean isValid(Subtree subtree, Hash hash, long size, Hash root) {
    if (subtree.end() > size) {
      return false;
    }
    long first = subtree.start();
    long last = subtree.end() - 1;
    long greatest = size - 1;
    // up to the largest full subtree at the right edge of the subtree, whose hash the path begins
    // with
    while (first != last && (last == greatest || (last & 1) == 1)) {
      first >>>= 1;
      last >>>= 1;
      greatest >>>= 1;
    }
    int used = 0;
    Hash edge = hash;
    if (first != last) {
      if (path.isEmpty()) {
        return false;
      }
      edge = path.getFirst();
      used = 1;
    }
    return climbs(new Climb(first, last, greatest), edge, used, hash, root);
  }

  /// Where the way up has come to: the first and last place of the subtree, the last of the tree.
  private record Climb(long first, long last, long greatest) {
    Climb up(int steps) {
      return new Climb(first >>> steps, last >>> steps, greatest >>> steps);
    }

    boolean isRight() {
      return (last & 1) == 1 || last == greatest;
    }
  }

  private boolean climbs(Climb from, Hash edge, int used, Hash hash, Hash root) {
    Climb at = from;
    Hash older = edge;
    Hash newer = edge;
    for (Hash beside : path.subList(used, path.size())) {
      if (at.greatest() == 0) {
        return false;
      }
      if (at.isRight()) {
        if (at.first() < at.last()) {
          older = Hash.ofNode(beside, older);
        }
        newer = Hash.ofNode(beside, newer);
        // up to where it is a right child
        at = at.up(Long.numberOfTrailingZeros(at.last()));
      } else {
        newer = Hash.ofNode(newer, beside);
      }
      at = at.up(1);
    }
    return at.greatest() == 0 && older.equals(hash) && newer.equals(root);
  }
}
