// SPDX-License-Identifier: Apache-2.0
package casus.witness.view;

import casus.register.MalformedException;
import casus.register.log.LogStorage;
import casus.register.log.StorageException;
import casus.register.merkle.Bundle;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import casus.register.note.SignedNote;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A log as it is stored here. What a tile of some width has, it finds also where only a wider one
/// is kept. Throws `StorageException` where others throw [UnheardException].
///
/// @param storage where the log is kept; only read
public record StoredView(LogStorage storage) implements LogView {
  @Override
  public String place() {
    return "the log stored here";
  }

  @Override
  public Optional<SignedNote> checkpoint() {
    try {
      return storage.checkpoint().map(SignedNote::parse);
    } catch (MalformedException torn) {
      throw new StorageException("The published checkpoint cannot be read.", torn);
    }
  }

  @Override
  public byte[] tile(Tile tile) {
    byte[] hashes = storage.tile(wide(tile));
    int length = tile.width() * Hash.BYTES;
    if (hashes.length < length) {
      throw new StorageException("The stored tile is too short: " + tile.path());
    }
    return Arrays.copyOf(hashes, length);
  }

  @Override
  public List<byte[]> entries(Tile tile) {
    try {
      List<byte[]> entries = Bundle.parse(storage.bundle(wide(tile)));
      if (entries.size() >= tile.width()) {
        return List.copyOf(entries.subList(0, tile.width()));
      }
    } catch (MalformedException torn) {
      throw new StorageException("The stored bundle cannot be read: " + tile.entriesPath(), torn);
    }
    throw new StorageException("The stored bundle is too short: " + tile.entriesPath());
  }

  private Tile wide(Tile tile) {
    long size = storage.head().size();
    if (Tile.hashes(tile.level(), size) < tile.index() * Tile.FULL + tile.width()) {
      throw new StorageException("The log does not reach as far as " + tile.path() + ".");
    }
    return Tile.in(tile.level(), tile.index(), size);
  }
}
