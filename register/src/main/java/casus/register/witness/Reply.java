// SPDX-License-Identifier: Apache-2.0
package casus.register.witness;

import casus.register.note.NoteSignature;
import java.util.List;

/// What a witness answers when it is asked to cosign, in the cases of C2SP tlog-witness.
public sealed interface Reply {
  /// It has cosigned, and what it cosigned is stored for good. HTTP 200.
  ///
  /// @param cosignatures one for each of its keys
  record Cosigned(List<NoteSignature> cosignatures) implements Reply {
    /// Copies the list.
    public Cosigned {
      cosignatures = List.copyOf(cosignatures);
    }
  }

  /// It has cosigned another size last than the request starts from. HTTP 409 with that size.
  ///
  /// @param size the size it cosigned last; 0 if none
  record Conflict(long size) implements Reply {}

  /// It does not cosign.
  ///
  /// @param reason why
  /// @param sentence one plain sentence
  record Refused(Reason reason, String sentence) implements Reply {}

  /// Nothing was heard from it in time, or nothing that can be understood. It may have cosigned.
  ///
  /// @param sentence one plain sentence: what happened
  record Unheard(String sentence) implements Reply {}

  /// Why a witness does not cosign.
  enum Reason {
    /// The request cannot be read, or states an old size above the new one.
    MALFORMED(400),
    /// The log is not among those it watches.
    UNKNOWN_LOG(404),
    /// No key of the log signed, or a signature that claims to be of one is not.
    NOT_SIGNED(403),
    /// The proof does not show that the tree only grew: proof of misconduct, if the log signed it.
    NOT_CONSISTENT(422),
    /// One size, two roots, both signed by the log: proof that it shows different things to
    /// different people. The specification gives it the status of a conflict, and no size.
    FORKED(409);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    /// The status it has in HTTP.
    ///
    /// @return three digits
    public int status() {
      return status;
    }
  }
}
