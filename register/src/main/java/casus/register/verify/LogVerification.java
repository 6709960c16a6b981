// SPDX-License-Identifier: Apache-2.0
package casus.register.verify;

import casus.register.MalformedException;
import casus.register.log.StorageException;
import casus.register.log.Succession;
import casus.register.merkle.Bundle;
import casus.register.merkle.Frontier;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import casus.register.note.Checkpoint;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import casus.register.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/// What a whole log proves: that its entries are the ones its checkpoint stands for, to the last
/// bit.
public final class LogVerification {
  private LogVerification() {}

  /// Where the entries of a log are read from.
  @FunctionalInterface
  public interface Entries {
    /// Reads a bundle.
    ///
    /// @param tile the level 0 tile of the hashes of its entries
    /// @return the bundle; a partial one may be answered by a wider one
    /// @throws StorageException if it is not there
    byte[] bundle(Tile tile);
  }

  /// Verifies a log.
  ///
  /// @param note its checkpoint
  /// @param entries its entries
  /// @param policy which log and witnesses are trusted
  /// @param check what checks signatures
  /// @param progress is told how many entries were read, now and then
  /// @return what was found
  public static Verification of(
      SignedNote note, Entries entries, Policy policy, Signatures check, LongConsumer progress) {
    CheckpointVerification seal = CheckpointVerification.of(note, policy, check);
    List<Finding> findings = new ArrayList<>();
    if (seal.checkpoint().isPresent()) {
      findings.addAll(entries(seal, entries, progress));
    } else {
      findings.add(Finding.notProven("The entries were not read: nothing tells what they were."));
    }
    findings.addAll(seal.findings());
    return new Verification(findings);
  }

  private static List<Finding> entries(
      CheckpointVerification seal, Entries entries, LongConsumer progress) {
    Checkpoint checkpoint = seal.checkpoint().orElseThrow();
    List<Finding> findings = new ArrayList<>();
    Frontier frontier = Frontier.empty();
    try {
      long size = checkpoint.size();
      for (long index = 0; index * Tile.FULL < size; index++) {
        Tile tile = Tile.in(0, index, size);
        List<byte[]> bundle = Bundle.parse(entries.bundle(tile));
        if (bundle.size() < tile.width()) {
          throw new MalformedException(0, "The bundle " + tile.entriesPath() + " is too short.");
        }
        if (index == 0 && Succession.isOne(bundle.getFirst())) {
          findings.add(succession(bundle.getFirst()));
        }
        for (byte[] entry : bundle.subList(0, tile.width())) {
          frontier.append(Hash.ofLeaf(entry));
        }
        progress.accept(frontier.size());
      }
    } catch (StorageException | MalformedException missing) {
      return List.of(
          Finding.broken(
              "After "
                  + Printed.entries(frontier.size())
                  + " the log cannot be read: "
                  + missing.getMessage()));
    }
    findings.addFirst(
        frontier.root().equals(checkpoint.root())
            ? Finding.proven(
                checkpoint.size() == 1
                    ? "Its only entry is the one the checkpoint stands for."
                    : "All "
                        + Printed.entries(checkpoint.size())
                        + " are the ones the checkpoint stands for, in their order.")
            : Finding.broken(
                "The entries are not the ones the checkpoint stands for: some were changed, left"
                    + " out, added or moved."));
    return findings;
  }

  private static Finding succession(byte[] entry) {
    try {
      Checkpoint last = Checkpoint.of(Succession.parse(entry));
      return Finding.condition(
          "This log says that it follows "
              + Printed.of(last.origin())
              + ", which ended with "
              + Printed.entries(last.size())
              + ".");
    } catch (MalformedException wrong) {
      return Finding.condition("This log says that it follows another, in words nobody can read.");
    }
  }
}
