// SPDX-License-Identifier: Apache-2.0
package casus.register.witness;

import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A witness as a log sees it.
public interface Cosigner {
  /// What its cosignatures are checked with.
  ///
  /// @return its keys; none if it only keeps what it is shown
  List<VerifierKey> keys();

  /// Asks it to cosign.
  ///
  /// @param request from which size, with which proof, what
  /// @return its answer
  Reply add(AddCheckpoint request);

  /// Asks it to cosign, as long as somebody waits for its answer.
  ///
  /// @param request from which size, with which proof, what
  /// @param over completed when nobody waits any more; who asks over a network then stops
  /// @return its answer
  default Reply add(AddCheckpoint request, CompletableFuture<?> over) {
    return add(request);
  }

  /// Asks it what it cosigned last; it need not answer.
  ///
  /// @param origin of which log
  /// @return the checkpoint, unverified; empty if there is none, or none was heard
  default Optional<SignedNote> latest(String origin) {
    return Optional.empty();
  }
}
