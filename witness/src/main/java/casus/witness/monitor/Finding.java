// SPDX-License-Identifier: Apache-2.0
package casus.witness.monitor;

import casus.register.note.KeyName;
import casus.register.note.VerifierKey;
import casus.register.proof.ForkProof;
import casus.register.proof.InclusionPromise;

/// What a monitor has found. Says what was seen, and of what is proven no more than is proven.
public sealed interface Finding {
  /// What was found.
  ///
  /// @return one plain sentence
  String sentence();

  /// Tells whether anybody can verify it without having seen it.
  ///
  /// @return true if there is a proof that can be handed on
  default boolean isProven() {
    return false;
  }

  /// The log signed two trees that cannot both be its own.
  ///
  /// @param proof what shows it
  record Forked(ForkProof proof) implements Finding {
    @Override
    public String sentence() {
      return proof.sentence();
    }

    @Override
    public boolean isProven() {
      return true;
    }
  }

  /// A place shows a smaller tree than the log has shown before. The larger one is signed, and
  /// kept.
  ///
  /// @param place who shows it
  /// @param before how many entries there were
  /// @param now how many it shows
  record RolledBack(String place, long before, long now) implements Finding {
    @Override
    public String sentence() {
      return place + " shows " + now + " entries, after the log had signed " + before + ".";
    }
  }

  /// The log shows less than it has signed elsewhere, for longer than it takes to publish.
  ///
  /// @param place who shows less
  /// @param now how many entries it shows
  /// @param elsewhere who shows more
  /// @param size how many entries are signed there
  record ShownLess(String place, long now, String elsewhere, long size) implements Finding {
    @Override
    public String sentence() {
      return place
          + " still shows "
          + now
          + " entries, and "
          + elsewhere
          + " a tree of "
          + size
          + " that the log signed.";
    }
  }

  /// A place does not give entries of a tree that the log signed, or not the hashes without which
  /// they cannot be checked.
  ///
  /// @param place who was asked
  /// @param from the first entry that could not be checked
  /// @param size how many entries are signed
  /// @param detail one plain sentence: what came instead
  record Withheld(String place, long from, long size, String detail) implements Finding {
    @Override
    public String sentence() {
      return place
          + " does not give what is needed to check the entries from "
          + from
          + " on, of "
          + size
          + " that the log signed: "
          + detail;
    }
  }

  /// A place gives something else than what the log signed.
  ///
  /// @param place who was asked
  /// @param size how many entries are signed
  record Unfounded(String place, long size) implements Finding {
    @Override
    public String sentence() {
      return "What "
          + place
          + " serves does not come to the root that the log signed over "
          + size
          + " entries.";
    }
  }

  /// An entry that was promised is not there. Why, it does not say: the node may not have handed it
  /// in.
  ///
  /// @param promise what was promised and when
  /// @param node whose signature under it holds
  /// @param size how many entries the log had when the time was over
  record PromiseBroken(InclusionPromise promise, KeyName node, long size) implements Finding {
    @Override
    public String sentence() {
      return "An entry that "
          + node
          + " took at "
          + promise.time()
          + " is not among the "
          + size
          + " entries the log shows after "
          + promise.due()
          + ".";
    }
  }

  /// What is shown has not been cosigned by as many as the policy asks for.
  ///
  /// @param place who shows it
  /// @param size how many entries it shows
  /// @param cosigned how many of the witnesses of the policy have cosigned it
  record NotFinal(String place, long size, int cosigned) implements Finding {
    @Override
    public String sentence() {
      return place
          + " shows a tree of "
          + size
          + " entries with "
          + cosigned
          + " cosignatures, which is not the quorum of the policy.";
    }
  }

  /// What a place shows is not signed by the log.
  ///
  /// @param place who shows it
  record NotSigned(String place) implements Finding {
    @Override
    public String sentence() {
      return place + " shows a checkpoint that the log has not signed.";
    }
  }

  /// A signature under a checkpoint of the log bears the name of a witness, and is not its own.
  ///
  /// @param place who shows it
  /// @param key whose it claims to be
  record ForgedCosignature(String place, VerifierKey key) implements Finding {
    @Override
    public String sentence() {
      return place
          + " shows a checkpoint with a cosignature that is not that of "
          + key.name()
          + ".";
    }
  }

  /// A place shows as the proof of a fork what proves none.
  ///
  /// @param place who shows it
  record ProvesNothing(String place) implements Finding {
    @Override
    public String sentence() {
      return place + " shows a proof that the log has forked, and it does not hold.";
    }
  }

  /// A place cannot be read. It proves nothing.
  ///
  /// @param place who was asked
  /// @param detail one plain sentence: what happened
  record Unread(String place, String detail) implements Finding {
    @Override
    public String sentence() {
      return place + " cannot be read: " + detail;
    }
  }
}
