// SPDX-License-Identifier: Apache-2.0
package casus.witness.view;

import casus.register.note.SignedNote;
import java.util.Optional;

/// A place that shows a checkpoint of a log: the log itself, a mirror, or a witness.
public interface CheckpointView {
  /// What this place is called in sentences.
  ///
  /// @return its address, or a name
  String place();

  /// Reads the checkpoint it shows now.
  ///
  /// @return the checkpoint, unverified; empty if it shows none
  /// @throws UnheardException if it did not answer, or with something else
  Optional<SignedNote> checkpoint();

  /// Reads the proof that the log has forked, if this place keeps one.
  ///
  /// @return the file of the proof, unverified; empty if there is none
  /// @throws UnheardException if it did not answer
  default Optional<byte[]> forkProof() {
    return Optional.empty();
  }
}
