// SPDX-License-Identifier: Apache-2.0
package casus.witness.monitor;

import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import casus.register.note.NoteSignature;
import casus.register.note.NoteSigner;
import casus.register.note.SignedNote;
import casus.witness.TrialLog;
import casus.witness.view.LogView;
import casus.witness.view.UnheardException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A log as a test wants it to be seen: honest, or not.
final class TrialView implements LogView {
  private final String place;
  private TrialLog log = TrialLog.HONEST;
  private long size = -1;
  private List<NoteSignature> more = List.of();
  private long withheldFrom = Long.MAX_VALUE;
  private Optional<byte[]> forkProof = Optional.empty();
  private TrialLog served = TrialLog.HONEST;

  TrialView(String place) {
    this.place = place;
  }

  /// Shows a tree of a log.
  TrialView shows(TrialLog shown, long entries) {
    log = shown;
    served = shown;
    size = entries;
    more = List.of();
    return this;
  }

  TrialView cosigned(Instant time, NoteSigner... witnesses) {
    more = new ArrayList<>();
    for (NoteSigner witness : witnesses) {
      more.add(witness.cosign(log.checkpoint(size), time));
    }
    return this;
  }

  /// Shows a cosignature of another checkpoint.
  TrialView forgedBy(NoteSigner witness) {
    more = List.of(witness.cosign(TrialLog.HONEST.checkpoint(1), Instant.EPOCH.plusSeconds(5)));
    return this;
  }

  /// Gives no entries and no tiles from a place on.
  TrialView withholds(long from) {
    withheldFrom = from;
    return this;
  }

  /// Gives entries and tiles of another log.
  TrialView serves(TrialLog other) {
    served = other;
    return this;
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public Optional<SignedNote> checkpoint() {
    return size < 0 ? Optional.empty() : Optional.of(log.note(size).with(more));
  }

  /// Shows a file as the proof of a fork.
  TrialView shows(byte[] file) {
    forkProof = Optional.of(file);
    return this;
  }

  @Override
  public Optional<byte[]> forkProof() {
    return forkProof;
  }

  @Override
  public byte[] tile(Tile tile) {
    refuse(tile);
    byte[] hashes = new byte[tile.width() * Hash.BYTES];
    for (int i = 0; i < tile.width(); i++) {
      int level = tile.level() * Tile.HEIGHT;
      served.nodes().at(level, tile.index() * Tile.FULL + i).copyTo(hashes, i * Hash.BYTES);
    }
    return hashes;
  }

  @Override
  public List<byte[]> entries(Tile tile) {
    refuse(tile);
    long from = tile.index() * Tile.FULL;
    return served.entries(from, from + tile.width());
  }

  private void refuse(Tile tile) {
    if (tile.level() == 0 && tile.index() * Tile.FULL + tile.width() > withheldFrom) {
      throw new UnheardException("It has nothing at " + tile.path() + ".");
    }
  }
}
