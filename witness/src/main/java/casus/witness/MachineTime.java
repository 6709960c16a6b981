// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import java.time.InstantSource;

/// The clock of the machine: the only place of the register and its programs where it is read. A
/// cosignature states when it was made, and a promise runs out by a clock. Everything else is given
/// the time.
final class MachineTime {
  private MachineTime() {}

  static InstantSource source() {
    return InstantSource.system();
  }
}
