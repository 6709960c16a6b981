// SPDX-License-Identifier: Apache-2.0
package casus.witness.mirror;

import casus.register.note.NoteSignature;
import java.util.List;

/// What came of an upload to a mirror, in the cases of C2SP tlog-mirror.
public sealed interface Upload {
  /// Everything is stored for good and served. HTTP 200.
  ///
  /// @param cosignatures one for each key of the mirror
  record Mirrored(List<NoteSignature> cosignatures) implements Upload {
    /// Copies the list.
    public Mirrored {
      cosignatures = List.copyOf(cosignatures);
    }
  }

  /// Some of it is stored for good. HTTP 202.
  ///
  /// @param standing where to go on
  record Partial(MirrorStanding standing) implements Upload {}

  /// It does not fit how far the mirror has come. HTTP 409.
  ///
  /// @param standing where to begin
  record Conflict(MirrorStanding standing) implements Upload {}

  /// A package is not what the checkpoint stands over. HTTP 422.
  record NotConsistent() implements Upload {}

  /// The mirror does not know the log. HTTP 404.
  record UnknownLog() implements Upload {}

  /// It cannot be read. HTTP 400.
  ///
  /// @param sentence one plain sentence
  record Malformed(String sentence) implements Upload {}
}
