// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.note.SignedNote;
import casus.register.witness.Reply;
import java.util.List;

/// What came of sealing a log: signing how far it has come and asking its witnesses to cosign.
public sealed interface Sealing {
  /// A checkpoint was published.
  ///
  /// @param note the checkpoint with every cosignature that came and holds
  /// @param isFinal whether the quorum of the policy is met; what is in the log has its effect
  ///   without
  /// @param answers what each witness answered, in the order of the witnesses
  record Published(SignedNote note, boolean isFinal, List<Answer> answers) implements Sealing {
    /// Copies the list.
    public Published {
      answers = List.copyOf(answers);
    }
  }

  /// Nothing was signed: a witness has cosigned more than this log holds. It was set back, by a
  /// backup or by hand; what is missing must be found, for instance at a mirror, before it may go
  /// on.
  ///
  /// @param witness which witness
  /// @param known how many entries it has cosigned
  /// @param held how many this log holds
  record SetBack(String witness, long known, long held) implements Sealing {}

  /// Nothing was signed: what is stored is not what was signed or stored before.
  ///
  /// @param sentence one plain sentence: what does not fit
  record Damaged(String sentence) implements Sealing {}

  /// Nothing was signed: too few witnesses have shown in time what they know, so the log may have
  /// been set back.
  ///
  /// @param sentence one plain sentence: who was not heard
  record Unchecked(String sentence) implements Sealing {}

  /// What one witness answered.
  ///
  /// @param witness the name of its first key
  /// @param reply its answer
  record Answer(String witness, Reply reply) {}
}
