// SPDX-License-Identifier: Apache-2.0
package casus.register.witness;

import casus.register.merkle.Hash;
import casus.register.note.Checkpoint;
import casus.register.note.NoteSignature;
import casus.register.note.NoteSigner;
import casus.register.note.Opening;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Decides whether to cosign (C2SP tlog-witness, `add-checkpoint`): only what the log signed, and
/// only what holds all it cosigned before. May be asked by several threads.
public final class Witness implements Cosigner {
  private final List<NoteSigner> signers;
  private final List<VerifierKey> logs;
  private final WitnessState state;
  private final Signatures check;
  private final InstantSource clock;

  /// @param signers its keys, at least one; each of them cosigns
  /// @param logs the keys of the logs it watches; the name of a key is the origin of its log
  /// @param state where it keeps what it cosigned last
  /// @param check what checks signatures
  /// @param clock what time it is
  public Witness(
      List<NoteSigner> signers,
      List<VerifierKey> logs,
      WitnessState state,
      Signatures check,
      InstantSource clock) {
    this(state, check, clock, signers, logs);
    if (signers.isEmpty()) {
      throw new IllegalArgumentException("a witness has a key");
    }
  }

  private Witness(
      WitnessState state,
      Signatures check,
      InstantSource clock,
      List<NoteSigner> signers,
      List<VerifierKey> logs) {
    this.signers = List.copyOf(signers);
    this.logs = List.copyOf(logs);
    this.state = state;
    this.check = check;
    this.clock = clock;
  }

  /// One that checks and keeps, and cosigns nothing: what a mirror does with a checkpoint before it
  /// has the entries (C2SP tlog-mirror). Its answer holds no cosignature.
  ///
  /// @param logs the keys of the logs
  /// @param state where it keeps what it accepted last
  /// @param check what checks signatures
  /// @return a witness without keys
  public static Witness silent(List<VerifierKey> logs, WitnessState state, Signatures check) {
    return new Witness(state, check, () -> Instant.EPOCH, List.of(), logs);
  }

  @Override
  public List<VerifierKey> keys() {
    return signers.stream().map(NoteSigner::key).toList();
  }

  @Override
  public Optional<SignedNote> latest(String origin) {
    return state.latest(origin);
  }

  /// Checks a request in the order of the specification, and cosigns if all is well.
  @Override
  public Reply add(AddCheckpoint request) {
    Checkpoint checkpoint = request.checkpoint();
    List<VerifierKey> keys =
        logs.stream().filter(key -> key.name().value().equals(checkpoint.origin())).toList();
    if (keys.isEmpty()) {
      return refused(Reply.Reason.UNKNOWN_LOG, "This witness does not watch this log.");
    }
    if (!(request.note().open(keys, check) instanceof Opening.Opened opened)) {
      return refused(Reply.Reason.NOT_SIGNED, "The checkpoint is not signed by the log.");
    }
    if (request.oldSize() > checkpoint.size()) {
      return refused(Reply.Reason.MALFORMED, "The old size is above the new one.");
    }
    Optional<SignedNote> latest = state.latest(checkpoint.origin());
    long size = latest.map(note -> Checkpoint.of(note).size()).orElse(0L);
    if (request.oldSize() != size) {
      return new Reply.Conflict(size);
    }
    Optional<Reply> wrong = wrong(request, checkpoint, latest);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    List<NoteSignature> cosignatures =
        signers.stream().map(signer -> signer.cosign(checkpoint, clock.instant())).toList();
    SignedNote next =
        new SignedNote(opened.text(), opened.by().stream().map(Opening.By::signature).toList())
            .with(cosignatures);
    if (state.replace(checkpoint.origin(), latest, next)) {
      return new Reply.Cosigned(cosignatures);
    }
    // somebody was faster: what counts is what is stored now
    return new Reply.Conflict(
        state.latest(checkpoint.origin()).map(note -> Checkpoint.of(note).size()).orElse(0L));
  }

  private static Optional<Reply> wrong(
      AddCheckpoint request, Checkpoint checkpoint, Optional<SignedNote> latest) {
    Hash known = latest.map(note -> Checkpoint.of(note).root()).orElse(Hash.EMPTY);
    boolean same = request.oldSize() == checkpoint.size() && checkpoint.size() > 0;
    if (same && !known.equals(checkpoint.root())) {
      return Optional.of(
          refused(Reply.Reason.FORKED, "Of this size another tree was cosigned before."));
    }
    return request.proof().isValid(request.oldSize(), known, checkpoint.size(), checkpoint.root())
        ? Optional.empty()
        : Optional.of(
            refused(
                Reply.Reason.NOT_CONSISTENT, "The proof does not show that the tree only grew."));
  }

  private static Reply refused(Reply.Reason reason, String sentence) {
    return new Reply.Refused(reason, sentence);
  }
}
