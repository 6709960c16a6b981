// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// Faster signatures, and time stamps of RFC 3161, by Bouncy Castle: at the edge, behind the ports
/// of the register.
@NullMarked
module casus.bouncycastle {
  requires static org.jspecify;
  requires transitive casus.register;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;

  exports casus.bouncycastle;

  provides casus.register.stamp.TimeStamping with
      casus.bouncycastle.TimeStamps;
}
