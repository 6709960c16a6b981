// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What is stored in one step: entries, and every tile and bundle that is new or wider because of
/// them.
///
/// @param from how far the log had come
/// @param to how far it comes
/// @param leaves the hashes of the entries, in order
/// @param entries the entries, in order
/// @param tiles hashes one after the other, by the tile they are
/// @param bundles entries as they are served together, by the level 0 tile of their hashes
public record Growth(
    Head from,
    Head to,
    List<Hash> leaves,
    List<byte[]> entries,
    SequencedMap<Tile, byte[]> tiles,
    SequencedMap<Tile, List<byte[]>> bundles) {
  /// Copies lists and maps, not the bytes.
  public Growth {
    leaves = List.copyOf(leaves);
    entries = List.copyOf(entries);
    tiles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tiles));
    bundles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(bundles));
    if (to.size() - from.size() != entries.size() || leaves.size() != entries.size()) {
      throw new IllegalArgumentException("grows from " + from + " to " + to + " by others");
    }
  }
}
