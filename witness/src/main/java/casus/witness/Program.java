// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.note.VerifierKey;
import java.net.URI;
import java.util.List;

/// What guarantors run: listens from when it is started until it is closed.
public sealed interface Program extends AutoCloseable
    permits MirrorProgram, MonitorProgram, WitnessProgram {
  /// Where it listens.
  ///
  /// @return such as `http://127.0.0.1:8080`
  URI url();

  /// What its cosignatures are checked with.
  ///
  /// @return its public keys; none if it does not cosign
  List<VerifierKey> keys();

  @Override
  void close();
}
