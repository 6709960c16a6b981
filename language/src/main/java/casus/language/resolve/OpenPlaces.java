// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.treaty.Clause;
import casus.treaty.Performance;
import casus.treaty.Provision;
import casus.treaty.Undertaking;
import casus.treaty.Window;
import casus.treaty.party.Exclusion;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Which sentences leave which places open for readings; found once, looked up often.
final class OpenPlaces {
  private final Map<Key, SequencedSet<Citation>> sentences = new HashMap<>();

  /// A place a reading can fill.
  enum Place {
    WHO_FINDS,
    FROM_WHEN,
    BY_WHEN,
    WHO_CHOOSES,
    BY_WHOSE
  }

  /// A place in the sentences of a provision.
  private record Key(Citation provision, Place place) {}

  private OpenPlaces() {}

  static OpenPlaces of(List<Provision> provisions) {
    OpenPlaces places = new OpenPlaces();
    for (Provision provision : provisions) {
      for (Part<Clause> clause : provision.clauses()) {
        if (clause.value() instanceof Undertaking undertaking) {
          for (Place place : Place.values()) {
            if (isOpen(undertaking, place)) {
              Key key = new Key(provision.citation(), place);
              places
                  .sentences
                  .computeIfAbsent(key, _ -> new LinkedHashSet<>())
                  .add(undertaking.citation());
            }
          }
        }
      }
    }
    return places;
  }

  private static boolean isOpen(Undertaking undertaking, Place place) {
    return switch (place) {
      case WHO_FINDS -> undertaking.trigger().finding().isOpen();
      case FROM_WHEN -> undertaking.window() instanceof Window.Once once && once.start().isOpen();
      case BY_WHEN -> undertaking.window() instanceof Window.Once;
      case WHO_CHOOSES ->
          undertaking.performance().content() instanceof Performance.Content.AsNecessary content
              && content.chooser().isOpen();
      case BY_WHOSE ->
          undertaking.bearers().except().stream()
              .anyMatch(
                  e -> e.value() instanceof Exclusion.OfAttributedState left && left.by().isOpen());
    };
  }

  /// Returns the sentences of a provision that leave a place open.
  SequencedSet<Citation> in(Citation provision, Place place) {
    return sentences.getOrDefault(new Key(provision, place), new LinkedHashSet<>());
  }
}
