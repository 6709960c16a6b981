// SPDX-License-Identifier: Apache-2.0
package casus.engine.general;

import casus.engine.docket.Event;
import casus.engine.view.Seen;
import casus.treaty.text.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Pleas on record: told, and never found to be well founded.
final class OfPleas {
  private final Beside beside;

  OfPleas(Beside beside) {
    this.beside = beside;
  }

  List<GeneralRemark> remarks() {
    List<GeneralRemark> remarks = new ArrayList<>();
    for (Seen seen : beside.acts()) {
      if (seen.event() instanceof Event.ActReported(var act, var actors, _, var about)) {
        Optional<Citation> rule = beside.words().plea(act);
        rule.ifPresent(r ->
            remarks.add(
                new GeneralRemark.Pleaded(
                    List.copyOf(actors),
                    act,
                    about.map(beside::caseOf),
                    r,
                    beside.isDenied(seen.id()),
                    seen.trail())));
      }
    }
    return remarks;
  }
}
