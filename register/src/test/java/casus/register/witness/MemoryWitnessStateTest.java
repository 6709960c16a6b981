// SPDX-License-Identifier: Apache-2.0
package casus.register.witness;

import casus.register.contract.WitnessStateContract;

/// A state in memory does what every state must do, while it lasts.
class MemoryWitnessStateTest extends WitnessStateContract {
  @Override
  protected WitnessState create() {
    return new MemoryWitnessState();
  }

  @Override
  protected WitnessState reopen(WitnessState state) {
    return state;
  }

  @Override
  protected void close(WitnessState state) {
    // nothing is held
  }
}
