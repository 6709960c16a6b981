// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.merkle.Tile;

/// What [Fsck] finds wrong with a stored log.
public sealed interface Fault {
  /// Says it.
  ///
  /// @return one plain sentence
  String sentence();

  /// A file or row is not there, or cannot be read.
  ///
  /// @param sentence what the storage said
  record Missing(String sentence) implements Fault {}

  /// An entry is not the one whose hash is stored.
  ///
  /// @param index which entry
  record Entry(long index) implements Fault {
    @Override
    public String sentence() {
      return "Entry " + index + " is not the one whose hash is stored.";
    }
  }

  /// A tile does not hold the hashes of what lies below it.
  ///
  /// @param tile which tile
  record Hashes(Tile tile) implements Fault {
    @Override
    public String sentence() {
      return "The tile " + tile.path() + " does not hold the hashes of what lies below it.";
    }
  }

  /// The entries do not come to the stored root.
  record Root() implements Fault {
    @Override
    public String sentence() {
      return "The stored entries do not come to the stored root.";
    }
  }

  /// The published checkpoint is not one of this log as it is stored.
  ///
  /// @param sentence what is wrong with it
  record Checkpoint(String sentence) implements Fault {}
}
