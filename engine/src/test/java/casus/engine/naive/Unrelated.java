// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.treaty.Instrument;
import casus.treaty.Performance;
import casus.treaty.Provision;
import casus.treaty.Trigger;
import casus.treaty.Undertaking;
import casus.treaty.Window;
import casus.treaty.party.Group;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A provision that nothing else speaks of.
final class Unrelated {
  static final Citation CITATION = Citation.of("article", "77");

  private Unrelated() {}

  static Instrument added(Instrument text) {
    Undertaking undertaking =
        new Undertaking(
            CITATION.with("a"),
            new Trigger(Draw.EVENTS, Slot.open(), List.of()),
            new Undertaking.Bearers(
                new Undertaking.Mode.Each(), new Group.InRole(Draw.ROLES.getFirst()), List.of()),
            Undertaking.Modality.MUST,
            new Performance(Draw.ASSIST, Optional.empty(), new Performance.Content.Itself()),
            new Window.Once(
                Optional.empty(), Slot.of(Term.of(5, Unit.HOURS)), Slot.of(new Start.Occurrence())),
            new Undertaking.Terms(List.of(), List.of(), Slot.open()));
    List<Provision> provisions = new ArrayList<>();
    provisions.add(new Provision(CITATION, "", "", List.of(Part.of(undertaking))));
    provisions.addAll(text.provisions());
    return SmallerInstrument.with(text, provisions);
  }
}
