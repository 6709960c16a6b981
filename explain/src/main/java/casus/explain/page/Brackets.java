// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Performance.Content;
import casus.treaty.Provision;
import casus.treaty.Undertaking;
import casus.treaty.party.Role;
import casus.treaty.text.Bracket;
import casus.treaty.text.Part;
import casus.treaty.text.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds who stands for and against words in brackets.
final class Brackets {
  private Brackets() {}

  /// Returns what is known of the brackets of a key; those of one key are tied together.
  static List<Stand> stands(Instrument instrument, String key) {
    List<Optional<Bracket>> all = new ArrayList<>();
    for (Role role : instrument.cast().roles()) {
      role.members().forEach(m -> all.add(m.bracket()));
    }
    instrument.deciders().questions().forEach(q -> all.add(q.bracket()));
    instrument.deciders().bodies().forEach(b -> b.excluding().forEach(e -> all.add(e.bracket())));
    for (Provision provision : instrument.provisions()) {
      for (Part<Clause> clause : provision.clauses()) {
        all.add(clause.bracket());
        if (clause.value() instanceof Undertaking undertaking) {
          inside(undertaking, all);
        }
      }
    }
    return all.stream()
        .flatMap(Optional::stream)
        .filter(b -> b.key().equals(key))
        .flatMap(b -> b.stands().stream())
        .distinct()
        .toList();
  }

  private static void inside(Undertaking undertaking, List<Optional<Bracket>> all) {
    undertaking.trigger().conditions().forEach(p -> all.add(p.bracket()));
    undertaking.bearers().except().forEach(p -> all.add(p.bracket()));
    undertaking.terms().unless().forEach(p -> all.add(p.bracket()));
    switch (undertaking.performance().content()) {
      case Content.Itself _ -> {}
      case Content.AtLeast(_, var forms) -> forms.forEach(p -> all.add(p.bracket()));
      case Content.AsNecessary(var examples, _) -> examples.forEach(p -> all.add(p.bracket()));
    }
  }
}
