// SPDX-License-Identifier: Apache-2.0
package casus.register.verify;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.log.StorageException;
import casus.register.merkle.Tile;
import casus.register.note.SignedNote;
import casus.register.proof.ForkProof;
import casus.register.proof.ProofFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// What is to be verified, found out from what the files hold and not from how they are called.
public sealed interface Subject {
  /// A receipt, and the entry it is for.
  ///
  /// @param proof the receipt
  /// @param entry the bytes that were lodged
  record Receipt(ProofFile proof, Content entry) implements Subject {}

  /// Two checkpoints that cannot both be of one log.
  ///
  /// @param proof the proof
  record Fork(ForkProof proof) implements Subject {}

  /// A checkpoint by itself.
  ///
  /// @param note the checkpoint
  record Sealed(SignedNote note) implements Subject {}

  /// A whole log in a folder, in the paths of C2SP tlog-tiles.
  ///
  /// @param folder the folder
  /// @param note its checkpoint
  record Log(Path folder, SignedNote note) implements Subject, LogVerification.Entries {
    @Override
    public byte[] bundle(Tile tile) {
      Path partial = folder.resolve(tile.entriesPath());
      Path full = folder.resolve(new Tile(0, tile.index(), Tile.FULL).entriesPath());
      try {
        return Files.readAllBytes(Files.exists(partial) ? partial : full);
      } catch (IOException missing) {
        throw new StorageException(tile.entriesPath() + " cannot be read.", missing);
      }
    }
  }

  /// Bytes that mean nothing to the register.
  final class Content {
    private final byte[] bytes;

    Content(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    /// Returns them.
    ///
    /// @return a copy
    public byte[] toBytes() {
      return bytes.clone();
    }
  }

  /// Reads what was given.
  ///
  /// @param paths one folder of a log; or one checkpoint; or a receipt and its entry, in any order;
  ///   or a receipt alone, called as its entry is with `.tlog-proof` after it
  /// @return what it is
  /// @throws MalformedException if it is none of these, or cannot be read
  /// @throws IOException if a file is missing or cannot be read
  static Subject of(List<Path> paths) throws IOException {
    if (paths.size() == 1 && Files.isDirectory(paths.getFirst())) {
      Path folder = paths.getFirst();
      return new Log(folder, SignedNote.parse(read(folder.resolve("checkpoint"))));
    }
    List<Path> receipts = paths.stream().filter(Subject::isReceipt).toList();
    if (paths.size() == 2 && receipts.size() == 1) {
      Path receipt = receipts.getFirst();
      Path entry = paths.getFirst().equals(receipt) ? paths.getLast() : paths.getFirst();
      return new Receipt(ProofFile.parse(read(receipt)), new Content(read(entry)));
    }
    if (paths.size() == 1 && receipts.size() == 1) {
      return new Receipt(
          ProofFile.parse(read(receipts.getFirst())),
          new Content(read(besides(receipts.getFirst()))));
    }
    if (paths.size() == 1 && begins(paths.getFirst(), "casus fork proof ")) {
      return new Fork(ForkProof.parse(read(paths.getFirst())));
    }
    if (paths.size() == 1) {
      return new Sealed(SignedNote.parse(read(paths.getFirst())));
    }
    throw new MalformedException(
        0, "Give one log, checkpoint or fork proof, or a receipt and the entry it is for.");
  }

  private static Path besides(Path receipt) {
    String name = String.valueOf(receipt.getFileName());
    if (!name.endsWith(ENDING)) {
      throw new MalformedException(0, "Give the entry the receipt is for as well.");
    }
    return receipt.resolveSibling(name.substring(0, name.length() - ENDING.length()));
  }

  /// What receipts are called, after the name of their entry.
  String ENDING = ".tlog-proof";

  private static boolean isReceipt(Path path) {
    return begins(path, "c2sp.org/tlog-proof@");
  }

  private static boolean begins(Path path, String start) {
    try {
      return new String(read(path), StandardCharsets.ISO_8859_1).startsWith(start);
    } catch (IOException unread) {
      return false;
    }
  }

  private static byte[] read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new MalformedException(
          0, "Too large to be any of these: " + Strict.shortened(file.toString()) + ".");
    }
    return Files.readAllBytes(file);
  }

  /// The most bytes a file may have: a receipt with many cosignatures is far below it.
  long MOST_BYTES = 4 << 20;
}
