// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.MalformedException;
import casus.register.merkle.Bundle;
import casus.register.merkle.Frontier;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import casus.register.note.Checkpoint;
import casus.register.note.Opening;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Checks a stored log from its entries up: every hash of every tile, the root, and that the
/// published checkpoint is one of this log. Changes nothing.
public final class Fsck {
  private static final int MOST_FAULTS = 100;

  private final LogStorage storage;
  private final List<Fault> faults = new ArrayList<>();
  private final List<List<Hash>> above = new ArrayList<>();
  private final Head head;
  private final Optional<SignedNote> note;
  private final Frontier frontier = Frontier.empty();
  private Hash rootThen = Hash.EMPTY;

  private Fsck(LogStorage storage) {
    this.storage = storage;
    head = storage.head();
    note = checkpoint();
    for (int level = 0; level <= Tile.HIGHEST_LEVEL; level++) {
      above.add(new ArrayList<>());
    }
  }

  /// Checks a log that nobody writes to meanwhile.
  ///
  /// @param storage where it is kept
  /// @param keys the keys of the log
  /// @param check what checks signatures
  /// @return what is wrong, the first hundred; empty if nothing is
  public static List<Fault> check(LogStorage storage, List<VerifierKey> keys, Signatures check) {
    Fsck fsck = new Fsck(storage);
    fsck.entries();
    fsck.tiles();
    if (!fsck.frontier.root().equals(fsck.head.root())) {
      fsck.fault(new Fault.Root());
    }
    fsck.note.ifPresent(note -> fsck.published(note, keys, check));
    return List.copyOf(fsck.faults);
  }

  private void fault(Fault fault) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(fault);
    }
  }

  private Optional<SignedNote> checkpoint() {
    try {
      Optional<SignedNote> read = storage.checkpoint().map(SignedNote::parse);
      read.ifPresent(one -> Checkpoint.of(one));
      return read;
    } catch (StorageException | MalformedException torn) {
      fault(new Fault.Checkpoint("The published checkpoint cannot be read."));
      return Optional.empty();
    }
  }

  private void entries() {
    long published = note.map(one -> Checkpoint.of(one).size()).orElse(0L);
    for (Tile tile : Tile.between(0, head.size())) {
      if (tile.level() > 0) {
        return;
      }
      List<byte[]> bundle = bundle(tile);
      byte[] hashes = hashes(tile);
      for (int i = 0; i < tile.width(); i++) {
        Hash stored = Hash.at(hashes, i * Hash.BYTES);
        Hash leaf = i < bundle.size() ? Hash.ofLeaf(bundle.get(i)) : Hash.EMPTY;
        if (!leaf.equals(stored)) {
          fault(new Fault.Entry(tile.index() * Tile.FULL + i));
        }
        frontier.append(leaf);
        if (frontier.size() == published) {
          rootThen = frontier.root();
        }
      }
      if (tile.isFull()) {
        above.get(1).add(rootOf(hashes));
      }
    }
  }

  private List<byte[]> bundle(Tile tile) {
    try {
      return Bundle.parse(storage.bundle(tile));
    } catch (StorageException | MalformedException torn) {
      fault(new Fault.Missing(String.valueOf(torn.getMessage())));
      return List.of();
    }
  }

  /// The hashes of a tile; zeroes for what is missing.
  private byte[] hashes(Tile tile) {
    byte[] hashes = new byte[0];
    try {
      hashes = storage.tile(tile);
    } catch (StorageException missing) {
      fault(new Fault.Missing(String.valueOf(missing.getMessage())));
    }
    return Arrays.copyOf(hashes, tile.width() * Hash.BYTES);
  }

  private void tiles() {
    for (Tile tile : Tile.between(0, head.size())) {
      if (tile.level() > 0) {
        byte[] hashes = hashes(tile);
        List<Hash> below = above.get(tile.level());
        for (int i = 0; i < tile.width(); i++) {
          int at = Math.toIntExact(tile.index() * Tile.FULL + i);
          if (!below.get(at).equals(Hash.at(hashes, i * Hash.BYTES))) {
            fault(new Fault.Hashes(tile));
            break;
          }
        }
        if (tile.isFull() && tile.level() < Tile.HIGHEST_LEVEL) {
          above.get(tile.level() + 1).add(rootOf(hashes));
        }
      }
    }
  }

  private static Hash rootOf(byte[] hashes) {
    Frontier full = Frontier.empty();
    for (int at = 0; at < hashes.length; at += Hash.BYTES) {
      full.append(Hash.at(hashes, at));
    }
    return full.root();
  }

  private void published(SignedNote note, List<VerifierKey> keys, Signatures check) {
    if (!(note.open(keys, check) instanceof Opening.Opened opened)) {
      fault(new Fault.Checkpoint("The published checkpoint is not signed by the log."));
      return;
    }
    Checkpoint checkpoint = Checkpoint.parse(opened.text());
    if (checkpoint.size() > head.size()) {
      fault(new Fault.Checkpoint("The published checkpoint is of more entries than are stored."));
    } else if (!checkpoint.root().equals(rootThen)) {
      fault(new Fault.Checkpoint("The published checkpoint is of other entries than are stored."));
    }
  }
}
