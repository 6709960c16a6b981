// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import java.time.Instant;

/// Where an evaluator leaves word that something changes by the mere passing of time.
@FunctionalInterface
public interface Agenda {
  /// Asks to be looked at again.
  ///
  /// @param at when
  void lookAgainAt(Instant at);
}
