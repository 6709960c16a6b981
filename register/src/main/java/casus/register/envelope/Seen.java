// SPDX-License-Identifier: Apache-2.0
package casus.register.envelope;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.merkle.Hash;
import java.util.Optional;

/// What its author had seen of the log when the act was signed: the newest cosigned checkpoint, as
/// a member `seen` of the signed payload. So an act was made after that checkpoint, and before the
/// first cosigned tree that holds it; nobody can date one back before what it knew.
///
/// @param size how many entries the checkpoint had
/// @param root its root
public record Seen(long size, Hash root) {
  /// Finds it in the payload of an act.
  ///
  /// @param payload JSON that was verified
  /// @return what had been seen; empty if the payload is no JSON object, or states nothing
  /// @throws MalformedException if it states something that is no checkpoint
  public static Optional<Seen> in(byte[] payload) {
    EnvelopeJson.Members act;
    try {
      act = EnvelopeJson.parse(Strict.utf8(payload));
    } catch (MalformedException noJson) {
      return Optional.empty();
    }
    if (!act.has("seen")) {
      return Optional.empty();
    }
    EnvelopeJson.Members seen = act.object("seen");
    return Optional.of(new Seen(seen.number("size"), Hash.parse(seen.string("root"), 0)));
  }
}
