// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.MalformedException;
import casus.register.note.Checkpoint;
import casus.register.note.SignedNote;

/// What a published checkpoint states, without checking its signatures: the storage it comes from
/// is one's own.
final class PublishedSize {
  private PublishedSize() {}

  /// @throws StorageException if it is no checkpoint
  static long of(byte[] note) {
    try {
      return Checkpoint.of(SignedNote.parse(note)).size();
    } catch (MalformedException torn) {
      throw new StorageException("The published checkpoint cannot be read.", torn);
    }
  }
}
