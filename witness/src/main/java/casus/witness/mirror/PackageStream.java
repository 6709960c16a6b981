// SPDX-License-Identifier: Apache-2.0
package casus.witness.mirror;

import casus.register.merkle.ConsistencyProof;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import casus.witness.copy.EntryPackage;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The packages of an upload, one after the other, each where the specification says it begins and
/// ends.
final class PackageStream {
  private final DataInputStream in;
  private final long end;
  private long at;

  PackageStream(DataInputStream in, long start, long end) {
    this.in = in;
    this.end = end;
    at = start;
  }

  boolean isComplete() {
    return at == end;
  }

  /// Reads the next package, unverified. Empty when the body ends, whole or in the middle of one,
  /// when the connection is lost, or when what comes is no package.
  Optional<EntryPackage> next() {
    if (isComplete()) {
      return Optional.empty();
    }
    long to = Math.min(end, (at / Tile.FULL + 1) * Tile.FULL);
    try {
      List<byte[]> entries = new ArrayList<>();
      for (long i = at; i < to; i++) {
        byte[] entry = new byte[in.readUnsignedShort()];
        in.readFully(entry);
        entries.add(entry);
      }
      int hashes = in.readUnsignedByte();
      if (hashes > Hash.MOST_IN_A_PATH) {
        return Optional.empty();
      }
      List<Hash> path = new ArrayList<>();
      for (int i = 0; i < hashes; i++) {
        byte[] hash = new byte[Hash.BYTES];
        in.readFully(hash);
        path.add(Hash.of(hash));
      }
      EntryPackage one = new EntryPackage(at, entries, new ConsistencyProof(path));
      at = to;
      return Optional.of(one);
    } catch (IOException ended) {
      return Optional.empty();
    }
  }
}
