// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.treaty.Body;
import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Performance;
import casus.treaty.Provision;
import casus.treaty.Question;
import casus.treaty.Undertaking;
import casus.treaty.party.Role;
import casus.treaty.text.Bracket;
import casus.treaty.text.Part;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Finds the keys of every bracket of an instrument.
final class Brackets {
  private final TreeSet<String> keys = new TreeSet<>();

  private Brackets() {}

  static SortedSet<String> of(Instrument instrument) {
    Brackets found = new Brackets();
    instrument.cast().roles().stream().map(Role::members).forEach(found::parts);
    instrument.deciders().questions().stream().map(Question::bracket).forEach(found::add);
    instrument.deciders().bodies().stream().map(Body::excluding).forEach(found::parts);
    for (Provision provision : instrument.provisions()) {
      found.parts(provision.clauses());
      for (Part<Clause> clause : provision.clauses()) {
        if (clause.value() instanceof Undertaking undertaking) {
          found.undertaking(undertaking);
        }
      }
    }
    instrument.readings().forEach(r -> r.instead().forEach(found::undertaking));
    return found.keys;
  }

  private void undertaking(Undertaking undertaking) {
    parts(undertaking.trigger().conditions());
    parts(undertaking.bearers().except());
    parts(undertaking.terms().unless());
    switch (undertaking.performance().content()) {
      case Performance.Content.Itself _ -> {}
      case Performance.Content.AtLeast(_, var forms) -> parts(forms);
      case Performance.Content.AsNecessary(var examples, _) -> parts(examples);
    }
  }

  private <T> void parts(List<Part<T>> parts) {
    parts.forEach(part -> add(part.bracket()));
  }

  private void add(Optional<Bracket> bracket) {
    bracket.map(Bracket::key).ifPresent(keys::add);
  }
}
