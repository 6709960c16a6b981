// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import java.util.Comparator;

/// Something that a fold brings up to date at the instants where it can change.
sealed interface Turn permits Onset, Life {
  /// In the order of the rules, cases and bearers.
  Comparator<Turn> IN_ORDER = Comparator.comparingInt(Turn::index);

  /// Returns its place among the turns of one fold.
  int index();
}
