// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What came of checking the signatures of a note.
public sealed interface Opening {
  /// At least one trusted key signed, and none that claims to have signed did not.
  ///
  /// @param text the text they signed
  /// @param by who signed, in the order of the note
  record Opened(String text, List<By> by) implements Opening {
    /// Copies the list.
    public Opened {
      by = List.copyOf(by);
    }
  }

  /// No trusted key claims to have signed.
  record Unsigned() implements Opening {}

  /// A signature bears the name and id of a trusted key, and is not its signature.
  ///
  /// @param key whose it claims to be
  record Forged(VerifierKey key) implements Opening {}

  /// One signature that holds.
  ///
  /// @param key by whom
  /// @param signature the signature
  record By(VerifierKey key, NoteSignature signature) {
    /// When it says it was made.
    ///
    /// @return the time; empty if the type states none, or a log states none
    public Optional<Instant> time() {
      Instant stated = signature.statedTime(key.type());
      return stated.equals(Instant.EPOCH) ? Optional.empty() : Optional.of(stated);
    }
  }
}
