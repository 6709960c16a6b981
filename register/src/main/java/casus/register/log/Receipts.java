// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.merkle.InclusionProof;
import casus.register.note.Checkpoint;
import casus.register.note.SignedNote;
import casus.register.proof.ProofFile;

/// Makes the receipts that those who lodged something keep.
public final class Receipts {
  private Receipts() {}

  /// Makes the receipt for an entry.
  ///
  /// @param storage where the log is kept
  /// @param index which entry
  /// @param note the checkpoint it is shown against, with its cosignatures
  /// @return the receipt
  /// @throws IllegalArgumentException if the checkpoint is older than the entry
  /// @throws StorageException if a tile is missing
  public static ProofFile of(LogStorage storage, long index, SignedNote note) {
    long size = Checkpoint.of(note).size();
    return ProofFile.of(InclusionProof.of(index, size, StoredNodes.of(storage, size)), note);
  }
}
