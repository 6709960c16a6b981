// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// A tamper-evident register of bytes: a transparency log in the formats of C2SP, and what is
/// needed to verify one without trusting whoever runs it. Knows nothing of treaties; no library, no
/// database, no socket.
@NullMarked
module casus.register {
  requires static org.jspecify;

  exports casus.register;
  exports casus.register.envelope;
  exports casus.register.log;
  exports casus.register.merkle;
  exports casus.register.note;
  exports casus.register.policy;
  exports casus.register.proof;
  exports casus.register.stamp;
  exports casus.register.verify;
  exports casus.register.witness;

  uses casus.register.stamp.TimeStamping;
}
