// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import casus.register.contract.SignaturesContract;

/// The JDK alone.
class JdkSignaturesTest extends SignaturesContract {
  @Override
  protected Signatures signatures() {
    return new JdkSignatures();
  }
}
