// SPDX-License-Identifier: Apache-2.0
package casus.register.witness;

import casus.register.note.SignedNote;
import java.util.Optional;

/// Where a witness keeps what it cosigned last, for each log. Every implementation passes
/// `WitnessStateContract`.
public interface WitnessState {
  /// The checkpoint it cosigned last.
  ///
  /// @param origin which log
  /// @return the checkpoint with the signature of the log, and its own if it keeps them
  Optional<SignedNote> latest(String origin);

  /// Puts a checkpoint in the place of another, for good, in one step: checking and storing cannot
  /// be parted, or a slow request would set the witness back.
  ///
  /// @param origin which log
  /// @param expected what [#latest] must still return
  /// @param next what it returns from now on
  /// @return false if it returns something else; nothing is then stored
  boolean replace(String origin, Optional<SignedNote> expected, SignedNote next);
}
