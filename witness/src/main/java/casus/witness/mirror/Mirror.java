// SPDX-License-Identifier: Apache-2.0
package casus.witness.mirror;

import casus.register.MalformedException;
import casus.register.log.LogStorage;
import casus.register.log.StorageException;
import casus.register.note.Checkpoint;
import casus.register.note.NoteSignature;
import casus.register.note.NoteSigner;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import casus.register.witness.Cosigner;
import casus.register.witness.Witness;
import casus.register.witness.WitnessState;
import casus.witness.copy.Copy;
import casus.witness.copy.EntryPackage;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A mirror (C2SP tlog-mirror). It takes note of checkpoints as a witness does, takes the entries
/// below them, each package proven, and cosigns when it has stored everything for good. Its
/// cosignature says: *I have all of it, and whoever asks me gets it.*
public final class Mirror {
  /// How far behind what it has an upload may begin.
  private static final long MOST_AGAIN = 32L * 256;

  private final List<NoteSigner> signers;
  private final RecentCheckpoints pending;
  private final Cosigner noting;
  private final SortedMap<String, Copy> copies = new TreeMap<>();
  private final InstantSource clock;

  /// @param signers its keys, at least one; they are no keys of a witness
  /// @param logs the keys of the logs it mirrors
  /// @param stores where the copy of each log is kept, by origin
  /// @param state where it keeps the checkpoints it has taken note of
  /// @param check what checks signatures
  /// @param clock what time it is
  /// @throws StorageException if a copy does not come to the root of its head
  public Mirror(
      List<NoteSigner> signers,
      List<VerifierKey> logs,
      SortedMap<String, LogStorage> stores,
      WitnessState state,
      Signatures check,
      InstantSource clock) {
    if (signers.isEmpty()) {
      throw new IllegalArgumentException("a mirror has a key");
    }
    this.signers = List.copyOf(signers);
    this.clock = clock;
    pending = new RecentCheckpoints(state);
    noting = Witness.silent(logs, pending, check);
    for (VerifierKey log : logs) {
      String origin = log.name().value();
      LogStorage store = stores.get(origin);
      if (store == null) {
        throw new IllegalArgumentException("nothing to keep " + origin + " in");
      }
      if (!copies.containsKey(origin)) {
        copies.put(origin, new Copy(store));
      }
    }
  }

  /// What takes note of checkpoints, as a witness that does not cosign.
  ///
  /// @return who answers `add-checkpoint`
  public Cosigner noting() {
    return noting;
  }

  /// The copies it keeps.
  ///
  /// @return by origin
  public SortedMap<String, Copy> copies() {
    return new TreeMap<>(copies);
  }

  /// Takes an upload (`add-entries`). Reads no further than it must.
  ///
  /// @param body the upload, unpacked
  /// @return what came of it
  /// @throws StorageException if storing failed
  public Upload take(InputStream body) {
    DataInputStream in = new DataInputStream(body);
    UploadStart start;
    try {
      start = UploadStart.read(in);
    } catch (IOException | MalformedException none) {
      return new Upload.Malformed("The upload does not begin as one does.");
    }
    Copy copy = copies.get(start.origin());
    if (copy == null) {
      return new Upload.UnknownLog();
    }
    Optional<SignedNote> known = pending.of(start.origin(), start.end());
    long next = copy.next();
    if (known.isEmpty()
        || start.end() < published(copy)
        || start.start() > next
        || start.start() < next - MOST_AGAIN) {
      return new Upload.Conflict(standing(start, known.isPresent()));
    }
    Checkpoint checkpoint = Checkpoint.of(known.get());
    PackageStream packages = new PackageStream(in, start.start(), start.end());
    int taken = 0;
    for (Optional<EntryPackage> one = packages.next(); one.isPresent(); one = packages.next()) {
      if (!copy.take(one.get(), checkpoint)) {
        return new Upload.NotConsistent();
      }
      taken++;
    }
    if (packages.isComplete()) {
      return finish(start, copy, known.get());
    }
    return taken == 0
        ? new Upload.Malformed("No entries came that could be taken.")
        : new Upload.Partial(standing(start, true));
  }

  private static long published(Copy copy) {
    return copy.view().checkpoint().map(RecentCheckpoints::size).orElse(0L);
  }

  private MirrorStanding standing(UploadStart start, boolean known) {
    Copy copy = copies.get(start.origin());
    long newest = pending.latest(start.origin()).map(RecentCheckpoints::size).orElse(0L);
    boolean usable = known && copy != null && start.end() >= published(copy);
    return new MirrorStanding(usable ? start.end() : newest, copy == null ? 0 : copy.next(), "");
  }

  private Upload finish(UploadStart start, Copy copy, SignedNote note) {
    Checkpoint checkpoint = Checkpoint.of(note);
    // the root once more, from what is stored: a bit may have flipped on the way
    if (!copy.root(checkpoint.size()).equals(checkpoint.root())) {
      throw new StorageException(
          "What is stored of " + start.origin() + " does not come to the root that was proven.");
    }
    synchronized (copy) {
      if (checkpoint.size() < published(copy)) {
        return new Upload.Conflict(standing(start, true));
      }
      List<NoteSignature> cosignatures = new ArrayList<>();
      signers.forEach(signer -> cosignatures.add(signer.cosign(checkpoint, clock.instant())));
      copy.storage().publish(checkpoint.size(), note.with(cosignatures).toBytes());
      return new Upload.Mirrored(cosignatures);
    }
  }
}
