// SPDX-License-Identifier: Apache-2.0
package casus.engine.matter;

import casus.engine.docket.Entry;
import java.util.SortedSet;
import java.util.TreeSet;

/// A record sorted into matters, once and for all.
///
/// @param common what all matters have in common
/// @param homes each matter, in the order in which they came to be
public record Sorting(Home common, SortedSet<Home> homes) {
  /// Sorts entries.
  ///
  /// @param known the entries
  /// @param commons what matters beyond the occurrences it names
  /// @return the record by matters
  public static Sorting of(Iterable<Entry> known, Commons commons) {
    Matters matters = new Matters(commons);
    TreeSet<Home> homes = new TreeSet<>();
    for (Entry entry : known) {
      Matters.Change change = matters.take(entry);
      homes.addAll(change.touched());
      change.gone().forEach(homes::remove);
    }
    homes.remove(matters.common());
    return new Sorting(matters.common(), homes);
  }
}
