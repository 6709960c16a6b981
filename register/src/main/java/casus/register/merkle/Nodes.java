// SPDX-License-Identifier: Apache-2.0
package casus.register.merkle;

/// Where the hashes of full subtrees are read from.
@FunctionalInterface
public interface Nodes {
  /// Returns the hash over `2^level` leaves.
  ///
  /// @param level how many times two subtrees were joined; 0 for a leaf
  /// @param index which of them, from the left: leaves `index * 2^level` and on
  /// @return its hash
  Hash at(int level, long index);
}
