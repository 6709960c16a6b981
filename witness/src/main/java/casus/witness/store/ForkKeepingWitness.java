// SPDX-License-Identifier: Apache-2.0
package casus.witness.store;

import casus.register.note.Checkpoint;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import casus.register.proof.ForkProof;
import casus.register.witness.AddCheckpoint;
import casus.register.witness.Cosigner;
import casus.register.witness.Reply;
import casus.register.witness.WitnessState;
import java.util.List;
import java.util.Optional;

/// A witness that keeps what it refuses as a fork: the log may have shown it to nobody else.
///
/// @param witness who decides
/// @param state what it cosigned last
/// @param logs the keys of the logs
/// @param check what checks signatures
/// @param forks where proofs are kept
public record ForkKeepingWitness(
    Cosigner witness, WitnessState state, List<VerifierKey> logs, Signatures check, ForkFiles forks)
    implements Cosigner {
  /// Copies the list.
  public ForkKeepingWitness {
    logs = List.copyOf(logs);
  }

  @Override
  public List<VerifierKey> keys() {
    return witness.keys();
  }

  @Override
  public Reply add(AddCheckpoint request) {
    Reply reply = witness.add(request);
    if (reply instanceof Reply.Refused(var reason, _) && reason == Reply.Reason.FORKED) {
      keep(request.checkpoint(), request.note());
    }
    return reply;
  }

  private void keep(Checkpoint shown, SignedNote note) {
    Optional<SignedNote> latest = state.latest(shown.origin());
    if (latest.isEmpty() || Checkpoint.of(latest.get()).size() != shown.size()) {
      // it has gone on in the meantime; whoever has the larger tree can still prove it
      return;
    }
    ForkProof proof = ForkProof.ofOneSize(latest.get(), note);
    if (logs.stream().anyMatch(log -> proof.isProven(log, check))) {
      forks.keep(shown.origin(), proof);
    }
  }
}
