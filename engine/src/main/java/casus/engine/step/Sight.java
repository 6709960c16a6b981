// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.matter.Home;
import casus.engine.matter.Sorting;
import casus.engine.vantage.Choice;
import casus.engine.view.View;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is seen of a record: what all matters have in common, and each matter.
///
/// Not to be changed; it serves every table of one outlook.
public final class Sight {
  private final View common;
  private final TreeMap<Home, View> matters = new TreeMap<>();

  /// Looks at a record.
  ///
  /// @param sorted the record by matters
  /// @param choice whose account is followed, and how series are taken
  public Sight(Sorting sorted, Choice choice) {
    common = new View(sorted.common().entries(), choice);
    sorted.homes().forEach(home -> matters.put(home, new View(home.entries(), choice)));
  }

  /// Returns what all matters have in common.
  View common() {
    return common;
  }

  /// Returns each matter, in the order in which they came to be.
  SortedMap<Home, View> matters() {
    return matters;
  }
}
