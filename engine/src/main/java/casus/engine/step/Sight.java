// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.matter.Home;
import casus.engine.matter.Matters;
import casus.engine.rule.Rulebook;
import casus.engine.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is seen of a record: what all matters have in common, and each matter.
///
/// Not to be changed; it serves every table of one outlook.
public final class Sight {
  private final View common;
  private final TreeMap<Home, View> matters = new TreeMap<>();

  /// Looks at a record.
  ///
  /// @param rulebook a table of the outlook
  /// @param known the entries known
  public Sight(Rulebook rulebook, Iterable<Entry> known) {
    Matters sorted = new Matters(rulebook.reach()::isOfStanding);
    TreeSet<Home> homes = new TreeSet<>();
    for (Entry entry : known) {
      Matters.Change change = sorted.take(entry);
      homes.addAll(change.touched());
      change.gone().forEach(homes::remove);
    }
    homes.remove(sorted.common());
    common = new View(sorted.common().entries(), rulebook.choice());
    homes.forEach(home -> matters.put(home, new View(home.entries(), rulebook.choice())));
  }

  /// Tells whether anybody declares anything, or did before it was corrected.
  ///
  /// @param known the entries known
  /// @return true if so
  public static boolean holdsDeclarations(List<Entry> known) {
    return known.stream().anyMatch(e -> isDeclaration(e.event()));
  }

  private static boolean isDeclaration(Event event) {
    return event instanceof Event.Declared
        || event instanceof Event.EntryCorrected corrected && isDeclaration(corrected.corrected());
  }

  /// Returns what all matters have in common.
  View common() {
    return common;
  }

  /// Returns each matter, in the order in which they came to be.
  SortedMap<Home, View> matters() {
    return matters;
  }

  /// Returns every view, that of what is common first.
  List<View> views() {
    List<View> all = new ArrayList<>(matters.values());
    all.addFirst(common);
    return all;
  }
}
