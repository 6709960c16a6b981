// SPDX-License-Identifier: Apache-2.0
package casus.bouncycastle;

import casus.register.contract.SignaturesContract;
import casus.register.note.Signatures;

/// Bouncy Castle gives the answers the JDK gives.
class BouncyCastleSignaturesTest extends SignaturesContract {
  @Override
  protected Signatures signatures() {
    return new BouncyCastleSignatures();
  }
}
