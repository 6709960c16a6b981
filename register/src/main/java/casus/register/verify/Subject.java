// SPDX-License-Identifier: Apache-2.0
package casus.register.verify;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.log.StampFiles;
import casus.register.log.StorageException;
import casus.register.merkle.Tile;
import casus.register.note.Checkpoint;
import casus.register.note.SignedNote;
import casus.register.proof.ForkProof;
import casus.register.proof.ProofFile;
import casus.register.stamp.Stamps;
import casus.register.stamp.TokenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  /// @param stamps the time stamps that were given with it
  record Sealed(SignedNote note, Stamps stamps) implements Subject {}

  /// A whole log in a folder, in the paths of C2SP tlog-tiles.
  ///
  /// @param folder the folder
  /// @param note its checkpoint
  record Log(Path folder, SignedNote note) implements Subject, LogVerification.Entries {
    /// Reads the time stamps that are kept beside the checkpoint.
    ///
    /// @param checkpoint the checkpoint of the note
    /// @return what is kept, unverified
    Stamps stamps(Checkpoint checkpoint) {
      return new StampFiles(folder).read(checkpoint);
    }

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

  /// A file that was given.
  ///
  /// @param path where
  /// @param content what it holds
  record Given(Path path, Content content) {
    private boolean begins(String start) {
      return new String(content.bytes, StandardCharsets.ISO_8859_1).startsWith(start);
    }
  }

  /// Reads what was given.
  ///
  /// @param paths one folder of a log; or one checkpoint, and its time stamps if there are any; or
  ///   a receipt and its entry, in any order; or a receipt alone, called as its entry is with
  ///   `.tlog-proof` after it; or the proof of a fork
  /// @return what it is
  /// @throws MalformedException if it is none of these, or cannot be read
  /// @throws IOException if a file is missing or cannot be read
  static Subject of(List<Path> paths) throws IOException {
    if (paths.size() == 1 && Files.isDirectory(paths.getFirst())) {
      Path folder = paths.getFirst();
      return new Log(folder, SignedNote.parse(read(folder.resolve("checkpoint"))));
    }
    if (paths.size() > 2) {
      throw unlike();
    }
    List<Given> rest = new ArrayList<>();
    for (Path path : paths) {
      rest.add(new Given(path, new Content(read(path))));
    }
    Optional<Given> receipt = taken(rest, "c2sp.org/tlog-proof@");
    if (receipt.isPresent()) {
      Content entry =
          rest.isEmpty()
              ? new Content(read(besides(receipt.get().path())))
              : rest.getFirst().content();
      return new Receipt(ProofFile.parse(receipt.get().content().bytes), entry);
    }
    Optional<Given> stamps = taken(rest, TokenFile.FIRST);
    if (rest.size() != 1) {
      throw unlike();
    }
    byte[] only = rest.getFirst().content().bytes;
    if (stamps.isPresent()) {
      return new Sealed(SignedNote.parse(only), Stamps.parse(stamps.get().content().bytes));
    }
    return rest.getFirst().begins("casus fork proof ")
        ? new Fork(ForkProof.parse(only))
        : new Sealed(SignedNote.parse(only), new Stamps.None());
  }

  /// Takes away the only one that begins so.
  private static Optional<Given> taken(List<Given> given, String start) {
    List<Given> found = given.stream().filter(one -> one.begins(start)).toList();
    if (found.size() != 1) {
      return Optional.empty();
    }
    given.remove(found.getFirst());
    return Optional.of(found.getFirst());
  }

  private static MalformedException unlike() {
    return new MalformedException(
        0,
        "Give one log, checkpoint or fork proof, or a receipt and the entry it is for, or a"
            + " checkpoint and its time stamps.");
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

  private static byte[] read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(MOST_BYTES + 1);
    }
    // of time stamps that are too long the rest of the verdict does not hang
    if (start.length > MOST_BYTES && !new Given(file, new Content(start)).begins(TokenFile.FIRST)) {
      throw new MalformedException(
          0, "Too large to be any of these: " + Strict.shortened(file.toString()) + ".");
    }
    return start;
  }

  /// The most bytes a file may have: a receipt with many cosignatures is far below it.
  int MOST_BYTES = 4 << 20;
}
