// SPDX-License-Identifier: Apache-2.0
package casus.engine.general;

import casus.treaty.Instrument;
import casus.treaty.Undertaking;
import casus.treaty.Vocabulary;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.EventTypeId;
import casus.treaty.text.Citation;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The words of the dossier of general law, and those of a text that are forms of them.
final class LawWords {
  static final ActTypeId FORCE = new ActTypeId("use-force");
  static final ActTypeId DECLARATION = new ActTypeId("declare-attacked");
  static final ActTypeId REQUEST = new ActTypeId("request-help");
  static final ActTypeId REPORT = new ActTypeId("report-to-council");
  private static final ActTypeId PLEA = new ActTypeId("plead");

  private final Vocabulary general;
  private final SortedMap<ActTypeId, Citation> pleas = new TreeMap<>();

  LawWords(Instrument dossier) {
    general = dossier.vocabulary();
    for (Undertaking undertaking : dossier.undertakings().toList()) {
      ActTypeId act = undertaking.performance().act();
      if (isForm(act, PLEA, general)) {
        pleas.putIfAbsent(act, undertaking.citation().provision());
      }
    }
  }

  /// Tells whether an act is another or, in the words of the dossier or of a text, a form of it.
  boolean is(ActTypeId act, ActTypeId other, Vocabulary text) {
    return act.equals(other)
        || isForm(act, other, general)
        || isForm(act, other, text)
        || formOf(act, text).stream().anyMatch(f -> isForm(f, other, general));
  }

  private static boolean isForm(ActTypeId act, ActTypeId other, Vocabulary vocabulary) {
    return formOf(act, vocabulary).contains(other);
  }

  private static List<ActTypeId> formOf(ActTypeId act, Vocabulary vocabulary) {
    return vocabulary.act(act).map(ActType::formOf).orElse(List.of());
  }

  /// Tells whether a type of occurrence is a use of force, in the words of the dossier or of a
  /// text.
  boolean isForce(EventTypeId event, Vocabulary text) {
    return general.event(event).filter(e -> e.countsAs().contains(FORCE)).isPresent()
        || text.event(event)
            .filter(e -> e.countsAs().stream().anyMatch(a -> is(a, FORCE, text)))
            .isPresent();
  }

  /// Returns the rule that an act pleads.
  Optional<Citation> plea(ActTypeId act) {
    return Optional.ofNullable(pleas.get(act));
  }
}
