// SPDX-License-Identifier: Apache-2.0
package casus.witness.view;

import casus.register.merkle.Tile;
import java.util.List;

/// A place that shows a whole log: the log itself, or a mirror. Nothing it says is believed before
/// it has been checked against a signed root.
public interface LogView extends CheckpointView {
  /// Reads a tile of hashes.
  ///
  /// @param tile which
  /// @return exactly as many hashes as the tile has, one after the other
  /// @throws UnheardException if it was not given
  byte[] tile(Tile tile);

  /// Reads the entries whose hashes a tile of level 0 has.
  ///
  /// @param tile which
  /// @return exactly as many entries as the tile has hashes
  /// @throws UnheardException if they were not given
  List<byte[]> entries(Tile tile);
}
