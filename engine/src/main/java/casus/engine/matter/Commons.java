// SPDX-License-Identifier: Apache-2.0
package casus.engine.matter;

import casus.engine.docket.Event;
import casus.treaty.name.ActTypeId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// What of a record matters beyond the occurrences it names, since sentences about none look at it.
///
/// @param acts acts that a standing duty can look at
/// @param everything whether a standing duty can ask of any occurrence
public record Commons(SortedSet<ActTypeId> acts, boolean everything) {
  /// Copies the set.
  public Commons {
    acts = Collections.unmodifiableSortedSet(new TreeSet<>(acts));
  }

  /// Tells whether an event that names occurrences matters beyond them.
  boolean hold(Event event) {
    return everything || event instanceof Event.ActReported act && acts.contains(act.act());
  }
}
