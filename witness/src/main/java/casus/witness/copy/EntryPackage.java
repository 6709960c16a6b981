// SPDX-License-Identifier: Apache-2.0
package casus.witness.copy;

import casus.register.Strict;
import casus.register.merkle.Bundle;
import casus.register.merkle.ConsistencyProof;
import casus.register.merkle.Nodes;
import casus.register.merkle.Subtree;
import casus.register.merkle.Tile;
import casus.witness.view.LogView;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// Up to 256 entries that lie in one bundle, and the proof that a tree holds them with what lies
/// before them in the bundle (C2SP tlog-mirror).
///
/// @param start the index of the first entry
/// @param entries the entries, at least one
/// @param proof from the subtree that begins with the bundle and ends with the last entry to the
///   whole tree
public record EntryPackage(long start, List<byte[]> entries, ConsistencyProof proof) {
  /// Copies the list, and refuses what is no package.
  public EntryPackage {
    entries = List.copyOf(entries);
    if (start < 0 || entries.isEmpty() || start % Tile.FULL + entries.size() > Tile.FULL) {
      throw new IllegalArgumentException(entries.size() + " entries from " + start);
    }
  }

  /// Makes the package that begins at an entry.
  ///
  /// @param start the entry
  /// @param size how many entries the tree has; more than `start`
  /// @param log where the entries are read
  /// @param nodes hashes of full subtrees of the tree
  /// @return the entries up to the end of their bundle, or of the tree
  public static EntryPackage of(long start, long size, LogView log, Nodes nodes) {
    Tile tile = Tile.in(0, start / Tile.FULL, size);
    List<byte[]> bundle = log.entries(tile);
    long rounded = tile.index() * Tile.FULL;
    Subtree subtree = new Subtree(rounded, rounded + tile.width());
    return new EntryPackage(
        start,
        bundle.subList((int) (start - rounded), bundle.size()),
        ConsistencyProof.of(subtree, size, nodes));
  }

  /// The subtree the proof is from.
  ///
  /// @return from the beginning of the bundle to the last entry
  public Subtree subtree() {
    return new Subtree(start - start % Tile.FULL, end());
  }

  /// The index after the last entry.
  ///
  /// @return where the next package begins
  public long end() {
    return start + entries.size();
  }

  /// Writes it as it is uploaded.
  ///
  /// @return the entries with their lengths, the number of hashes, the hashes
  public byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(Strict.joined(Bundle.of(entries), new byte[] {(byte) proof.path().size()}));
    proof.path().forEach(hash -> out.writeBytes(hash.toBytes()));
    return out.toByteArray();
  }
}
